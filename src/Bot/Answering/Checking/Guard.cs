using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>
/// 核对 (promise 1): a sentence is shown only when what it cites supports it, whoever wrote it. It is read as pieces of the cited
/// text; each figure with its unit, date, name and quoted word must stand there, nothing may be turned round, and what is said
/// must stay with the place and the subject it is said of. A rewording that cannot be told from a wrong one does not pass.
/// </summary>
public static class Guard
{
    // Cells of the alignment: a sentence of 300 characters over 8,000 cited ones. More is no answer.
    private const int MaxCells = 2_400_000;

    private static readonly Func<Reading, string?>[] Rules =
        [SourceRule.Check, FigureRule.Check, QuotationRule.Check, PolarityRule.Check, SubjectRule.Check, PlaceRule.Check, TimeRule.Check];

    /// <summary>Null when the sentence is supported; else why it is not, in Chinese.</summary>
    /// <param name="sentence">As it would be shown, without citation numbers.</param>
    /// <param name="quotes">What it cites.</param>
    public static string? Check(string sentence, IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0) return "没有引文";
        foreach (var quote in quotes)
        {
            var range = quote.Range;
            if (range.Start < 0 || range.Length <= 0 || range.End > quote.View.Article.Text.Length) return "引文不在原文中";
        }
        if (InjectedOrder.IsIn(Folding.Fold(sentence))) return "不是资料内容";
        var text = SentenceText.Of(sentence);
        if (text.Characters.Length == 0) return "没有引用资料的内容";
        var cited = CitedText.Of(quotes);
        if ((long)text.Characters.Length * cited.Length > MaxCells) return "句子过长";
        if (Verbatim.Is(text, cited)) return null;
        var reading = new Reading(text, cited);
        foreach (var rule in Rules)
            if (rule(reading) is { } reason)
                return reason;
        return null;
    }
}
