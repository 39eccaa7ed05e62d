using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 接着问数: after a figure the same is asked of another place or year (某县呢, 2023年降到多少), of later or earlier (后来呢, 以前呢), or by how much it changed
/// (比之前多了多少): what another sentence tells in the way of the answered one.
/// </summary>
public static class LikeAnswered
{
    private const int Longest = 110;

    // Share of the exchange's pairs of letters that the answered sentence holds with its title.
    private const double LeastHeld = 0.15;

    // Letters of a follow-up beside what only points to a time or asks for a change.
    private const int MostLeft = 1;

    private static readonly string[] Later = ["后来", "之后", "现在", "如今", "目前", "眼下", "最新", "最近", "过后"];
    private static readonly string[] Earlier = ["以前", "之前", "从前", "原来", "早先", "先前", "当初", "开始", "起初", "上一次"];
    private static readonly string[] Changes = ["比之前", "比以前", "比原来", "跟之前比", "和以前比", "跟以前比", "前后", "多了", "少了", "涨了", "降了", "增加", "减少", "增了", "减了", "变化", "变了", "相差", "差了", "提高", "下降"];
    private static readonly string[] Asking = ["多少", "几", "多大", "怎么样", "怎样", "呢", "那", "了", "是", "有", "又", "吗", "到底", "一共", "总共", "家", "个", "名", "人", "户", "元", "钱", "成", "的"];

    /// <summary>The draft, or the sentence that tells the same as the answered one where the draft's does not.</summary>
    /// <param name="draft">What was composed.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The follow-up.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft Prefer(Draft draft, Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (inquiry.Answered.Length == 0 || ask.Type != AskType.Figure || inquiry.Asks.Count > 1) return draft;
        var isCompleted = !inquiry.IsFollowUp && !inquiry.MayLean;
        var side = isCompleted ? Side.Same : Asked(ask.Text);
        if (side == Side.None || Told(ask, inquiry, finder) is not var (told, figure) || draft.Sentences.Any(s => s.Quotes.Any(q => q.View != told.View || !told.Range.Contains(q.Range))) && isCompleted && draft.Confidence >= Confidence.Threshold && IsAlike(draft, told, figure, ask, finder)) return draft;
        var day = told.View.Article.Published;
        bool May(ScoredUnit unit) => side switch
        {
            Side.Later => unit.View.Article.Published > day,
            Side.Earlier => unit.View.Article.Published < day,
            Side.Change => unit.View.Article.Published is { } other && other != day,
            _ => true,
        };
        var terms = finder.TermsOf(ask);
        if (LikeTold.Find(told, figure, finder.Find(ask, inquiry.Places), terms, Substitution.OwnTime(inquiry.Own).Length > 0 || !isCompleted ? LikeTold.SamePlace : LikeTold.OwnPlace, May) is not var (unit, like)) return draft;
        var again = SentenceComposer.Quoted(unit, ask, terms, Longest);
        if (side != Side.Change) return new Draft(AnswerKind.Figure, [again], LikeTold.Certainty);
        var first = new DraftSentence("", [told]);
        return new Draft(AnswerKind.Figure, unit.View.Article.Published > day ? [again, first] : [first, again], LikeTold.Certainty) { Notice = Difference(unit, like, told, figure) };
    }

    /// <summary>What the article of the answered sentence tells of another place in its way; null where it tells none, or the answer stands in a table.</summary>
    /// <param name="inquiry">The follow-up, completed with the other place.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft? OfOtherPlace(Inquiry inquiry, EvidenceFinder finder)
    {
        if (inquiry is not { Answered.Length: > 0, IsFollowUp: false, MayLean: false, Places: [{ IsKnown: true }], Asks: [{ Type: AskType.Figure } ask] } || Substitution.OwnTime(inquiry.Own).Length > 0
            || Told(ask, inquiry, finder) is not var (told, figure) || ToldRow.Of(told) is not null) return null;
        var terms = finder.TermsOf(ask);
        return LikeTold.Find(told, figure, finder.Find(ask, inquiry.Places), terms, LikeTold.OwnPlace, u => u.View == told.View) is var (unit, _) ? new Draft(AnswerKind.Figure, [SentenceComposer.Quoted(unit, ask, terms, Longest)], LikeTold.Certainty) : null;
    }

    private enum Side
    {
        None,
        Same,
        Later,
        Earlier,
        Change,
    }

    private static Side Asked(string text)
    {
        var side = text.HoldsAny(Changes) ? Side.Change : text.HoldsAny(Later) ? Side.Later : text.HoldsAny(Earlier) ? Side.Earlier : Side.None;
        if (side == Side.None) return side;
        foreach (var word in Changes.Concat(Later).Concat(Earlier).Concat(Asking)) text = text.Replace(word, "", StringComparison.Ordinal);
        return text.Count(char.IsLetterOrDigit) <= MostLeft ? side : Side.None;
    }

    // Where the answered figure stands: of the sentences that print it the one most like the exchange.
    private static (Quote Told, Evidence.Figure Figure)? Told(Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        var answer = inquiry.Answered;
        var figures = FigureFinder.Find(answer).FindAll(f => f.Measure.Length > 0 && !LikeFigure.CountsNothing(answer, f));
        if (figures.Count == 0) return null;
        var asked = LikeFigure.Asked(answer, ask, finder.TermsOf(ask)) ?? figures[0];
        var printed = answer.AsSpan(asked.Start, asked.Length).ToString();
        ((Quote, Evidence.Figure) Told, double Held)? best = null;
        foreach (var view in finder.Articles)
            foreach (var unit in view.Units)
            {
                var text = view.Folded.AsSpan(unit.Range.Start, unit.Range.Length);
                if (!text.Contains(printed, StringComparison.Ordinal)) continue;
                foreach (var figure in FigureFinder.Find(text))
                {
                    if (!text.Slice(figure.Start, figure.Length).SequenceEqual(printed)) continue;
                    var held = CharacterPairs.ShareOfLetters(inquiry.Before, string.Concat(text, Folding.Fold(view.Article.Title)), ofNone: 0);
                    if (held >= LeastHeld && held > (best?.Held ?? 0)) best = ((new Quote(view, unit.Range), figure), held);
                }
            }
        return best?.Told;
    }

    private static bool IsAlike(Draft draft, Quote told, Evidence.Figure figure, Ask ask, EvidenceFinder finder) =>
        draft.Sentences is [{ Quotes: [var quote, ..] }, ..] && finder.Find(ask, []).At(quote.View, quote.Range) is { } unit
        && LikeFigure.In(told.View, told.Range, figure, unit, finder.TermsOf(ask)) is not null;

    private static string Difference(ScoredUnit unit, Evidence.Figure like, Quote told, Evidence.Figure figure) =>
        Of(unit.View, unit.Range.Range.Start, like) is { } other && Of(told.View, told.Range.Start, figure) is { } one && ComparedFigure.Verdict(one, other, "多") is { Length: > 0 } verdict ? verdict : "";

    private static ComparedFigure? Of(ArticleView view, int start, Evidence.Figure figure)
    {
        var text = view.Folded.AsSpan(start);
        return view.Article.Published is { } day && FigureValue.Of(text, figure) is { } value ? new ComparedFigure($"{day:yyyy年M月}", text.Slice(figure.Start, figure.Length).ToString(), value) : null;
    }
}
