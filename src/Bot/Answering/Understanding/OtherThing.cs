using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 换物: 那黄卡呢 after 红卡有多少张 asks the same of another thing of the kind. Two such things end alike (红卡 and 黄卡, 民政局 and 司法局), or are
/// signs of one coded name (“246”里的4, 那6呢).
/// </summary>
public static class OtherThing
{
    private const int Least = 2;
    private const int Most = 5;

    /// <summary>The question before with the other thing in it; null where it speaks of nothing of the kind.</summary>
    /// <param name="previous">The whole question before, folded.</param>
    /// <param name="thing">What the follow-up names, without 那 and 呢.</param>
    public static string? In(string previous, string thing)
    {
        if (AskedItem.In(previous) is { Sign.Length: > 0 } item)
            return item.Sign != thing && AskedItem.Signs(item.Name).Contains(thing) && previous.LastIndexOf(item.Sign, StringComparison.Ordinal) is >= 0 and var sign ? Replaced(previous, sign, item.Sign.Length, thing) : null;
        if (Counterpart.In(previous, thing) is { } counterpart) return counterpart;
        if (thing.Length is < Least or > Most || previous.Contains(thing, StringComparison.Ordinal) || !thing.All(IsHan) || InterrogativeFinder.Find(thing).Count > 0) return null;
        var asking = InterrogativeFinder.Find(previous);
        for (var at = 0; at + thing.Length <= previous.Length; at++)
        {
            var end = at + thing.Length;
            var like = previous[at..end];
            if (like[^1] == thing[^1] && like.All(IsHan) && !StopWords.Contains(like) && Politeness.Strip(like).Length == like.Length && !asking.Exists(w => w.Start < end && w.End + w.Unit.Length > at) && !CutsWord(previous, at, asking.Exists(w => w.Start == end) ? previous.Length : end, like))
                return Replaced(previous, at, thing.Length, thing);
        }
        return null;
    }

    private static string Replaced(string text, int at, int length, string with) => string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + length));

    // 年底 is no other 到底 of 办到底: a word of the language reaches over the edge of what would be replaced, and the run is none itself.
    private static bool CutsWord(string text, int at, int end, string like) =>
        Lexicon.Default.Find(like) == 0
        && (at > 0 && Lexicon.Default.Find(text.AsSpan(at - 1, 2)) > 0 || end < text.Length && Lexicon.Default.Find(text.AsSpan(end - 1, 2)) > 0);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
