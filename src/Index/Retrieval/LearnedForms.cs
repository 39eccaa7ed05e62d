using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>
/// 学到的简称: short and long forms that the articles found for a question define. Only the best articles are looked at: whoever
/// types either form finds the article that explains it, and no list of the whole index has to be read and kept.
/// </summary>
internal static class LearnedForms
{
    /// <summary>Articles that are looked at.</summary>
    private const int MostArticles = 4;

    private const int MostForms = 3;
    private const int Shortest = 2;

    /// <summary>Longer ones are sentences that explain, not names.</summary>
    private const int Longest = 24;

    /// <summary>Forms to search beside what was typed, in order of the articles.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="question">As searched.</param>
    /// <param name="candidates">What the first stage found, best first.</param>
    public static List<Addition> Find(IIndexReader reader, string question, IReadOnlyList<Candidate> candidates)
    {
        var found = new List<Addition>();
        var text = new NormalizedText();
        question = Normal(question, text);
        var looked = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            if (looked.Count == MostArticles || found.Count == MostForms)
                break;
            var article = reader.ArticleOf(candidate.Passage);
            if (!looked.Add(article))
                continue;
            foreach (var abbreviation in reader.ArticleAt(article).Abbreviations)
            {
                var (shorter, longer) = (Normal(abbreviation.ShortForm, text), Normal(abbreviation.LongForm, text));
                if (shorter.Length is < Shortest or > Longest || longer.Length is < Shortest or > Longest || shorter == longer)
                    continue;
                var (hasShorter, hasLonger) = (question.Contains(shorter, StringComparison.Ordinal), question.Contains(longer, StringComparison.Ordinal));
                if (hasShorter != hasLonger && found.Count < MostForms && !found.Exists(f => f.Added == (hasShorter ? longer : shorter)))
                    found.Add(hasShorter ? new Addition(shorter, longer, TermOrigin.Abbreviation) : new Addition(longer, shorter, TermOrigin.Abbreviation));
            }
        }
        return found;
    }

    private static string Normal(string form, NormalizedText text)
    {
        TextNormalizer.Normalize(form, text);
        return text.Characters.ToString();
    }
}
