using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 一字之形: 孝顺 of a question is “孝” in print, 红色旅游 is 红色文旅. Where the asked place's articles hold no word of a question, a word that no page
/// prints is known by its rare character, a longer one by most of its characters close together.
/// </summary>
internal static class CharacterForms
{
    // How far such a form counts for the word.
    private const float Strength = 0.5f;

    // Sentences that may hold it: what more hold tells nothing.
    private const int MostUnits = 4;

    // 孝 and 警 are rarer than that, 红, 养 and 场 are not (6.25 nats over the commonest).
    private const int RareCharacter = 25 * Lexicon.UnitsPerNat / 4;

    private const int Longest = 6;

    /// <summary>Whether an ask may be answered so: a figure, a person, a time or a place is asked for in the word that print has.</summary>
    public static bool MayTell(Ask ask) => ask.Type is AskType.How or AskType.Why or AskType.What or AskType.Which or AskType.Whether;

    /// <summary>The terms with such forms; the same list where there are none.</summary>
    /// <param name="terms">The ask's words.</param>
    /// <param name="articles">The articles of the asked place.</param>
    public static IReadOnlyList<QuestionTerm> In(IReadOnlyList<QuestionTerm> terms, IReadOnlyList<ArticleView> articles)
    {
        var (known, heaviest, found) = (new List<QuestionTerm>(terms), 0f, 0f);
        for (var t = 0; t < known.Count; t++)
        {
            var word = known[t].Text;
            if (known[t].IsPair || known[t].IsIndexed || known[t].IsEarlier || word.Length is < 2 or > Longest || Lexicon.Default.Find(word) == 0) continue;
            heaviest = Math.Max(heaviest, known[t].Weight);
            if ((word.Length == 2 ? RareIn(word) : Printed(word, articles)) is not { } form || !IsTelling(form, articles)) continue;
            found = Math.Max(found, known[t].Weight);
            known[t] = known[t] with { Variants = [.. known[t].Variants, new TermVariant(form, Strength)] };
        }
        // 足球队怎么训练: what is asked about has no form, and 家训 is none of its training.
        return found > 0 && found >= heaviest ? known : terms;
    }

    private static string? RareIn(string word)
    {
        var (first, second) = (Rarity(word[0]), Rarity(word[1]));
        return Math.Max(first, second) < RareCharacter ? null : (first >= second ? word[..1] : word[1..]);
    }

    private static int Rarity(char c) => c is >= '\u3400' and <= '\u9fff' ? Lexicon.Default.Find([c]) : 0;

    // From the first to the last of two thirds of the characters, in order, in twice the word's length.
    private static string? Printed(string word, IReadOnlyList<ArticleView> articles)
    {
        foreach (var view in articles)
            for (var first = 0; 3 * (word.Length - first) >= 2 * word.Length; first++)
                for (var at = view.Folded.IndexOf(word[first], StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(word[first], at + 1))
                    if (Held(view.Folded.AsSpan(at, Math.Min(2 * word.Length, view.Folded.Length - at)), word.AsSpan(first)) is var (held, end) && 3 * held >= 2 * word.Length) return view.Folded.Substring(at, end);
        return null;
    }

    // Characters of the word that the text holds in order, up to its next mark, and where the last of them ends.
    private static (int Held, int End) Held(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var (held, end) = (0, 0);
        for (var i = 0; i < text.Length && word.Length > 0 && (!char.IsPunctuation(text[i]) || text[i] is '“' or '”'); i++)
            if (word.IndexOf(text[i]) is >= 0 and var at)
            {
                (held, end) = (held + 1, i + 1);
                word = word[(at + 1)..];
            }
        return (held, end);
    }

    private static bool IsTelling(string form, IReadOnlyList<ArticleView> articles)
    {
        var holding = 0;
        foreach (var view in articles)
            foreach (var unit in view.Units)
                if (view.Folded.AsSpan(unit.Range.Start, unit.Range.Length).Contains(form, StringComparison.Ordinal) && ++holding > MostUnits) return false;
        return holding > 0;
    }
}
