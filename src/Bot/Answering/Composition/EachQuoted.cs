using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>各引名: of several quoted names that are asked about each (“甲”“乙”“丙”分别对应什么), every one is told by the unit that sets it in quotation marks and holds most of the other words.</summary>
public static class EachQuoted
{
    private const int Fewest = 2;
    private const int Most = 6;
    private const double Certainty = 0.8;

    // Longest unit told whole; of a longer one the clauses around the name.
    private const int Longest = 90;

    /// <summary>Null when no names are so asked about, or no article prints all of them.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<ArticleView> articles)
    {
        if (ask.Type is AskType.Figure or AskType.When or AskType.Who or AskType.Whether or AskType.Why || !CountedThing.WantsEach(ask)) return null;
        var names = QuotedNames.In(Folding.Fold(ask.Text)).Select(n => $"“{n}”").ToList();
        if (names.Count is < Fewest or > Most) return null;
        List<QuestionTerm> others = [.. terms.Where(t => !t.IsPair && !names.Exists(n => n.Contains(t.Text, StringComparison.Ordinal)))];
        foreach (var view in articles)
        {
            var ranges = names.ConvertAll(n => Telling(view, n, others));
            if (!ranges.Contains(null)) return new Draft(AnswerKind.Parts, [.. ranges.Select(r => r!.Value).Distinct().Select(r => new DraftSentence("", [new Quote(view, r)]))], Certainty);
        }
        return null;
    }

    private static TextRange? Telling(ArticleView view, string name, List<QuestionTerm> others)
    {
        TextRange? best = null;
        var most = -1f;
        for (var at = view.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (view.UnitAt(at) is not (>= 0 and var unit) || view.KindOf(view.Units[unit]) is not (ParagraphKind.Body or ParagraphKind.SectionHeading)) continue;
            var range = view.Units[unit].Range;
            var told = view.Folded.AsSpan(range.Start, range.Length);
            var held = 0f;
            foreach (var term in others)
                if (told.Contains(term.Text, StringComparison.Ordinal)) held += term.Weight;
            if (held <= most) continue;
            (best, most) = (range.Length <= Longest ? range : SchemeSentences.WholeClauses(view, at, at + name.Length), held);
        }
        return best;
    }
}
