using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答句: figures, facts, dates, places and practices from the best units.</summary>
public static class SentenceComposer
{
    private const int FigureLimit = 110;
    internal const int FactLimit = 180;

    /// <summary>Composes one ask from its units, best first.</summary>
    public static Draft Compose(Ask ask, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, bool isAnchored)
    {
        if (units.Count == 0) return Draft.Nothing;
        units = Payers.Beside(Stating(units), ask);
        var trusted = Confidence.Of(units[0], ask, terms, isAnchored) < Confidence.Threshold ? Trusted(units, ask, terms, isAnchored) : units;
        if (ask.Type != AskType.Why) units = trusted;
        if (Telling.Contains(ask.Type) || ask.Type == AskType.None)
        {
            // Of several things without a number only what is sure is told by its list.
            var isSure = ask.Count > 0 || Confidence.Of(units[0], ask, terms, isAnchored) >= Confidence.Threshold;
            var preferred = ResultsAndGoals.Prefer(ask, isSure ? Enumerating(ask, units) : units);
            // No sure unit gives way to an unsure one.
            if (preferred[0] == units[0] || Confidence.Of(preferred[0], ask, terms, isAnchored) >= Math.Min(Confidence.Threshold, Confidence.Of(units[0], ask, terms, isAnchored))) units = preferred;
        }
        units = IntroducedFirst.Prefer(ask, ConditionsTold.Prefer(ask, Outcome.Prefer(ask, units)));
        if (ask.Type == AskType.Who) units = Naming(units, Math.Clamp(units[0].Focus + MoreFocus, HalfFocus, NamingFocus), NamingShare);
        units = OfPost(units, ask);
        // 什么时候开 is answered by what gives a time, not by how often it was held till now; 多久 by a span.
        if (ask.Type == AskType.When && !ask.Text.Contains("多久", StringComparison.Ordinal)) units = Naming(units, leastFocus: 0, PlacingShare);
        // Where it is stands beside what tells of it, and so does why it is, and holds fewer of the question's words: that they belong together is as sure as of the thing.
        var subject = ask.Type == AskType.Why ? trusted[0] : units[0];
        if (ask.Type == AskType.Where || RateAsked.Is(ask)) units = Naming(units, leastFocus: 0, PlacingShare);
        units = DoingPlace.Prefer(units, ask);
        if (ask.Type == AskType.Why) units = Naming(units, leastFocus: 0, ReasonShare);
        var best = units[0];
        if (!IsOpen(ask.Type) && UnderQuestion(best) is { } label)
            return Told(ask, new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(best.View, LabelledComposer.Told(best.View, label, ask, FactLimit))])], best.Year <= YearAgreement.OtherYear ? 0 : Confidence.Of(best, ask, terms, isAnchored)));
        // What is told of another year answers nothing of the asked one.
        if (best.Year <= YearAgreement.OtherYear) return Draft.Nothing;
        var confidence = Confidence.Of(best, ask, terms, isAnchored);
        if (ask.Type is AskType.Where or AskType.Why || RateAsked.Is(ask)) confidence = Math.Max(confidence, Confidence.Of(subject, ask, terms, isAnchored));
        if (ReasonComposer.Compose(ask, units, terms, isAnchored, confidence) is { } reason) return Told(ask, reason);
        if (ParallelTopics.Compose(ask, units, confidence) is { } topics) return topics;
        return ask.Type switch
        {
            _ when IsOpen(ask.Type) && !NumberToCall.IsAsked(ask) => Listed(ask, new Draft(KindOf(ask.Type), PracticePoints.Of(ask, units, terms), confidence)),
            _ when OverYears.Find(best, units, ask) is var (newer, older) =>
                Both(newer, older, ask, terms, confidence),
            _ when OtherCount.Find(best, units, ask, terms) is { } other =>
                other.View.Article.Published > best.View.Article.Published ? Both(other, best, ask, terms, confidence) : Both(best, other, ask, terms, confidence),
            _ => Told(ask, new Draft(KindOf(ask.Type), Single(ask, units, terms, confidence), confidence)),
        };
    }

    // What a report only asks (can it still be …? is there still …?) answers nothing, however many of the question's words it holds, and neither
    // does what it goes on with there.
    private static IReadOnlyList<ScoredUnit> Stating(IReadOnlyList<ScoredUnit> units)
    {
        if (!BareUnit.IsUnanswered(units[0].View, units[0].Unit)) return units;
        var stating = units.Where(u => !BareUnit.IsUnanswered(u.View, u.Unit) && !(u.Unit > 0 && u.View.Units[u.Unit - 1].Paragraph == u.Range.Paragraph && BareUnit.IsUnanswered(u.View, u.Unit - 1))).ToList();
        return stating.Count > 0 ? stating : units;
    }

    private static Draft Both(ScoredUnit first, ScoredUnit second, Ask ask, IReadOnlyList<QuestionTerm> terms, double confidence) =>
        new(KindOf(ask.Type), [Quoted(first, ask, terms, FigureLimit), Quoted(second, ask, terms, FigureLimit)], confidence) { Notice = OtherCount.Notice(first, second) };

    // 由谁主持 is answered by who does it, 设在哪里 by where it is, 何时 by when, 为什么 by the reason, not by the sentence that tells of the thing.
    private static IReadOnlyList<ScoredUnit> Naming(IReadOnlyList<ScoredUnit> units, float leastFocus, float share)
    {
        if (units[0].Kind > 0.9f) return units;
        var naming = units.Take(KindLooked).FirstOrDefault(u => u.View == units[0].View && u.Kind > 0.9f && u.Focus >= leastFocus && u.Score >= share * units[0].Score);
        return units.WithFirst(naming);
    }

    // 选举谁为某局局长 is answered by what holds that post, not by the first appointment of the list.
    private static IReadOnlyList<ScoredUnit> OfPost(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (ask.Type is not (AskType.Who or AskType.None) || NamedBody.PostIn(ask.Text) is not { } post) return units;
        var holding = units.Take(KindLooked).FirstOrDefault(u => u.View == units[0].View && u.Score >= KindShare * units[0].Score && NamedBody.HoldsPost(new Quote(u.View, u.Range.Range), ask.Text, post));
        return units.WithFirst(holding);
    }

    private const float NamingFocus = 0.9f;

    // 由谁主持召开: of the words beside the question word print may leave one out, where the best unit has fewer of them.
    private const float HalfFocus = 0.5f;
    private const float MoreFocus = 0.01f;
    private const float NamingShare = 0.4f;
    private const float PlacingShare = 0.6f;
    private const float ReasonShare = 0.5f;

    // 四个环节 is answered by the enumeration of four that stands beside what is asked, where the best unit lists nothing.
    private static IReadOnlyList<ScoredUnit> Enumerating(Ask ask, IReadOnlyList<ScoredUnit> units)
    {
        if (ask.Type == AskType.Which && ask.Count == 0 && ask.Text.HoldsAny(Plural) && Enumerates(units[0]) < 1)
        {
            var several = units.Take(SeveralLooked).FirstOrDefault(u => u.View == units[0].View && u.Coverage >= SeveralShare * units[0].Coverage && u.Score >= SeveralShare * units[0].Score && Enumerates(u) >= SeveralMarks);
            return units.WithFirst(several);
        }
        if (ask.Type != AskType.Which || ask.Count < 2 || ListedItems.Count(units[0]) >= ask.Count) return units;
        var listing = units.Take(KindLooked).FirstOrDefault(u => u.Coverage >= KindShare * units[0].Coverage && ItemList.Enumerated(u.View, u.Range.Range, ask.Count).Count > 0);
        return units.WithFirst(listing);
    }

    // 都有啥, 哪几个方面: several things are asked for, and not of a kind that a sentence of its own may tell (哪几个小区).
    private static readonly string[] Plural = ["都有啥", "都有什么", "都有些", "哪几个方面", "哪些方面", "哪些内容", "哪几样", "哪些项目", "哪些部门", "哪些单位"];
    private const int SeveralLooked = 6;
    private const int SeveralMarks = 2;

    private const float SeveralShare = 0.65f;

    private static int Enumerates(ScoredUnit unit) => unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length).Count('、');

    private static bool IsOpen(AskType type) => type is AskType.How or AskType.Which or AskType.What or AskType.None or AskType.Why;

    // A question that the page prints (问：…) is answered by what stands under it.
    private static Label? UnderQuestion(ScoredUnit best)
    {
        foreach (var label in best.View.Labels)
            if (label.IsQuestion && label.Unit == best.Unit && label.First > label.Unit) return label;
        return null;
    }

    private static Draft Told(Ask ask, Draft draft) =>
        StatedAnswer.Holds(ask, draft) && !(ListedItems.AreCalled(ask) && ListedItems.Wanted(ask) is > 1 and var wanted && !ListedItems.HoldsNames(draft, wanted)) ? draft : draft with { Confidence = 0 };

    // 第一批44个村是哪些村: a sentence that only counts them lists none.
    private static Draft Listed(Ask ask, Draft draft) => StatedAnswer.Holds(ask, draft) && Lists(ask, draft) ? draft : draft with { Confidence = 0 };

    private static bool Lists(Ask ask, Draft draft)
    {
        var wanted = ListedItems.Wanted(ask);
        if (wanted > 1 && ListedItems.AreCalled(ask)) return ListedItems.HoldsNames(draft, wanted);
        if (wanted > 1 && ListedItems.AreNames(ask)) return ListedItems.NamesIn(draft) >= Math.Max(2, (wanted + 1) / 2);
        // 名单: two of them are a remark.
        if (wanted > 1 && ask.Text.TrimEnd('?', '？', '。').EndsWith("名单", StringComparison.Ordinal)) return ListedItems.NamesIn(draft) >= wanted;
        return wanted < LongList || 2 * ListedItems.In(draft) >= wanted;
    }

    // Shorter lists are often told in clauses that no mark parts.
    private const int LongList = 6;

    private const int AlikeLooked = 3;
    private const float Alike = 0.85f;
    private const int KindLooked = 10;
    private const float KindShare = 0.5f;

    // Of units that score alike the first that can be trusted answers; where the best holds nothing of the asked kind, the first of its
    // article that does.
    private static IReadOnlyList<ScoredUnit> Trusted(IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isAnchored)
    {
        var best = units[0];
        for (var i = 1; i < Math.Min(KindLooked, units.Count); i++)
        {
            var isAlike = i < AlikeLooked && units[i].Score >= Alike * best.Score;
            var isOfKind = best.Kind < 0.5f && units[i].Kind > 0.9f && units[i].View == best.View && units[i].Score >= KindShare * best.Score;
            if ((isAlike || isOfKind) && Confidence.Of(units[i], ask, terms, isAnchored) >= Confidence.Threshold) return [.. units.Skip(i)];
        }
        return units;
    }

    private const double Sure = 0.8;

    // Characters of a sentence with the one before it that dates it.
    private const int DatedLimit = 240;

    /// <summary>What is told by more than one sentence.</summary>
    internal static readonly AskType[] Telling = [AskType.How, AskType.Which, AskType.What, AskType.Why];

    private static List<DraftSentence> Single(Ask ask, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, double confidence)
    {
        var best = units[0];
        var sentences = new List<DraftSentence> { Quoted(best, ask, terms, FigureLimit) };
        // Where the figure was cut off with clauses that hold none of the question's words, the sentence is quoted whole.
        if (ask.Type == AskType.Figure && best.Range.Range.Length <= FactLimit && !StatedAnswer.Holds(ask, new Draft(AnswerKind.Figure, sentences, confidence)) && CutOff.Counts(best.View, best.Range.Range, ask))
            sentences[0] = new DraftSentence("", [new Quote(best.View, best.Range.Range)]);
        if (ask.Type == AskType.When && !DateFinder.HasGrain(sentences[0].Quotes[0].Folded(), ask.Units) && SameDay.Of(best.View, best.Unit, ask.Units) is { Length: <= DatedLimit } dated)
            sentences[0] = new DraftSentence("", [new Quote(best.View, dated)]);
        if (ask.Type == AskType.Where && PlaceNaming.Of(best.View, sentences[0].Quotes[0].Range, PlaceLevels.Asked(Folding.Fold(ask.Text))) is { } naming)
            sentences.Add(new DraftSentence("", [new Quote(best.View, naming)]));
        // Yes or no often stands in the sentence after: 施工期间货车绕行。行人可以从便道通行。
        if (ask.Type == AskType.Whether && Following(best) is { } following) sentences[0] = new DraftSentence("", [new Quote(best.View, new TextRange(sentences[0].Quotes[0].Range.Start, following.End - sentences[0].Quotes[0].Range.Start))]);
        // Where the best is not sure, the next that brings anything of the question stands beside it.
        // A sure figure beside the words that ask for it needs nothing beside it but what brings a good part of the question.
        var isStated = ask.Type == AskType.Figure && best.Focus > NamingFocus && confidence >= Sure && StatedAnswer.Holds(ask, new Draft(AnswerKind.Figure, sentences, confidence));
        var second = DoingPlace.IsTold(best, ask) ? null : Complement(best, units, terms, isStated ? 0.35f : confidence < Sure ? 0.08f : 0.25f, confidence < Sure);
        if (second is not null && !(ask.Type == AskType.Figure && Rivals(ask, best, second)) && Quoted(second, ask, terms, FigureLimit) is var beside && !(second.View == best.View && beside.Quotes[0].Range.Contains(sentences[0].Quotes[0].Range)))
            sentences.Add(beside);
        return sentences;
    }

    private static TextRange? Following(ScoredUnit best)
    {
        var next = best.Unit + 1;
        return next < best.View.Units.Count && best.View.Units[next].Paragraph == best.Range.Paragraph && best.Range.Range.Length + best.View.Units[next].Range.Length <= FactLimit
            && !UnitFeatures.EndsAsQuestion(best.View, next) && !best.View.IsSignature(next) ? best.View.Units[next].Range : null;
    }

    // Another figure of the measure that the best already tells reads as a second answer.
    private static bool Rivals(Ask ask, ScoredUnit best, ScoredUnit second)
    {
        var asked = ask.Units.Select(FigureFinder.ClassOf).ToList();
        var told = Measures(best).Where(m => asked.Count == 0 || asked.Contains(m)).ToList();
        return Measures(second).Any(told.Contains);
    }

    private static IEnumerable<string> Measures(ScoredUnit unit) =>
        FigureFinder.Find(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)).Select(f => f.Measure);

    internal static DraftSentence Quoted(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, int limit) =>
        new("", [new Quote(unit.View, WithSubject(unit, ClauseTrimmer.Trim(unit.View, unit.Range, terms, ask, limit)))]);

    // 他, 该村…: whom or what the quotation speaks of stands in the sentence before it.
    private static readonly string[] Pronouns = ["他", "她", "它", "该", "此", "这", "其"];
    private const int LongestSubject = 80;

    private static TextRange WithSubject(ScoredUnit unit, TextRange range)
    {
        if (unit.Unit == 0 || range.Start != unit.Range.Range.Start || !Pronouns.Any(p => unit.View.Article.Text.AsSpan(range.Start).StartsWith(p, StringComparison.Ordinal))) return range;
        var before = unit.View.Units[unit.Unit - 1];
        return before.Paragraph == unit.Range.Paragraph && before.Range.Length <= LongestSubject ? new TextRange(before.Range.Start, range.End - before.Range.Start) : range;
    }

    private const float AsNear = 0.7f;

    // Another article than that of a sure answer speaks of another thing, unless it answers as well.
    private const float AsNearElsewhere = 0.9f;

    private static ScoredUnit? Complement(ScoredUnit best, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, float least, bool isUnsure)
    {
        foreach (var unit in units.Skip(1).Take(20))
            if (!IsLeft(best, unit) && unit.Score >= (unit.View == best.View || isUnsure ? AsNear : AsNearElsewhere) * best.Score && !UnitFeatures.EndsAsQuestion(unit.View, unit.Unit) && Gain([best], unit, terms) >= least)
                return unit;
        return null;
    }

    // Where a follow-up is answered from the article that was spoken from, what another one says speaks of another thing.
    internal static bool IsLeft(ScoredUnit best, ScoredUnit unit) => best.IsInHand && !unit.IsInHand || best.IsInHand && unit.View.KindOf(unit.Range) is not (ParagraphKind.Body or ParagraphKind.Caption);

    /// <summary>Weighted share of the question that the unit holds and the chosen ones do not.</summary>
    public static float Gain(IReadOnlyList<ScoredUnit> chosen, ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        float gain = 0, total = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            total += terms[t].Weight;
            var had = chosen.Max(c => c.Matches[t, c.Unit]);
            gain += terms[t].Weight * Math.Max(0, unit.Matches[t, unit.Unit] - had);
        }
        return total > 0 ? gain / total : 0;
    }

    private static AnswerKind KindOf(AskType type) => type switch
    {
        AskType.Figure => AnswerKind.Figure,
        AskType.Who => AnswerKind.Person,
        AskType.When => AnswerKind.Date,
        AskType.Where => AnswerKind.Place,
        AskType.Which => AnswerKind.Parts,
        AskType.How or AskType.Why => AnswerKind.Practice,
        _ => AnswerKind.Fact,
    };
}
