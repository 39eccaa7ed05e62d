using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>先说来历: of a thing that is asked for by its printed name alone, the sentence that brings it in (出台“归巢十条”，对…) before what became of it.</summary>
public static class IntroducedFirst
{
    private static readonly string[] Bringing = ["出台", "推出", "制定", "印发", "发布", "开展", "启动", "建立", "推行", "实行", "实施", "创办", "设立", "探索", "打造", "发起", "组建", "成立", "开设", "创立"];

    // Share of the question's words that such a sentence holds itself, and of the best score that it has at least.
    private const float LeastHeld = 0.95f;
    private const float LeastShare = 0.7f;
    private const int Looked = 6;

    // A name in quotation marks, in UTF-16 units.
    private const int ShortestName = 3;
    private const int LongestName = 12;

    /// <summary>The units with the one first that brings the thing in, where the ask says nothing but its name.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="units">At least one, best first.</param>
    public static IReadOnlyList<ScoredUnit> Prefer(Ask ask, IReadOnlyList<ScoredUnit> units)
    {
        if (ask.Type != AskType.None || BringsIn(units[0], ask)) return units;
        return units.WithFirst(units.Take(Looked).FirstOrDefault(u => u.Own >= LeastHeld && u.Score >= LeastShare * units[0].Score && BringsIn(u, ask)));
    }

    private static bool BringsIn(ScoredUnit unit, Ask ask)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        for (var open = text.IndexOf('“'); open > 0;)
        {
            var length = text[(open + 1)..].IndexOf('”');
            if (length is >= ShortestName and <= LongestName && ask.Content.Contains(text.Slice(open + 1, length), StringComparison.Ordinal) && EndsWithAny(text[..open])) return true;
            var next = text[(open + 1)..].IndexOf('“');
            open = next < 0 ? -1 : open + 1 + next;
        }
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('了');
        foreach (var word in Bringing)
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
