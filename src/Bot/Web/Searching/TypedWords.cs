using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>检索词: the words of a search as analysed, and how much of them a passage holds.</summary>
internal sealed class TypedWords
{
    private readonly List<(string[] Forms, float Weight)> words = [];
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> pairs = new(StringComparer.Ordinal);
    private readonly float total;

    public TypedWords(AnalyzedQuestion question)
    {
        for (var i = 0; i < question.Terms.Count; i++)
        {
            var term = question.Terms[i];
            if (term.Kind == TermKind.Bigram)
            {
                pairs.Add(term.Text);
                continue;
            }
            forms.Add(term.Text);
            // Parts, repairs and other forms stand beside a typed word; a number is printed in too many ways to be missed.
            if (question.Origins[i] != TermOrigin.Word)
                continue;
            var repaired = question.Repairs.Where(r => r.Typed == term.Text).Select(r => r.Became);
            var added = question.Additions.Where(a => a.Typed == term.Text).Select(a => a.Added);
            words.Add(([term.Text, .. repaired, .. added], term.Weight));
            total += term.Weight;
        }
    }

    /// <summary>Whether a token of a text is one of the words, in any form.</summary>
    public bool IsWord(ReadOnlySpan<char> token) => forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);

    /// <summary>Whether a pair of characters stands in the words.</summary>
    public bool IsPair(ReadOnlySpan<char> token) => pairs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);

    /// <summary>The share of the words, by weight, that a text holds, 0 to 1; a word in part counts by its character pairs.</summary>
    public float ShareIn(string text)
    {
        if (total == 0)
            return 1;
        var held = 0f;
        foreach (var (wordForms, weight) in words)
            held += weight * wordForms.Max(form => ShareOf(form, text));
        return held / total;
    }

    private static float ShareOf(string form, string text)
    {
        if (text.Contains(form, StringComparison.OrdinalIgnoreCase))
            return 1;
        var found = 0;
        for (var i = 0; i + 2 <= form.Length; i++)
            if (text.AsSpan().Contains(form.AsSpan(i, 2), StringComparison.OrdinalIgnoreCase))
                found++;
        return form.Length < 3 ? 0 : (float)found / (form.Length - 1);
    }
}
