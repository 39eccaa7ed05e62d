using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 问法的特征: how much the question says, in spoken words or in print's, and whether what no page prints of it is only said otherwise there
/// (公厕 for 公共厕所) or stands nowhere. A spoken question has unprinted words that say nothing of its subject; a written one has few.
/// </summary>
public static class WordingFeatures
{
    public static readonly string[] Names =
    [
        "Spoken", "SpokenUnknown", "Words", "Length", "UnknownName", "FigureClauseFocus", "NoFocusWord", "FocusOfParagraph", "FocusOfArticle", "Strange", "FigureStrange",
    ];

    // By which spoken questions are told from written ones; none of them says what is asked about.
    private static readonly SearchValues<string> Spoken = SearchValues.Create(["咋", "啥", "呢", "吧", "来着", "哪儿", "几多", "啊", "呀", "嘛", "俺", "咱", "那个", "干嘛"], StringComparison.Ordinal);

    // Words and characters of a long question, which count as 1.
    private const float ManyWords = 10;
    private const float ManyCharacters = 20;

    /// <summary>The features, each 0 to about 1, in the order of <see cref="Names"/>.</summary>
    public static float[] Of(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        var isFigure = ask.Type == AskType.Figure;
        float all = 0, focus = 0, unknownName = 0, ofParagraph = 0, ofArticle = 0, strange = 0;
        var words = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            var term = terms[t];
            if (term.IsPair) continue;
            words++;
            all += term.Weight;
            var isWord = Lexicon.Default.Find(term.Text) > 0;
            if (!term.IsIndexed && isWord && term.Text.Length > 1 && !term.IsEarlier) strange = Math.Max(strange, term.Weight * Unheld(term.Text, text));
            var anywhere = unit.Matches.Anywhere(t);
            if (anywhere == 0 && !term.IsIndexed && !isWord) unknownName += term.Weight;
            if (!term.IsFocus) continue;
            focus += term.Weight;
            ofParagraph += term.Weight * AskedFeatures.InParagraph(unit, t);
            ofArticle += term.Weight * anywhere;
        }
        var isSpoken = ask.Text.AsSpan().ContainsAny(Spoken);
        var content = ask.Content.Length > 1 ? ask.Content : ask.Text;
        return
        [
            isSpoken ? 1 : 0, isSpoken ? unit.Unknown : 0, words / ManyWords, content.Length / ManyCharacters, all > 0 ? unknownName / all : 0,
            isFigure ? InFigureClause(unit, ask, terms) : 0, focus > 0 ? 0 : 1, focus > 0 ? ofParagraph / focus : 0, focus > 0 ? ofArticle / focus : 0,
            strange, isFigure ? strange : 0,
        ];
    }

    // Share of a word's characters that the text does not hold.
    private static float Unheld(string word, ReadOnlySpan<char> text)
    {
        var held = 0;
        foreach (var c in word)
            if (text.Contains(c)) held++;
        return 1 - (float)held / word.Length;
    }

    // Of the characters of the words beside the question word, the share that a clause with a figure of the asked kind holds.
    private static float InFigureClause(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var best = 0f;
        foreach (var clause in UnitSplitter.Clauses(unit.View.Article.Text, unit.Range.Range))
        {
            if (!ClauseTrimmer.Answers(unit.View, clause, ask)) continue;
            var text = unit.View.Folded.AsSpan(clause.Start, clause.Length);
            var (held, all) = (0, 0);
            foreach (var term in terms)
            {
                if (!term.IsFocus || term.IsPair) continue;
                foreach (var c in term.Text)
                {
                    all++;
                    if (text.Contains(c)) held++;
                }
            }
            if (all > 0) best = Math.Max(best, (float)held / all);
        }
        return best;
    }
}
