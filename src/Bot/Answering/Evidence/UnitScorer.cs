using System.Buffers;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>证据打分: how well each unit of an article answers an ask.</summary>
public sealed class UnitScorer(EvidenceWeights weights)
{
    /// <summary>Scores every unit of the article that says anything of the question.</summary>
    /// <param name="view">The article.</param>
    /// <param name="terms">What the ask speaks of.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="place">Agreement of each unit with the asked place.</param>
    /// <param name="year">Agreement of each unit with the asked year.</param>
    /// <param name="prior">How well the article was retrieved, 0 to 1.</param>
    /// <param name="near">How near each unit stands to the answer before a follow-up; null where it was not given from this article.</param>
    public List<ScoredUnit> Score(ArticleView view, IReadOnlyList<QuestionTerm> terms, Ask ask, Func<int, float> place, Func<int, float> year, float prior, float[]? near = null)
    {
        var matches = TermMatches.Find(view, terms, ask.Text.AsSpan().IndexOfAny("没未不无") >= 0);
        YearAgreement.HoldYears(view, ask, terms, matches);
        Letters.HoldWriting(view, terms, matches);
        var total = terms.Sum(t => t.Weight);
        // Of the article that was spoken from all is told of what was spoken of: only what is asked now tells its units apart.
        var isApart = near is not null && terms.Where(t => !t.IsEarlier).Sum(t => t.Weight) > 0;
        var ownTotal = isApart ? terms.Where(t => !t.IsEarlier).Sum(t => t.Weight) : total;
        var scored = new List<ScoredUnit>();
        if (total <= 0) return scored;
        var headings = new HeadingMatches(view, matches, terms.Count);
        var anywhere = new float[terms.Count];
        for (var t = 0; t < terms.Count; t++) anywhere[t] = matches.Anywhere(t);
        var missing = terms.Where((_, t) => anywhere[t] == 0).Sum(t => t.Weight) / total;
        var elsewhere = terms.Where((t, i) => anywhere[i] == 0 && t.IsIndexed && !t.IsPair).Sum(t => t.Weight) / total;
        var unknown = terms.Where((t, i) => anywhere[i] == 0 && !t.IsIndexed).Sum(t => t.Weight) / total;
        var focusTotal = terms.Where(t => t.IsFocus).Sum(t => t.Weight);
        var focusMissing = focusTotal > 0 ? terms.Where((t, i) => anywhere[i] == 0 && t.IsFocus).Sum(t => t.Weight) / focusTotal : 0;
        var pairTotal = terms.Where(t => t.IsPair).Sum(t => t.Weight);
        var distinct = Distinctness(view, terms, matches);
        var distinctTotal = 1e-6f;
        for (var t = 0; t < terms.Count; t++) distinctTotal += terms[t].Weight * distinct[t];
        var before = new float[terms.Count];
        var ofSentence = new float[terms.Count];
        for (var u = 0; u < view.Units.Count; u++)
        {
            Pass(view, matches, u, before, ofSentence);
            float coverage = 0, own = 0, special = 0, heaviest = 0, heaviestWeight = 0, pairs = 0;
            for (var t = 0; t < terms.Count; t++)
            {
                var here = matches[t, u];
                var counted = anywhere[t] == 0 ? 0 : Math.Max(here, Around(view, matches, t, u, Math.Max(weights.Heading * headings[t, u], weights.Article * anywhere[t]), before[t], ofSentence[t]));
                if (isApart && terms[t].IsEarlier)
                {
                    coverage += EarlierShare * terms[t].Weight * (anywhere[t] == 0 ? 0 : Math.Max(counted, near![u]));
                    continue;
                }
                if (!terms[t].IsPair && terms[t].IsIndexed && terms[t].Weight > heaviestWeight) (heaviest, heaviestWeight) = (counted, terms[t].Weight);
                if (terms[t].IsPair) pairs += terms[t].Weight * here;
                own += terms[t].Weight * here;
                special += terms[t].Weight * distinct[t] * here;
                coverage += terms[t].Weight * counted;
            }
            if (own == 0 && coverage == 0) continue;
            coverage /= isApart ? ownTotal + EarlierShare * (total - ownTotal) : total;
            own /= ownTotal;
            var kind = KindAgreement(view, u, ask);
            var agreement = place(u);
            var isHeading = view.KindOf(view.Units[u]) is not (ParagraphKind.Body or ParagraphKind.Caption);
            // A way of doing takes words to tell.
            var brevity = ask.Type == AskType.How ? 0 : Math.Min(1f, (float)weights.FocusLength / view.Units[u].Range.Length);
            var score = (coverage + weights.Own * own + weights.Distinct * special / distinctTotal + weights.Focus * own * brevity + weights.Rank * prior) * (weights.WrongKind + (1 - weights.WrongKind) * kind) * agreement * year(u);
            if (isHeading && ask.Type != AskType.Who || view.SignatureOf(u) == u || view.IsCredit(u) && ask.Type is (AskType.Whether or AskType.Figure or AskType.How or AskType.Why) && !ask.Text.HoldsAny(Pictures)) score *= weights.HeadingUnit;
            scored.Add(new ScoredUnit(view, u, score, coverage, own, agreement, kind, Focus(view, u, terms, matches), matches)
            {
                Missing = missing,
                Elsewhere = elsewhere,
                Unknown = unknown,
                FocusMissing = focusMissing,
                Pairs = pairTotal > 0 ? pairs / pairTotal : 1,
                Heaviest = heaviest,
                Year = year(u),
                Prior = prior,
            });
        }
        return scored;
    }

