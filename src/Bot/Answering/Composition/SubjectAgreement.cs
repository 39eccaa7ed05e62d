using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>对象相符: how far a unit, its paragraph and its article hold the words that say what is asked about.</summary>
public static class SubjectAgreement
{
    // The words that say most of what is asked about.
    private const int Top = 3;

    /// <summary>Weighted share of the weightiest words of the question that neither the paragraph nor a heading holds.</summary>
    public static float TopAway(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        Span<int> top = stackalloc int[Top];
        var count = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (terms[t].IsPair) continue;
            var at = count;
            while (at > 0 && terms[top[at - 1]].Weight < terms[t].Weight)
            {
                if (at < Top) top[at] = top[at - 1];
                at--;
            }
            if (at < Top) top[at] = t;
            count = Math.Min(Top, count + 1);
        }
        float lost = 0, all = 0;
        foreach (var t in top[..count])
        {
            all += terms[t].Weight;
            lost += terms[t].Weight * (1 - Presence(unit, t));
        }
        return all > 0 ? lost / all : 0;
    }

    /// <summary>Weighted share of the words of the language that no page of the archive prints.</summary>
    public static float Unprinted(IReadOnlyList<QuestionTerm> terms)
    {
        float lost = 0, all = 0;
        foreach (var term in terms)
        {
            if (term.IsPair) continue;
            all += term.Weight;
            if (!term.IsIndexed && term.Text.Length > 1 && Lexicon.Default.Find(term.Text) > 0) lost += term.Weight;
        }
        return all > 0 ? lost / all : 0;
    }

    /// <summary>Weighted share of the words beside the question word that other articles hold and this one does not.</summary>
    public static float FocusElsewhere(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        float lost = 0, all = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (!terms[t].IsFocus) continue;
            all += terms[t].Weight;
            if (terms[t].IsIndexed && !IsHeld(unit, t)) lost += terms[t].Weight;
        }
        return all > 0 ? lost / all : 0;
    }

    /// <summary>Whether the weightiest word of the question is one of the language that no page prints.</summary>
    public static bool IsHeaviestUnprinted(IReadOnlyList<QuestionTerm> terms) =>
        Heaviest(terms) is >= 0 and var heaviest && !terms[heaviest].IsIndexed && terms[heaviest].Text.Length > 1 && Lexicon.Default.Find(terms[heaviest].Text) > 0;

    /// <summary>Whether other articles hold the weightiest word of the question and this one does not.</summary>
    public static bool IsHeaviestElsewhere(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms) =>
        Heaviest(terms) is >= 0 and var heaviest && terms[heaviest].IsIndexed && !IsHeld(unit, heaviest);

    /// <summary>
    /// Whether the weightiest word that any page prints stands only under other section headings of the article: a guide tells of one
    /// service under each.
    /// </summary>
    public static bool IsOfOtherSection(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        var view = unit.View;
        if (view.SectionOf(unit.Unit) is not (>= 0 and var section)) return false;
        var heaviest = -1;
        for (var t = 0; t < terms.Count; t++)
            if (!terms[t].IsPair && terms[t].IsIndexed && terms[t].Text.Length > 1 && (heaviest < 0 || terms[t].Weight > terms[heaviest].Weight)) heaviest = t;
        if (heaviest < 0) return false;
        var isElsewhere = false;
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (unit.Matches[heaviest, u] <= 0) continue;
            // What stands over all sections speaks of each.
            if (view.SectionOf(u) < 0 || view.SectionOf(u) == section) return false;
            isElsewhere = true;
        }
        return isElsewhere;
    }

    private static int Heaviest(IReadOnlyList<QuestionTerm> terms)
    {
        var heaviest = -1;
        for (var t = 0; t < terms.Count; t++)
            if (!terms[t].IsPair && (heaviest < 0 || terms[t].Weight > terms[heaviest].Weight)) heaviest = t;
        return heaviest;
    }

    // Anywhere in the article.
    private static bool IsHeld(ScoredUnit unit, int term)
    {
        for (var u = 0; u < unit.View.Units.Count; u++)
            if (unit.Matches[term, u] > 0) return true;
        return false;
    }

    private static float Presence(ScoredUnit unit, int term)
    {
        var best = AskedFeatures.InParagraph(unit, term);
        for (var u = 0; u < unit.View.Units.Count && best < 1; u++)
            if (unit.View.KindOf(unit.View.Units[u]) is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck or ParagraphKind.SectionHeading) best = Math.Max(best, unit.Matches[term, u]);
        return best;
    }
}
