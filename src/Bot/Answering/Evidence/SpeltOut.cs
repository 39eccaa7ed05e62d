using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 缩略还原: 公租房 of a question, which no page prints, is 公共租赁住房 in print: one character of each of as many words of two
/// characters that stand together. The last one may stand for itself: 医保局 is 医疗保障局.
/// </summary>
public static class SpeltOut
{
    // Two characters stand for too many pairs of words.
    private const int Shortest = 3;
    private const int Longest = 4;

    /// <summary>The terms with what the articles print in place of each abbreviation, or of the words into which it was cut.</summary>
    public static List<QuestionTerm> In(List<QuestionTerm> terms, IReadOnlyList<ArticleView> articles)
    {
        for (var t = 0; t < terms.Count; t++)
        {
            var term = terms[t];
            if (term.IsIndexed && !term.IsPair || term.Text.Length is < Shortest or > Longest || Printed(term.Text, articles) is not { } phrase) continue;
            // The pair is found after the two words that it joins.
            var parts = term.IsPair ? terms.FindAll(p => !p.IsPair && term.Text.Length > p.Text.Length && (term.Text.StartsWith(p.Text, StringComparison.Ordinal) || term.Text.EndsWith(p.Text, StringComparison.Ordinal))) : [term];
            if (parts.Count == 0) continue;
            terms[t] = new QuestionTerm(phrase, parts.Sum(p => p.Weight), [], parts.Exists(p => p.IsFocus));
            terms.RemoveAll(parts.Contains);
            t = -1;
        }
        return terms;
    }

    // Null where some article prints it as it is typed, or none spells it out.
    private static string? Printed(string text, IReadOnlyList<ArticleView> articles)
    {
        foreach (var c in text)
            if (c is < '\u3400' or > '\u9fff') return null;
        string? phrase = null;
        foreach (var view in articles)
        {
            if (view.Folded.Contains(text, StringComparison.Ordinal)) return null;
            phrase ??= In(view.Folded, text);
        }
        return phrase;
    }

    private static string? In(string printed, string text)
    {
        // The first character stands first or second in the first word.
        for (var at = printed.IndexOf(text[0], StringComparison.Ordinal); at >= 0; at = printed.IndexOf(text[0], at + 1))
            for (var start = at; start >= 0 && start >= at - 1; start--)
                for (var length = 2 * text.Length; length >= 2 * text.Length - 1; length--)
                    if (start + length <= printed.Length && Spells(printed.AsSpan(start, length), text)) return printed.Substring(start, length);
        return null;
    }

    private static bool Spells(ReadOnlySpan<char> phrase, string text)
    {
        var words = phrase.Length / 2;
        if (words < text.Length && phrase[^1] != text[^1]) return false;
        for (var i = 0; i < words; i++)
            if (!phrase.Slice(2 * i, 2).Contains(text[i]) || Lexicon.Default.Find(phrase.Slice(2 * i, 2)) == 0) return false;
        return true;
    }
}
