using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>已答: whether what is told for one ask of a question tells another of its asks too.</summary>
/// <param name="finder">What the asks speak of.</param>
public sealed class AlreadyTold(EvidenceFinder finder)
{
    // Of an ask's own words, the weighted share that tells a figure of it, and the share that tells a how or a whether.
    private const float LeastTold = 0.7f;
    private const float LeastOpen = 0.4f;

    /// <summary>Whether the told sentences hold enough of the ask's own words to tell a how or a whether.</summary>
    public bool Tells(Ask ask, IReadOnlyList<DraftSentence> told) => Held(ask, told) >= LeastOpen;

    /// <summary>The figure of what the ask counts, in what is told; null when none stands there.</summary>
    public ComparedFigure? Compared(Ask ask, IReadOnlyList<DraftSentence> told)
    {
        var terms = finder.TermsOf(ask);
        var label = string.Concat(terms.Where(t => t.IsFocus && !t.IsPair).Select(t => t.Text));
        // 文创园的投资和分拣中心的投资: each has its 投资 in another sentence, the one that speaks of it.
        return told.SelectMany(s => s.Quotes).OrderByDescending(q => HeldIn(ask, Folding.Fold(q.Text))).Select(q => ComparedFigure.Of(label, q.View, q.Range, terms)).FirstOrDefault(f => f is not null);
    }

    /// <summary>
    /// 个人交多少，比去年涨了多少: whether the articles of a later ask's sentences hold the weightiest word that it leaves to the ones before; true where
    /// it does not only ask for a change.
    /// </summary>
    public bool SharesSubject(Ask ask, IReadOnlyList<DraftSentence> sentences)
    {
        if (!Changes.Any(c => ask.Content.StartsWith(c, StringComparison.Ordinal))) return true;
        QuestionTerm? subject = null;
        var left = $"{ask.Context},{ask.Earlier},{ask.Shared}";
        foreach (var term in finder.TermsOf(ask))
            if (!term.IsPair && term.IsIndexed && term.Text.Length > 1 && !char.IsAsciiDigit(term.Text[0]) && left.Contains(term.Text, StringComparison.Ordinal) && !ask.Content.Contains(term.Text, StringComparison.Ordinal) && term.Weight > (subject?.Weight ?? 0)) subject = term;
        return subject is null || sentences.SelectMany(s => s.Quotes).Any(q => subject.StandsIn(q.View.Folded));
    }

    /// <summary>
    /// 甲县的农机联盟有多少台农机，村均增收多少: whether the articles of a later ask's sentences speak of what it leaves to the ones before. Where those
    /// found nothing, 增收 of another thing is no answer.
    /// </summary>
    public bool HoldsLeft(Ask ask, IReadOnlyList<DraftSentence> sentences)
    {
        if (ask.Shared.Length == 0 || ask.Earlier.Length > 0 || ask.Content.Count(char.IsLetterOrDigit) < ShortestOwn) return true;
        float held = 0, all = 0;
        foreach (var term in finder.TermsOf(ask))
        {
            if (term.IsPair || !term.IsIndexed || term.Text.Length < 2 || YearAgreement.IsRelative(term.Text) || !ask.Shared.Contains(term.Text, StringComparison.Ordinal) || $"{ask.Content},{ask.Context}".Contains(term.Text, StringComparison.Ordinal)) continue;
            all += term.Weight;
            if (sentences.SelectMany(s => s.Quotes).Any(q => term.StandsIn(q.View.Folded))) held += term.Weight;
        }
        return all < LeastNamed || held >= LeastLeft * all;
    }

    // What is left to the asks before weighs a fifth of an ask's own words: less than this is one word, which print may say otherwise.
    private const float LeastNamed = 0.2f;
    private const float LeastLeft = 0.3f;

    // 咋退 says nothing of its own: the words left to the asks before are then what was searched for.
    private const int ShortestOwn = 3;

    private static readonly string[] Changes = ["比去年", "比上年", "比前年", "比上届", "比上一", "比原来", "比以前", "比往年", "较去年", "较上年", "同比"];

    /// <summary>查出多少问题，改了多少: one sentence tells both, and no word of asking says which figure is whose.</summary>
    public bool IsTold(Ask ask, IReadOnlyList<DraftSentence> told)
    {
        // 多久办好 is told by 20分钟就能办好.
        var isSpan = ask.Type == AskType.When && ask.Text.Contains("多久", StringComparison.Ordinal);
        if (!isSpan && ask.Type != AskType.Figure || !StatedAnswer.Holds(ask, new Draft(AnswerKind.Figure, told, 1))) return false;
        var quoted = string.Concat(told.SelectMany(s => s.Quotes).Select(q => Folding.Fold(q.Text)));
        if (isSpan && !FigureFinder.Find(quoted).Any(f => f.Measure == "duration")) return false;
        if (ask.Units.Count > 0 && !FigureFinder.Find(quoted).Any(f => ask.Units.Any(u => quoted.AsSpan(f.Start, f.Length).EndsWith(u, StringComparison.Ordinal) || FigureFinder.ClassOf(u) is "length" or "temperature" && FigureFinder.ClassOf(u) == f.Measure))) return false;
        return Held(ask, told) >= LeastTold || AsksScore(ask) && FigureFinder.Find(quoted).Any(f => quoted[f.End - 1] == '分');
    }

