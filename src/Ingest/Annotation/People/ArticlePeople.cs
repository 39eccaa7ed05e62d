using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>文章人物: one entry per person of an article, with the fullest post and its place.</summary>
internal static partial class ArticlePeople
{
    private static readonly SearchValues<char> LevelCharacters = SearchValues.Create("省市县区旗镇乡村");

    public static IReadOnlyList<Person> Build(List<PersonMention> mentions, IReadOnlyList<Place> articlePlaces, List<PlaceMention> placeMentions)
    {
        var people = new List<Person>();
        foreach (var group in mentions.GroupBy(m => m.Name))
        {
            var fullest = group.OrderByDescending(m => m.Post.Length).ThenBy(m => m.Range.Start).First();
            if (fullest.Post.Length == 0 && group.Max(m => m.Confidence) < 1.5f)
                continue;
            people.Add(new Person(fullest.Name, fullest.Post, PlaceOf(fullest, articlePlaces, placeMentions), fullest.Range));
        }
        people.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return people;
    }

    private static string PlaceOf(PersonMention person, IReadOnlyList<Place> articlePlaces, List<PlaceMention> mentions)
    {
        if (person.Post.Length == 0)
            return "";
        // 现任某乡乡长，拟任某县副县长: the post that is held.
        var toCome = person.Post.IndexOf("拟任", StringComparison.Ordinal);
        var end = toCome < 0 ? person.Range.End : person.Range.End - (person.Post.Length - toCome);
        var inPost = mentions.FindLast(m => person.Range.Contains(m.Range) && m.Range.End <= end && m.Level != PlaceLevel.Other);
        if (inPost.Name is not null)
            return inPost.Name;
        // The post may stand apart from the name, as in an author's note.
        if (mentions.FindLast(m => m.Level != PlaceLevel.Other && person.Post.StartsWith(m.Name, StringComparison.Ordinal)).Name is { } owner)
            return owner;
        var level = LevelOf(person.Post);
        if (level is null)
            return OwnerOfBare(person, articlePlaces, mentions);
        var subject = articlePlaces.LastOrDefault(p => p.Level == level && p.IsSubject);
        if (subject is not null)
            return subject.Name;
        var only = articlePlaces.Where(p => p.Level == level).ToList();
        return only.Count == 1 ? only[0].Name : "";
    }

    // 党委书记 of an article that tells of one town: the town or village that was named last before it, where the article has one of that level
    // only or names it in the same paragraph. A branch (党支部) and its first secretary are a village's.
    private static string OwnerOfBare(PersonMention person, IReadOnlyList<Place> articlePlaces, List<PlaceMention> mentions)
    {
        if (!BarePost().IsMatch(person.Post))
            return "";
        var isOfVillage = person.Post.Contains('支', StringComparison.Ordinal) || person.Post.StartsWith("第一", StringComparison.Ordinal);
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (mentions[i].Range.End > person.Range.Start || mentions[i].Level != PlaceLevel.Village && (isOfVillage || mentions[i].Level != PlaceLevel.Township))
                continue;
            return articlePlaces.Count(p => p.Level == mentions[i].Level) == 1 ? mentions[i].Name : "";
        }
        return "";
    }

    [GeneratedRegex("^(党(委|工委|总支|支部)副?书记|第一书记|老?支书|书记)(、.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BarePost();

    // 市委书记, 副市长, 县长: the post names its level and leaves the place out.
    private static PlaceLevel? LevelOf(string post)
    {
        var at = post.AsSpan().IndexOfAny(LevelCharacters);
        if (at < 0)
            return post.StartsWith("社区", StringComparison.Ordinal) ? PlaceLevel.Village : post.StartsWith("街道", StringComparison.Ordinal) ? PlaceLevel.Township : null;
        if (at > 2 || (at + 1 < post.Length && post[at + 1] == '民'))
            return null;
        return post[at] switch
        {
            '省' => PlaceLevel.Province,
            '市' => PlaceLevel.City,
            '县' or '旗' => PlaceLevel.County,
            '区' => at > 0 && post[at - 1] == '社' ? PlaceLevel.Village : PlaceLevel.County,
            '镇' or '乡' => PlaceLevel.Township,
            _ => PlaceLevel.Village,
        };
    }
}
