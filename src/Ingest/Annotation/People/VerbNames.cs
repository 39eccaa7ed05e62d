using System.Buffers;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Words = Wenzheng.Indexing.Analysis.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>动词姓: family names that are everyday verbs: 县委书记管钱，村支书管人 tells what they do, 县委书记管文军说 who he is.</summary>
internal static class VerbNames
{
    private static readonly SearchValues<char> Verbs = SearchValues.Create("管包解修谈干查计支封");

    // Characters of a sentence looked through on each side.
    private const int Reach = 60;

    /// <summary>Whether the name is a verb with what it governs.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isPost">Whether a post stands before it; after a station (村民管账本) what is done is told as often as who is meant.</param>
    public static bool IsVerb(string text, int start, int length, bool isPost)
    {
        if (!Verbs.Contains(text[start]) || PersonFinder.Speaks(text, start + length)) return false;
        var end = start + length;
        // 负责人解读|新办法: a verb of two characters, and nothing that ends a name.
        if (!Han.IsBoundaryAt(text, end) && !NameReader.IsFollowed(text, end) && Words.Default.Find(text.AsSpan(start, 2)) > 0) return true;
        var given = text.AsSpan(start + 1, length - 1);
        // 蓝色楼长管安全, 橙色楼长解纠纷: no parent gives an everyday word as a name.
        return given.Length > 1 && Words.Default.Find(given) is > 0 and var cost && (!isPost || cost < CommonCost && Han.IsBoundaryAt(text, end)) || given.Contains(text[start]) || Recurs(text, start, end);
    }

    // The lexicon's costs are sixteenths of a nat above 4 nats: words of 12 nats and more are rare.
    private const int CommonCost = 8 * Words.UnitsPerNat;

    // The verb once more in the sentence: 护林员管火、党员管苗.
    private static bool Recurs(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        var before = text.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start));
        before = before[(before.LastIndexOfAny("。！？\n") + 1)..];
        var after = text.AsSpan(end, Math.Min(Reach, text.Length - end));
        var stop = after.IndexOfAny("。！？\n");
        return HasOther(before, name) || HasOther(stop < 0 ? after : after[..stop], name);
    }

    private static bool HasOther(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        for (var at = text.IndexOf(name[0]); at >= 0;)
        {
            if (!text[at..].StartsWith(name)) return true;
            var next = text[(at + 1)..].IndexOf(name[0]);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }
}
