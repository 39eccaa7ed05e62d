using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 摘段: what neighbouring sentences tell together, as much as there is room for: the run that holds most of the question and most
/// particulars. A practice is told in several sentences, few of which repeat the words that it is asked by.
/// </summary>
public static class PassageComposer
{
    // Units looked at: their articles are searched for runs.
    private const int Looked = 40;

    // Articles whose best unit comes this near to the best of all.
    private const float LeastShare = 0.6f;

    // What a particular (a figure, a quoted name, an enumeration) is worth beside all words of the question, and what a character costs.
    private const float Particular = 0.25f;
    private const float Most = 0.75f;
    private const float Cost = 0.001f;

    // How much of the question, against the unit that holds most of it, a unit must hold to begin a run.
    private const float LeastOwn = 0.25f;

    // A second run needs room for a sentence, a worth near the first one's, and something that the first does not say.
    private const int Least = 50;
    private const float LeastSecond = 0.55f;
    private const float LeastNews = 0.15f;

    /// <summary>The best runs for one ask, in the order of the text.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="units">Its units, best first.</param>
    /// <param name="terms">Its words.</param>
    /// <param name="isAnchored">Whether a place is asked for.</param>
    /// <param name="room">Most characters, all runs together.</param>
    /// <param name="holding">A unit that the first run must hold; null for any.</param>
    public static Draft Compose(Ask ask, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, bool isAnchored, int room, ScoredUnit? holding = null)
    {
        if (units.Count == 0) return Draft.Nothing;
        var top = units.Max(u => u.Score);
        var views = units.Take(Looked).Where(u => u.Score >= LeastShare * top).Select(u => u.View).Distinct().ToList();
        var told = units.Where(u => views.Contains(u.View) && IsText(u.View, u.Unit)).ToList();
        var material = new Material(told, terms, top, told.Count > 0 ? LeastOwn * told.Max(u => u.Own) : 0);
        var chosen = new List<Run>();
        while (room >= Least || chosen.Count == 0)
        {
            var best = views.SelectMany(v => Runs(v, material, room, chosen)).Where(r => holding is null || chosen.Count > 0 || r.View == holding.View && r.First <= holding.Unit && holding.Unit <= r.Last).OrderByDescending(r => r.Value).FirstOrDefault();
            if (best is null || chosen.Count > 0 && (best.Value < LeastSecond * chosen[0].Value || best.News < LeastNews)) break;
            chosen.Add(best);
            room -= best.Length;
        }
        var order = views.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
        var sentences = chosen.OrderBy(r => order[r.View]).ThenBy(r => r.First).SelectMany(r => Sentences(r, ask, terms, room + r.Length)).ToList();
        return new Draft(AnswerKind.Practice, sentences, Confidence.Of(units[0], ask, terms, isAnchored));
    }

    /// <summary>Neighbouring units; News is what they say of the question and in particulars that no chosen run has said.</summary>
    private sealed record Run(ArticleView View, int First, int Last, int Length, float Value, float News);

    /// <summary>What runs are made of: the units that may tell, the question's words, the best score, and the share of the question that a unit must hold to begin a run.</summary>
    private sealed record Material(IReadOnlyList<ScoredUnit> Told, IReadOnlyList<QuestionTerm> Terms, float Top, float Own);

    private static IEnumerable<Run> Runs(ArticleView view, Material material, int room, List<Run> chosen)
    {
        var (told, terms, top, own) = material;
        var scored = new ScoredUnit?[view.Units.Count];
        foreach (var unit in told)
            if (unit.View == view) scored[unit.Unit] = unit;
        var total = Math.Max(1e-6f, terms.Sum(t => t.Weight));
        var had = new float[terms.Count];
        foreach (var run in chosen.Where(r => r.View == view))
            for (var u = run.First; u <= run.Last; u++) Hold(had, scored[u]);
        for (var first = 0; first < view.Units.Count; first++)
        {
            if (!IsText(view, first) || UnitFeatures.EndsAsQuestion(view, first) || !Speaks(scored[first], own)) continue;
            var held = (float[])had.Clone();
            var particulars = 0f;
            var length = 0;
            for (var last = first; last < view.Units.Count; last++)
            {
                if (!IsText(view, last) || chosen.Exists(r => r.View == view && r.First <= last && last <= r.Last)) break;
                if (last > first && BeginsAnother(view, last) && !Speaks(scored[last], own)) break;
                length += view.Units[last].Range.Length;
                if (length > room && last > first) break;
                Hold(held, scored[last]);
                if (scored[last] is { } unit) particulars += unit.Score / top * Particulars(unit);
                if (UnitFeatures.EndsAsQuestion(view, last)) continue;
                var gain = 0f;
                var best = 0f;
                for (var t = 0; t < held.Length; t++) gain += terms[t].Weight * (held[t] - had[t]);
                for (var u = first; u <= last; u++) best = Math.Max(best, scored[u]?.Score ?? 0);
                yield return new Run(view, first, last, Math.Min(length, room), gain / total + best / top + particulars - Cost * length, gain / total + particulars);
            }
        }
    }

    private static void Hold(float[] held, ScoredUnit? unit)
    {
        if (unit is null) return;
        for (var t = 0; t < held.Length; t++) held[t] = Math.Max(held[t], unit.Matches[t, unit.Unit]);
    }

    private static float Particulars(ScoredUnit unit)
    {
        var text = TextOf(unit.View, unit.Unit);
        return Math.Min(Most, Particular * (Math.Min(2, FigureFinder.Find(text).Count) + (text.Contains('“') ? 1 : 0) + (text.Count('、') > 1 ? 0.5f : 0)));
    }

    private static bool IsText(ArticleView view, int unit) => view.KindOf(view.Units[unit]) is ParagraphKind.Body or ParagraphKind.Caption;

    // Whether the unit itself speaks of what is asked, not only those around it.
    private static bool Speaks(ScoredUnit? unit, float own) => unit is not null && unit.Own >= own;

    // A new paragraph or the next item of a list (三是…) tells of something else, unless it speaks of what is asked.
    private static bool BeginsAnother(ArticleView view, int unit)
    {
        if (view.Units[unit].Paragraph != view.Units[unit - 1].Paragraph || view.IsSignature(unit)) return true;
        return TextOf(view, unit).TrimStart("（(") is [var ordinal, '是' or '、' or '要' or '）' or ')', ..] && Ordinals.Contains(ordinal, StringComparison.Ordinal);
    }

    private const string Ordinals = "一二三四五六七八九十";

    private static ReadOnlySpan<char> TextOf(ArticleView view, int unit) => view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);

    // One quotation a paragraph; a single unit that is longer than the room is cut to the clauses that answer.
    private static IEnumerable<DraftSentence> Sentences(Run run, Ask ask, IReadOnlyList<QuestionTerm> terms, int room)
    {
        var (view, first) = (run.View, run.First);
        if (run.First == run.Last)
        {
            yield return new DraftSentence("", [new Quote(view, ClauseTrimmer.Trim(view, view.Units[first], terms, ask, room))]);
            yield break;
        }
        for (var last = first; last <= run.Last; last++)
        {
            if (last < run.Last && view.Units[last + 1].Paragraph == view.Units[first].Paragraph) continue;
            yield return new DraftSentence("", [new Quote(view, new TextRange(view.Units[first].Range.Start, view.Units[last].Range.End - view.Units[first].Range.Start))]);
            first = last + 1;
        }
    }
}
