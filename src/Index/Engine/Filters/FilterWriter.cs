using System.Runtime.InteropServices;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Filters;

/// <summary>Collects what articles can be filtered by and writes it: place names with their articles, days, kinds.</summary>
internal sealed class FilterWriter
{
    /// <summary>Places, where each place begins, days, kinds, what each article says of its places, where each article's begins.</summary>
    public const int Sections = 6;

    private readonly SortedDictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly List<int> days = [];
    private readonly List<byte> kinds = [];
    private readonly List<IReadOnlyList<Place>> mentions = [];

    /// <summary>Adds the next article.</summary>
    public void Add(Article article)
    {
        var number = days.Count;
        foreach (var place in article.Places)
        {
            if (!places.TryGetValue(place.Name, out var list))
                places.Add(place.Name, list = []);
            if (list.Count == 0 || list[^1] != number)
                list.Add(number);
        }
        mentions.Add(article.Places);
        days.Add(article.Published?.DayNumber ?? -1);
        kinds.Add((byte)article.Kind);
    }

    public void Write(SectionWriter file)
    {
        file.BeginSection();
        var starts = new List<uint>();
        foreach (var (name, articles) in places)
        {
            starts.Add((uint)file.InSection);
            file.WriteVarint(name.Length);
            file.Write(MemoryMarshal.AsBytes(name.AsSpan()));
            file.WriteVarint(articles.Count);
            var previous = -1;
            foreach (var article in articles)
            {
                file.WriteVarint(article - previous - 1);
                previous = article;
            }
        }
        file.BeginSection();
        foreach (var start in starts)
            file.WriteUInt32(start);
        file.BeginSection();
        foreach (var day in days)
            file.WriteUInt32((uint)day);
        file.BeginSection();
        foreach (var kind in kinds)
            file.WriteByte(kind);
        WriteMentions(file);
    }

    /// <summary>Names by number, then level and subject, then the upper place's number plus one, or its text where no article names it.</summary>
    private void WriteMentions(SectionWriter file)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in places.Keys)
            numbers.Add(name, numbers.Count);
        var starts = new List<uint>();
        file.BeginSection();
        foreach (var named in mentions)
        {
            starts.Add((uint)file.InSection);
            file.WriteVarint(named.Count);
            foreach (var place in named)
            {
                file.WriteVarint(numbers[place.Name]);
                file.WriteVarint(((int)place.Level << 1) | (place.IsSubject ? 1 : 0));
                if (place.Within.Length > 0 && numbers.TryGetValue(place.Within, out var within))
                {
                    file.WriteVarint(within + 1);
                    continue;
                }
                file.WriteVarint(0);
                file.WriteVarint(place.Within.Length);
                file.Write(MemoryMarshal.AsBytes(place.Within.AsSpan()));
            }
        }
        file.BeginSection();
        foreach (var start in starts)
            file.WriteUInt32(start);
    }
}
