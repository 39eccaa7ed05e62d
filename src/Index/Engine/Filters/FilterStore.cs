using System.Runtime.InteropServices;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Filters;

/// <summary>What the articles of an opened segment can be filtered by.</summary>
internal sealed class FilterStore
{
    private readonly MappedFile file;
    private readonly int articleCount;

    public FilterStore(MappedFile file, int articleCount)
    {
        this.file = file;
        this.articleCount = articleCount;
        if (file.Section(2).Length != articleCount * 4 || file.Section(3).Length != articleCount || file.Section(5).Length != articleCount * 4)
            Damage.Throw("筛选表不一致");
    }

    /// <summary>Publication days by article, as day numbers; -1 where unknown.</summary>
    public ReadOnlySpan<int> Days => MemoryMarshal.Cast<byte, int>(file.Section(2));

    public ReadOnlySpan<byte> Kinds => file.Section(3);

    /// <summary>Marks the articles that name the place.</summary>
    public void MarkPlace(string name, Span<bool> articles)
    {
        var starts = MemoryMarshal.Cast<byte, uint>(file.Section(1));
        var (low, high) = (0, starts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var cursor = CursorAt(starts[middle]);
            var order = name.AsSpan().SequenceCompareTo(MemoryMarshal.Cast<byte, char>(cursor.ReadBytes(cursor.ReadCount(2) * 2)));
            if (order == 0)
            {
                Mark(cursor, articles);
                return;
            }
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
    }

    /// <summary>Names of places by number.</summary>
    public string[] PlaceNames()
    {
        var starts = MemoryMarshal.Cast<byte, uint>(file.Section(1));
        var names = new string[starts.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var cursor = CursorAt(starts[i]);
            names[i] = cursor.ReadUnits();
        }
        return names;
    }

    /// <summary>The places of an article, with the names that <see cref="PlaceNames"/> gives.</summary>
    public Place[] PlacesOf(int article, string[] names)
    {
        var start = MemoryMarshal.Cast<byte, uint>(file.Section(5))[article];
        var section = file.Section(4);
        if (start > section.Length)
            Damage.Throw("地名表越界");
        var cursor = new ByteCursor(section[(int)start..]);
        var count = cursor.ReadCount(3);
        var places = count == 0 ? [] : new Place[count];
        for (var i = 0; i < places.Length; i++)
        {
            var (name, head, within) = (cursor.ReadVarint(), cursor.ReadVarint(), cursor.ReadVarint());
            if (name >= names.Length || within > names.Length || !Enum.IsDefined((PlaceLevel)(head >> 1)))
                Damage.Throw("地名表不一致");
            places[i] = new Place(names[name], (PlaceLevel)(head >> 1), within > 0 ? names[within - 1] : cursor.ReadUnits(), (head & 1) != 0);
        }
        return places;
    }

    /// <summary>Reads every list through: for a full check.</summary>
    public void Verify()
    {
        var articles = new bool[articleCount];
        foreach (var start in MemoryMarshal.Cast<byte, uint>(file.Section(1)))
        {
            var cursor = CursorAt(start);
            cursor.ReadBytes(cursor.ReadCount(2) * 2);
            Mark(cursor, articles);
        }
        var names = PlaceNames();
        for (var article = 0; article < articleCount; article++)
            PlacesOf(article, names);
    }

    private void Mark(ByteCursor cursor, Span<bool> articles)
    {
        var count = cursor.ReadCount();
        var article = -1L;
        for (var i = 0; i < count; i++)
        {
            article += cursor.ReadVarint() + 1L;
            if (article >= articleCount)
                Damage.Throw("筛选表越界");
            articles[(int)article] = true;
        }
    }

    private ByteCursor CursorAt(uint start)
    {
        var bytes = file.Section(0);
        if (start > bytes.Length)
            Damage.Throw("筛选表越界");
        return new ByteCursor(bytes[(int)start..]);
    }
}
