using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 一字之形: 孝顺 of a question is “孝” in print, 警情 is 报警. Where the asked place's articles hold no word of a question, a word that no page prints
/// is known by a character of its own that few of their sentences hold.
/// </summary>
internal static class CharacterForms
{
    // How far a character counts for its word.
    private const float Strength = 0.5f;

    // Sentences of an article that may hold it: what more hold tells nothing.
    private const int MostUnits = 4;

    /// <summary>Whether an ask may be answered so: a figure, a person, a time or a place is asked for in the word that print has.</summary>
    public static bool MayTell(Ask ask) => ask.Type is AskType.How or AskType.Why or AskType.What or AskType.Which or AskType.Whether;

    /// <summary>The terms with such characters as other forms of words; the same list where there are none.</summary>
    /// <param name="terms">The ask's words.</param>
    /// <param name="articles">The articles of the asked place.</param>
    public static IReadOnlyList<QuestionTerm> In(IReadOnlyList<QuestionTerm> terms, IReadOnlyList<ArticleView> articles)
    {
        var (known, changed) = (new List<QuestionTerm>(terms), false);
        for (var t = 0; t < known.Count; t++)
        {
            if (known[t].IsPair || known[t].IsIndexed || known[t].IsEarlier || known[t].Text.Length < 2 || Days.Contains(known[t].Text) || Lexicon.Default.Find(known[t].Text) == 0) continue;
            var forms = known[t].Text.Distinct().Where(c => c is >= '\u3400' and <= '\u9fff' && !StopWords.Contains(c.ToString()) && IsTelling(c, articles)).Select(c => new TermVariant(c.ToString(), Strength)).ToList();
            if (forms.Count == 0) continue;
            (known[t], changed) = (known[t] with { Variants = [.. known[t].Variants, .. forms] }, true);
        }
        return changed ? known : terms;
    }

    private static readonly string[] Days = ["今天", "明天", "昨天", "后天"];

    private static bool IsTelling(char c, IReadOnlyList<ArticleView> articles)
    {
        var holding = 0;
        foreach (var view in articles)
            foreach (var unit in view.Units)
                if (view.Folded.AsSpan(unit.Range.Start, unit.Range.Length).Contains(c) && ++holding > MostUnits) return false;
        return holding > 0;
    }
}
