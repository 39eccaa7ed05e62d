using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>标题所言: how well the headings that a unit stands under hold each term: those of the article, the one of its own section, the printed question that it answers, and the name that signs the letter it is of.</summary>
public sealed class HeadingMatches
{
    private readonly ArticleView view;
    private readonly TermMatches matches;
    private readonly float[] ofArticle;
    private readonly int[] questions;

    public HeadingMatches(ArticleView view, TermMatches matches, int terms)
    {
        (this.view, this.matches) = (view, matches);
        ofArticle = new float[terms];
        questions = new int[view.Units.Count];
        Array.Fill(questions, -1);
        foreach (var label in view.Labels)
            if (label.IsQuestion) questions.AsSpan(label.First, label.Last - label.First + 1).Fill(label.Unit);
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.KindOf(view.Units[u]) is not (ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck)) continue;
            for (var t = 0; t < terms; t++) ofArticle[t] = Math.Max(ofArticle[t], matches[t, u]);
        }
    }

    /// <summary>Strength, 0 to 1, of a term in the headings over a unit.</summary>
    public float this[int term, int unit]
    {
        get
        {
            var held = ofArticle[term];
            if (view.SectionOf(unit) is >= 0 and var section) held = Math.Max(held, matches[term, section]);
            if (view.SignatureOf(unit) is >= 0 and var signature) held = Math.Max(held, matches[term, signature]);
            return questions[unit] is >= 0 and var question ? Math.Max(held, matches[term, question]) : held;
        }
    }
}