    private static readonly string[] Pictures = ["照片", "图", "拍", "摄", "画面", "镜头"];

    // How far what was spoken of before counts there beside what is asked now.
    private const float EarlierShare = 0.5f;

    // 1 for a word that one unit of the article holds, towards 0 for one that all hold: within an article the second tells nothing.
    private static float[] Distinctness(ArticleView view, IReadOnlyList<QuestionTerm> terms, TermMatches matches)
    {
        var distinct = new float[terms.Count];
        var all = MathF.Log(view.Units.Count + 1f);
        for (var t = 0; t < terms.Count; t++)
        {
            var holding = 0;
            for (var u = 0; u < view.Units.Count; u++)
                if (matches[t, u] >= 0.7f) holding++;
            distinct[t] = view.Units.Count < 2 ? 1 : Math.Clamp(MathF.Log((view.Units.Count + 1f) / Math.Max(1, holding)) / all, 0.05f, 1f);
        }
        return distinct;
    }

    private float Focus(ArticleView view, int unit, IReadOnlyList<QuestionTerm> terms, TermMatches matches)
    {
        float held = 0, all = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (!terms[t].IsFocus) continue;
            var best = matches[t, unit];
            for (var u = Math.Max(0, unit - 2); u < Math.Min(view.Units.Count, unit + 3); u++)
                if (view.Units[u].Sentence == view.Units[unit].Sentence) best = Math.Max(best, weights.Sentence * matches[t, u]);
            held += terms[t].Weight * best;
            all += terms[t].Weight;
        }
        return all > 0 ? held / all : 1f;
    }

    // Goes on to a unit: how well the units before it in its paragraph, and those of them in its sentence, hold each term.
    private static void Pass(ArticleView view, TermMatches matches, int unit, float[] before, float[] ofSentence)
    {
        var isSame = unit > 0 && view.Units[unit - 1].Paragraph == view.Units[unit].Paragraph;
        var isSameSentence = isSame && view.Units[unit - 1].Sentence == view.Units[unit].Sentence;
        for (var t = 0; t < before.Length; t++)
        {
            before[t] = isSame ? Math.Max(before[t], matches[t, unit - 1]) : 0;
            ofSentence[t] = isSameSentence ? Math.Max(ofSentence[t], matches[t, unit - 1]) : 0;
        }
    }

    // A term counts the more the nearer it stands: what is counted twice counts as the nearer.
    private float Around(ArticleView view, TermMatches matches, int term, int unit, float best, float before, float ofSentence)
    {
        var me = view.Units[unit];
        best = Math.Max(best, Math.Max(weights.Paragraph * before, weights.Sentence * ofSentence));
        if (unit > 0 && view.Units[unit - 1].Paragraph == me.Paragraph) best = Math.Max(best, weights.Previous * matches[term, unit - 1]);
        for (var u = unit + 1; u < view.Units.Count && view.Units[u].Paragraph == me.Paragraph; u++)
        {
            var isSame = view.Units[u].Sentence == me.Sentence;
            if (!isSame && u > unit + 1) break;
            best = Math.Max(best, (isSame ? weights.Sentence : weights.Next) * matches[term, u]);
        }
        return best;
    }

    // Verbs and prepositions by which official prose tells how a thing is done.
    private static readonly string[] Methods =
        ["通过", "采取", "采用", "推行", "建立", "制定", "开展", "实行", "实施", "按照", "组建", "设立", "落实", "创新", "构建", "完善", "打造", "形式", "方式", "机制", "明确", "规定", "依托", "成立", "划分", "整合"];

    // 要多少人才有效 is told without a numeral.
    private static readonly SearchValues<string> Halves = SearchValues.Create(["过半", "半数", "分之"], StringComparison.Ordinal);

    private float KindAgreement(ArticleView view, int unit, Ask ask)
    {
        var range = view.Units[unit].Range;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        if (RateAsked.Is(ask)) return DateFinder.Recurs(text) ? 1 : NoRate;
        switch (ask.Type)
        {
            case AskType.Figure:
                var figures = FigureFinder.Find(text);
                if (figures.Count == 0) return ask.Units is [] or ["人" or "户" or "票" or "名"] && text.ContainsAny(Halves) ? 1 : 0;
                if (ask.Units.Count == 0) return 1;
                var best = 0f;
                foreach (var unitWord in ask.Units)
                    foreach (var figure in figures)
                        best = Math.Max(best, SpecificMeasure.IsOther(unitWord, text.Slice(figure.Start, figure.Length)) ? weights.OtherMeasure : figure.Measure == "person" && Bodies.Contains(unitWord, StringComparison.Ordinal) ? weights.OtherMeasure : MeasureAgreement(FigureFinder.ClassOf(unitWord), figure.Measure));
                return best;
            case AskType.When when AsksHowOften(ask.Text):
                return DateFinder.Recurs(text) ? 1 : 0;
            case AskType.When when HourOfDay.IsAsked(ask):
                return HourOfDay.Stands(text) ? 1 : DateFinder.HasDate(text) ? weights.OtherMeasure : 0;
            case AskType.When when AsksSpan(ask.Text):
                return FigureFinder.Find(text).Exists(f => f.Measure == "duration") ? 1 : DateFinder.HasDate(text) ? DateOfSpan : 0;
            case AskType.When:
                return DateFinder.HasGrain(text, ask.Units) || ask.Units.Count == 0 && TimeAfterEvent.IsTold(text) || SameDay.Of(view, unit, ask.Units) is not null ? 1 : DateFinder.HasDate(text) ? weights.OtherMeasure : 0;
            case AskType.Who when NamedThing.Of(ask) is { Length: > 0 } thing && NamedThing.Stands(text, thing):
                return 1;
            case AskType.Who when Payers.AreAsked(ask) && Payers.AreTold(text):
                return 1;
            case AskType.Who:
                return view.Article.People.Any(p => p.Range.Start < range.End && p.Range.End > range.Start && Writers.MayBeMeant(p, ask)) || AsksBearers(ask) && NamesBearers(text) ? 1 : 0.3f;
            case AskType.Why:
                return Reasons.In(text);
            case AskType.Where:
                return Location.IsTold(text) ? 1 : NoLocation;
            case AskType.How:
                foreach (var word in Methods)
                    if (text.Contains(word, StringComparison.Ordinal)) return 1;
                return weights.NoMethod;
            case AskType.Which when ask.Count > 1 && PartsOfSentence(view, unit) == ask.Count:
                return 1;
            case AskType.Which when ask.Count > 1:
                return Math.Min(1f, (1 + Math.Max(Count(text, '、'), Count(text, '“') - 1)) / (float)ask.Count) * 0.5f + 0.5f;
            case AskType.None or AskType.Which or AskType.What when ask.Text.Contains("名单", StringComparison.Ordinal):
                return Count(text, '、') >= 2 ? 1 : NoList;
            default:
                return 1;
        }
    }

    // How often is asked for and the unit tells of nothing that recurs.
    private const float NoRate = 0.5f;

    // Measure words of things that people are never counted by.
    private const string Bodies = "家座台辆栋所处";

    // 走一趟要多久, 多久能办好; 开了多久 is told by when it began as well.
    private static bool AsksSpan(string text) => text.Contains("多久", StringComparison.Ordinal);

    private const float DateOfSpan = 0.7f;

    // 多久一次, 几年轮训一遍.
    private static bool AsksHowOften(string text) =>
        text.IndexOf("多久", StringComparison.Ordinal) is >= 0 and var at && Times.Any(t => text.IndexOf(t, at, StringComparison.Ordinal) >= 0);

    private static readonly string[] Times = ["一次", "一回", "一遍", "一趟", "一轮"];

    // 由谁担任 asks who is taken for a post, and 由退休党员、退役军人担任 names no person.
    private static bool AsksBearers(Ask ask) => ask.Text.HoldsAny(Bearing);

    private static readonly string[] Bearing = ["由谁", "让谁", "谁当", "谁来当", "谁担任", "谁来担任", "谁负责", "谁来做", "谁来干", "谁组成"];

    private static bool NamesBearers(ReadOnlySpan<char> text)
    {
        var from = text.IndexOf('由');
        return from >= 0 && (text[from..].Contains("担任", StringComparison.Ordinal) || text[from..].Contains("兼任", StringComparison.Ordinal) || text[from..].Contains("组成", StringComparison.Ordinal) || text[from..].Contains("负责", StringComparison.Ordinal));
    }

    // A place is asked for and the unit tells where nothing is.
    private const float NoLocation = 0.7f;

    // A list of names is asked for and the unit lists nothing.
    private const float NoList = 0.3f;

    // 个 asks for anything that is counted; 名 or 次 only rarely for something printed with another measure.
    private float MeasureAgreement(string asked, string printed) =>
        asked == printed ? 1f
        : asked == "count" && printed is "person" or "household" or "times" ? 0.95f
        : asked is "person" or "household" && printed == "count" ? 0.9f
        : weights.OtherMeasure;

    // 申请；审查；审批: a sentence of as many parts as are asked for.
    private static int PartsOfSentence(ArticleView view, int unit)
    {
        var (first, last) = view.SentenceOf(unit);
        return last - first + 1;
    }

    private static int Count(ReadOnlySpan<char> text, char c)
    {
        var n = 0;
        foreach (var x in text)
            if (x == c) n++;
        return n;
    }
}
