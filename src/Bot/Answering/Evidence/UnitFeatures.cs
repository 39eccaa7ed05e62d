using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>句段的特征: what tells the unit that answers from others that speak of the same; each about 0 to 1.</summary>
public static class UnitFeatures
{
    public static readonly string[] Names =
    [
        "LogScore", "Coverage", "Own", "Kind", "Focus", "Heaviest", "Pairs", "Prior", "Characters", "CharactersAround", "New", "Question", "AfterQuestion", "Length", "Opening", "Heading",
        "NearFigure", "NearDate", "NearPerson", "NearPlace", "FigureDistance", "FigureKind", "DateKind", "PersonKind", "OpenCharacters", "OpenOwn", "HowLength", "Range",
    ];

    /// <summary>The features of one unit.</summary>
    public static float[] Of(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, IReadOnlyDictionary<char, float> characters)
    {
        var view = unit.View;
        var range = unit.Range.Range;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        var before = unit.Unit > 0 && view.Units[unit.Unit - 1].Paragraph == unit.Range.Paragraph ? view.Units[unit.Unit - 1].Range : default;
        var held = Share(text, characters);
        var around = before.Length == 0 ? held : Share(view.Folded.AsSpan(before.Start, range.End - before.Start), characters);
        var isFigure = ask.Type == AskType.Figure;
        var isWhen = ask.Type == AskType.When;
        var isWho = ask.Type == AskType.Who;
        var isWhere = ask.Type == AskType.Where;
        var isOpen = !isFigure && !isWhen && !isWho && !isWhere;
        var near = isOpen ? (0f, 0f) : NearAnswer(unit, ask, terms);
        var isHeading = view.KindOf(unit.Range) is not (ParagraphKind.Body or ParagraphKind.Caption);
        return
        [
            MathF.Log(Math.Max(1e-4f, unit.Score)), unit.Coverage, unit.Own, unit.Kind, unit.Focus, unit.Heaviest, unit.Pairs, unit.Prior, held, around,
            Math.Min(1, Unsaid(text, characters) / 20f), EndsAsQuestion(text) ? 1 : 0, before.Length > 0 && EndsAsQuestion(view.Folded.AsSpan(before.Start, before.Length)) ? Share(view.Folded.AsSpan(before.Start, before.Length), characters) : 0,
            MathF.Log(range.Length / 40f), unit.Range.Sentence == 0 ? 1 : 0, isHeading ? 1 : 0,
            isFigure ? near.Item1 : 0, isWhen ? near.Item1 : 0, isWho ? near.Item1 : 0, isWhere ? near.Item1 : 0, isFigure ? near.Item2 : 0,
            isFigure ? unit.Kind : 0, isWhen ? unit.Kind : 0, isWho ? unit.Kind : 0, isOpen ? held : 0, isOpen ? unit.Own : 0, ask.Type == AskType.How ? MathF.Log(range.Length / 40f) : 0,
            isWhen && AsksRange(ask) && HoldsRange(text) ? 1 : 0,
        ];
    }

    /// <summary>The characters of the question's words with their weights: 复产 and 恢复生产 share them where no word is shared.</summary>
    public static Dictionary<char, float> Characters(IReadOnlyList<QuestionTerm> terms)
    {
        var weights = new Dictionary<char, float>();
        foreach (var term in terms)
        {
            if (term.IsPair) continue;
            foreach (var c in term.Text)
                weights[c] = Math.Max(weights.GetValueOrDefault(c), term.Weight / MathF.Sqrt(term.Text.Length));
        }
        return weights;
    }

    /// <summary>Weighted share of the characters that the text holds, 0 to 1.</summary>
    public static float Share(ReadOnlySpan<char> text, IReadOnlyDictionary<char, float> characters)
    {
        float held = 0, all = 0;
        foreach (var (c, weight) in characters)
        {
            all += weight;
            if (text.Contains(c)) held += weight;
        }
        return all > 0 ? held / all : 0;
    }

    // Characters that the question does not have.
    private static int Unsaid(ReadOnlySpan<char> text, IReadOnlyDictionary<char, float> characters)
    {
        var n = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && !characters.ContainsKey(c)) n++;
        return n;
    }

    /// <summary>Whether a unit asks (记者：下一步有什么打算？), closing quotation marks aside: it answers nothing.</summary>
    public static bool EndsAsQuestion(ArticleView view, int unit) => EndsAsQuestion(view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length));

    private static bool EndsAsQuestion(ReadOnlySpan<char> text) => text.TrimEnd("”’」』 ") is { Length: > 0 } end && end[^1] is '？' or '?';

    private static bool AsksRange(Ask ask) => ask.Text.Contains('到', StringComparison.Ordinal) || ask.Text.Contains('至', StringComparison.Ordinal) || ask.Text.Contains("起止", StringComparison.Ordinal) || ask.Text.Contains("期间", StringComparison.Ordinal);

    // 3月15日起至6月22日.
    private static bool HoldsRange(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
            if (text[i] is '至' or '到' or '-' or '—' && text[i - 1] is '日' or '月' or '起' or '年' or '号' && char.IsAsciiDigit(text[i + 1]))
                return true;
        return false;
    }

    // How much of the question stands in the clause of the answer or the one before it, and how near a word of it stands to the figure.
    private static (float Near, float Distance) NearAnswer(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var view = unit.View;
        var total = 0f;
        foreach (var term in terms) total += term.Weight;
        float best = 0, nearest = 0, previous = 0;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, unit.Range.Range))
        {
            var text = view.Folded.AsSpan(clause.Start, clause.Length);
            var share = 0f;
            foreach (var term in terms)
                if (text.Contains(term.Text, StringComparison.Ordinal)) share += term.Weight;
            share /= total;
            if (ClauseTrimmer.Answers(view, clause, ask))
            {
                best = Math.Max(best, share + 0.5f * previous);
                if (ask.Type == AskType.Figure) nearest = Math.Max(nearest, Nearness(text, ask, terms, total));
            }
            previous = Math.Max(share, 0.5f * previous);
        }
        return (best, nearest);
    }

    private static float Nearness(ReadOnlySpan<char> text, Ask ask, IReadOnlyList<QuestionTerm> terms, float total)
    {
        var best = 0f;
        foreach (var figure in FigureFinder.Find(text))
        {
            if (ask.Units.Count > 0 && !ask.Units.Any(u => FigureFinder.ClassOf(u) is var asked && (asked == figure.Measure || asked == "count" && figure.Measure is "person" or "household" or "times"))) continue;
            var sum = 0f;
            foreach (var term in terms)
            {
                var at = text.IndexOf(term.Text, StringComparison.Ordinal);
                if (at < 0) continue;
                var gap = at < figure.Start ? Math.Max(0, figure.Start - at - term.Text.Length) : Math.Max(0, at - figure.Start - figure.Length);
                sum += term.Weight / (1 + gap / 6f);
            }
            best = Math.Max(best, sum / total);
        }
        return best;
    }
}
