using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>原样刊出: whether a passage prints a run of characters just so. In a large archive any two characters stand together somewhere by chance; three or more do not.</summary>
internal static class PrintedRun
{
    // Passages looked into; those that hold more of the run's pairs come first.
    private const int MostPassages = 4;

    /// <summary>Whether one of the passages that hold the run's pairs holds it whole.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="run">At least two normalised characters.</param>
    public static bool Stands(IIndexReader reader, string run)
    {
        var pairs = new List<QueryTerm>(run.Length - 1);
        for (var i = 0; i + 1 < run.Length; i++)
        {
            var pair = run.Substring(i, 2);
            if (reader.DocumentFrequency(pair, TermKind.Bigram) == 0)
                return false;
            pairs.Add(new QueryTerm(pair, TermKind.Bigram, 1));
        }
        var text = new NormalizedText();
        foreach (var candidate in reader.Search(new IndexQuery { Terms = pairs, Limit = MostPassages }))
        {
            TextNormalizer.Normalize(reader.PassageText(candidate.Passage), text);
            if (text.Characters.Contains(run, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
