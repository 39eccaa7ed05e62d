using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>无所言之句: units that tell nothing without what stands beside them: a printed question, who spoke, a bare 七是….</summary>
internal static class BareUnit
{
    /// <summary>Most UTF-16 units of a numbered unit that leads to what is told after it.</summary>
    public const int LongestNumberedLead = 30;

    private const int LongestAttribution = 12;
    private static readonly string[] Saying = ["说", "说道", "表示", "介绍", "介绍说", "告诉记者"];

    /// <summary>问：… in a paragraph of its own; one in running text leads to what is told after it.</summary>
    public static bool IsPrintedQuestion(ScoredUnit unit) =>
        UnitFeatures.EndsAsQuestion(unit.View, unit.Unit) && (unit.Unit + 1 == unit.View.Units.Count || unit.View.Units[unit.Unit + 1].Paragraph != unit.Range.Paragraph);

    /// <summary>A printed question that nothing follows in its paragraph, or one of several in a row, whose answers the report goes on to tell elsewhere; none of an interview.</summary>
    public static bool IsUnanswered(ArticleView view, int at)
    {
        // 问三句：…？ states what leads to its question.
        if (!UnitFeatures.EndsAsQuestion(view, at) || view.Folded.AsSpan(view.Units[at].Range.Start, view.Units[at].Range.Length).ContainsAny(':', '：') || !(EndsParagraph() || Asks(at - 1) || Asks(at + 1))) return false;
        foreach (var label in view.Labels)
            if (label.IsQuestion && label.Unit <= at && at < label.First) return false;
        return true;

        bool EndsParagraph() => at + 1 == view.Units.Count || view.Units[at + 1].Paragraph != view.Units[at].Paragraph;

        bool Asks(int beside) => beside >= 0 && beside < view.Units.Count && view.Units[beside].Paragraph == view.Units[at].Paragraph && UnitFeatures.EndsAsQuestion(view, beside);
    }

    // Whoever speaks is told by post and name.
    private const int LongestWithPost = 36;

    /// <summary>“……。”某某说。 after a whole quotation says only who spoke, with a post as without one.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="mayBeAsked">Whether who it is may be what is asked: then a post and a name tell something.</param>
    public static bool IsAttribution(ScoredUnit unit, bool mayBeAsked) =>
        unit.Range.Range.Length <= (mayBeAsked ? LongestAttribution : LongestWithPost) && unit.Unit > 0 && unit.View.Units[unit.Unit - 1].Paragraph == unit.Range.Paragraph && unit.View.TextOf(unit.View.Units[unit.Unit - 1])[^1] == '”'
        && unit.View.TextOf(unit.Range).TrimEnd('。') is var text && text.AsSpan().IndexOfAny(',', '，') < 0 && Array.Exists(Saying, s => text.EndsWith(s, StringComparison.Ordinal));

    /// <summary>A digit or a mark that stands alone where the page is damaged.</summary>
    public static bool IsStray(ArticleView view, int unit)
    {
        var letters = 0;
        foreach (var c in view.TextOf(view.Units[unit]))
            if (char.IsLetterOrDigit(c) && ++letters >= LeastLetters) return false;
        return true;
    }

    private const int LeastLetters = 3;

    /// <summary>七是…, 七、…: short, and what it heads may follow.</summary>
    public static bool IsNumberedLead(ScoredUnit unit) =>
        unit.Range.Range.Length <= LongestNumberedLead && unit.View.TextOf(unit.Range) is [var first, '是' or '、', ..] && Numbers.Contains(first, StringComparison.Ordinal);

    /// <summary>其二…, 二是…, 第二…, 二、…: one of several that are counted.</summary>
    public static bool IsNumbered(ArticleView view, int unit) =>
        view.TextOf(view.Units[unit]) switch
        {
            ['其' or '第', var number, ..] => Numbers.Contains(number, StringComparison.Ordinal),
            [var number, '是' or '、', ..] => Numbers.Contains(number, StringComparison.Ordinal),
            _ => false,
        };

    private const string Numbers = "一二三四五六七八九十";

    /// <summary>Whether the next unit of its paragraph has room beside it.</summary>
    public static bool IsFollowed(ScoredUnit unit, int room) =>
        unit.Unit + 1 < unit.View.Units.Count && unit.View.Units[unit.Unit + 1] is var after && after.Paragraph == unit.Range.Paragraph && after.Range.Length + unit.Range.Range.Length <= room;
}
