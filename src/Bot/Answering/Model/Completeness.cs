using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>够不够: whether what is left of a model's answer still answers what the quotations answered.</summary>
internal static class Completeness
{
    // Share of a listed item's character pairs that the rewording must keep: modifiers may go, parts may not.
    private const double ListShare = 0.6;

    // Of a single answer a third says what was asked, the rest is setting.
    private const double PlainShare = 0.2;

    public static bool IsEnough(AnswerKind kind, IReadOnlyList<DraftSentence> evidence, string text, int kept, int dropped)
    {
        if (kept == 0 || dropped > kept) return false;
        var pairs = Pairs(text);
        var isList = kind is AnswerKind.Parts or AnswerKind.Comparison or AnswerKind.Several;
        if (isList) return evidence.All(e => Share(e, pairs) >= ListShare);
        return kind == AnswerKind.Figure && !text.Any(IsFigure) ? false : evidence.Max(e => Share(e, pairs)) >= PlainShare;
    }

    private static double Share(DraftSentence evidence, HashSet<(char, char)> pairs)
    {
        var own = Pairs(string.Join('\n', evidence.Quotes.Select(q => q.Text)));
        return own.Count == 0 ? 1 : own.Count(pairs.Contains) / (double)own.Count;
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var folded = Folding.Fold(text);
        var pairs = new HashSet<(char, char)>();
        for (var i = 0; i + 1 < folded.Length; i++)
            if (char.IsLetterOrDigit(folded[i]) && char.IsLetterOrDigit(folded[i + 1])) pairs.Add((folded[i], folded[i + 1]));
        return pairs;
    }

    private static bool IsFigure(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十百千万亿两半".Contains(c, StringComparison.Ordinal);
}
