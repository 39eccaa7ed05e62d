using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 只作材料: whether what is asked about (结婚证在哪办) is printed only among the papers to bring for other matters (所需材料：户口簿、结婚证),
/// so that nothing under those matters tells how it is itself got.
/// </summary>
public static class OnlyBrought
{
    /// <summary>False unless it is asked how, where or when something is got, and where the ask names anything that stands elsewhere or nowhere.</summary>
    public static bool IsAsked(Ask ask, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<ArticleView> articles)
    {
        if (ask.Type is not (AskType.How or AskType.Where or AskType.When) || Aspect.Of(ask.Text).Contains(Aspect.Papers)) return false;
        var isBrought = false;
        foreach (var term in terms)
        {
            if (term.IsPair || term.IsEarlier || term.Text.Length < 2 || Aspect.IsNaming(term.Text) || !ask.Content.Contains(term.Text, StringComparison.Ordinal)) continue;
            if (!IsPaperAlone(term.Text, articles)) return false;
            isBrought = true;
        }
        return isBrought;
    }

    private static bool IsPaperAlone(string word, IReadOnlyList<ArticleView> articles)
    {
        var stands = false;
        foreach (var view in articles)
            for (var at = view.Folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!IsUnderPapers(view, view.UnitAt(at))) return false;
                stands = true;
            }
        return stands;
    }

    private static bool IsUnderPapers(ArticleView view, int unit)
    {
        foreach (var label in view.Labels)
            if (!label.IsQuestion && label.Aspects is [Aspect.Papers, ..] && unit >= label.First && unit <= label.Last && view.Units[unit].Paragraph == view.Units[label.First].Paragraph) return true;
        return false;
    }
}