    /// <summary>现在多少钱，2019年是多少: a sentence that tells the change tells the other year's figure too; 争取了多少项目、多少钱: so does one that has both measures.</summary>
    public bool IsToldBeside(Ask ask, IReadOnlyList<DraftSentence> told)
    {
        if (ask.Type != AskType.Figure || told.Count == 0) return false;
        var quoted = Folding.Fold(string.Concat(told[^1].Quotes.Select(q => q.Text)));
        var words = ask.Content.Trim('?', '的', '是', '有', ',', '了', ' ');
        if (words.Length == 0) return ask.Units.Count > 0 && FigureFinder.Find(quoted).Any(f => ask.Units.Any(u => quoted.AsSpan(f.Start, f.Length).EndsWith(u, StringComparison.Ordinal)));
        return words.Length == YearLength && words[^1] == '年' && words.AsSpan(0, YearLength - 1).IndexOfAnyExceptInRange('0', '9') < 0 && quoted.Contains(words, StringComparison.Ordinal) && ChangeTold.Tells(quoted);
    }

    /// <summary>有几个社区、有多少人: whether a told sentence that names the place has one figure of the asked measure and no more.</summary>
    public static bool IsOnlyOne(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<DraftSentence> told)
    {
        if (ask.Type != AskType.Figure || ask.Units is not [var unit] || places.Count == 0) return false;
        foreach (var quote in told.SelectMany(s => s.Quotes))
        {
            var text = Folding.Fold(quote.Text);
            if (places.All(p => text.Contains(p.ShortName, StringComparison.Ordinal)) && FigureFinder.Find(text).Count(f => text.AsSpan(f.Start, f.Length).EndsWith(unit, StringComparison.Ordinal)) == 1) return true;
        }
        return false;
    }

    // 2019年.
    private const int YearLength = 5;

    // 得分各是多少 beside the names: the measure word says it, and no other word of it is printed.
    private static bool AsksScore(Ask ask) => ask.Content.Trim('?', '的', '是', '有', ',') is "得分" or "分数" or "总分" or "成绩" or "评分";

    // The weighted share of the ask's own words that the told sentences hold.
    private float Held(Ask ask, IReadOnlyList<DraftSentence> told) => HeldIn(ask, string.Concat(told.SelectMany(s => s.Quotes).Select(q => Folding.Fold(q.Text))));

    private float HeldIn(Ask ask, string quoted)
    {
        var own = finder.TermsOf(ask).Where(t => !t.IsPair && t.IsIndexed && ask.Content.Contains(t.Text, StringComparison.Ordinal)).ToList();
        var total = own.Sum(t => t.Weight);
        return total > 0 ? own.Where(t => t.StandsIn(quoted)).Sum(t => t.Weight) / total : 0;
    }

    /// <summary>Alike asks do not vouch for each other: where 一级网格 is told, what only speaks of 网格 tells nothing of 二级网格.</summary>
    public bool SpeaksOfOwn(Ask ask, Inquiry inquiry, IReadOnlyList<DraftSentence> told)
    {
        if (ask.Type != AskType.Figure) return true;
        // 2022年有多少，2024年有多少: what tells the one year tells nothing of the other.
        if (!inquiry.IsSpread) return YearAgreement.AskedYear(ask) is not (> 0 and var asked) || inquiry.Asks.All(a => YearAgreement.AskedYear(a) == asked) || told.Any(s => s.Quotes.Any(q => IsOf(q, asked)));
        var own = finder.TermsOf(ask).Where(t => !t.IsPair && ask.Content.Contains(t.Text, StringComparison.Ordinal) && !inquiry.Asks.Any(a => a != ask && a.Content.Contains(t.Text, StringComparison.Ordinal))).ToList();
        return own.Count == 0 || own.Exists(t => told.Any(s => s.Quotes.Any(q => YearOf(t) is var year and > 0 ? IsOf(q, year) : t.StandsIn(q.View.Folded))));
    }

    // 2022, 2022年: 去年 on a page of 2023 says it too.
    private static int YearOf(QuestionTerm term) => PrintedYears.In(term.Text.TrimEnd('年') + "年") is [var year] && term.Text.TrimEnd('年').Length == YearLength - 1 ? year : 0;

    private static bool IsOf(Quote quote, int year)
    {
        for (var unit = quote.View.UnitAt(quote.Range.Start); unit >= 0 && unit < quote.View.Units.Count && quote.View.Units[unit].Range.Start < quote.Range.End; unit++)
            if (quote.View.DatedBy.Fit(unit, year) is var fit && (fit == YearFit.None ? YearAgreement.SpeaksOf(quote.View, year) : fit != YearFit.Other)) return true;
        return false;
    }
}
