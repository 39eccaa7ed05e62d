using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;
using Numerals = Wenzheng.Bot.Answering.Evidence.Numerals;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 把握: probability that a unit answers an ask, a logistic form over <see cref="ConfidenceFeatures"/> with the weights of
/// Resources/confidence.tsv, which tools/Evidence learns.
/// </summary>
public static partial class Confidence
{
    /// <summary>Below this the archive is taken not to say it.</summary>
    public const double Threshold = 0.5;

    /// <summary>The same for one of several asks when another of them is answered: what a report tells of it likely tells the rest.</summary>
    public const double ThresholdBeside = 0.2;

    /// <summary>The same where it stands on the page that answered another of them.</summary>
    public const double ThresholdOnPage = 0.07;

    private static readonly float[] Weights = LearnedWeights.Read("confidence.tsv", ConfidenceFeatures.Names);

    public static double Of(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isAnchored)
    {
        var z = 0.0;
        var features = ConfidenceFeatures.Of(unit, ask, terms, isAnchored);
        for (var i = 0; i < features.Length; i++) z += Weights[i] * features[i];
        if (UnprintedOpening.IsWord(unit.View, terms, isAnchored)) z -= UnknownOpening;
        if (unit.IsInHand && ask.Type != AskType.Who) z += InHand;
        if (!unit.IsInHand && !SubjectAgreement.IsHeaviestElsewhere(unit, terms) && !(isAnchored && (unit.Place < LeastPlace || SubjectAgreement.IsHeaviestUnprinted(terms)))) z += SeldomInVain(ask.Type);
        return Premise(unit, ask, terms, isAnchored) / (1 + Math.Exp(-z));
    }

    /// <summary>前提: the factor of what the question takes for granted and the unit does not have: 1, or less for each that is missing.</summary>
    public static double Premise(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isAnchored)
    {
        var p = 1.0;
        if (UnprintedOpening.IsPlace(unit.View, ask, terms, isAnchored)) p *= UnknownName;
        if (!isAnchored && OnlyWhen.IsHeld(unit, terms)) p *= MissingPremise;
        // A report of a place that is neither the asked one nor in it, and only speaks of it.
        if (isAnchored && unit.Place < (IsSpecific(ask) || unit.IsInHand || unit.Coverage < LeastToldOfPlace ? LeastPlace : LeastPlaceOfTelling)) p *= DoubtfulPlace;
        // What stands under another place's name, in a report of several, is told of that place.
        if (isAnchored && unit.Place <= PlaceAgreement.PartOfAnother) p *= MissingPremise;
        // What the page dates in another year answers nothing about the asked one.
        if (unit.Year < 0.35f) p *= MissingPremise;
        // 第三届 is not answered by what is told of the second.
        if (Edition().Match($"{ask.Text},{ask.Context}") is { Success: true } edition && (!HoldsEdition(unit.View, edition) || IsOfOtherEdition(unit, edition))) p *= MissingPremise;
        if (Contrary.IsOfOther(unit, ask) || Ended.IsUnsaid(unit.View, ask) || Milestone.IsUnsaid(unit, ask)) p *= MissingPremise;
        if (YearAgreement.IsOfOtherYear(unit, ask.Text)) p *= MissingPremise;
        if (OtherBody.IsOnlyOther(unit.View, ask) || NamedSibling.IsOther(unit, ask)) p *= MissingPremise;
        if (SharedCount.IsOfSeveral(unit, ask) || MonthTold.IsOfOther(unit, ask) || YearOfFigure.IsOfOther(unit, ask) || OtherGrade.IsOnlyOther(unit, ask) || OtherPhase.IsOnlyOther(unit, ask)) p *= MissingPremise;
        if (FigureElsewhere.IsTold(unit, ask, isAnchored)) p *= MissingPremise;
        if (ask.Type == AskType.Figure && IsFigureOfNothing(unit, ask, terms)) p *= MissingPremise;
        if (unit.Kind < 0.5f && AsksHolder(ask) && !TellsBearer(unit)) p *= MissingPremise;
        return UnsaidEvent.IsAsked(unit, ask, terms) ? MissingPremise * p : p;
    }

    // 矿长是谁, 书记叫啥: without a person in the sentence no name of one is told.
    // 队长是谁推选的 asks for another.
    private static bool AsksHolder(Ask ask) => ask.Type == AskType.Who && HolderAsked().IsMatch(ask.Text);

    // 由村党支部书记担任队长 tells by what post it is held.
    private static bool TellsBearer(ScoredUnit unit) => unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length).ContainsAny(Bearing);

    private static readonly SearchValues<string> Bearing = SearchValues.Create(["担任", "兼任", "出任", "接任"], StringComparison.Ordinal);

    [GeneratedRegex("(?:书记|主任|长|负责人|经理|老板|法人)(?:是谁|是哪位|叫什么|叫啥|叫甚|姓什么|姓啥|姓甚|姓甚名谁|的?姓名|的?全名|的?名字)(?:[^\u4e00-\u9fff]|[呀啊呢吗]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HolderAsked();

    // 村医工资多少 of a place whose report gives another sum: the place and the measure alone are no answer, where neither the sentence,
    // the one before it nor a heading over it says what is asked for.
    private static bool IsFigureOfNothing(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var says = false;
        for (var t = 0; t < terms.Count; t++)
        {
            // 省里给了多少 of what was spoken of is told by 省级补助.
            if (unit.IsInHand && unit.Place >= LeastPlace && HoldsCharacterOf(terms[t], unit, ask)) return false;
            // 沾光 of a question is 受益 in print.
            if (IsOtherWord(terms[t], ask) && unit.Matches[t, unit.Unit] > 0) return false;
            if (terms[t].IsPair || terms[t].Weight < LeastWeight || ask.Units.Contains(terms[t].Text) || YearAgreement.IsRelative(terms[t].Text) || !ask.Content.Contains(terms[t].Text, StringComparison.Ordinal)) continue;
            says = true;
            for (var u = 0; u < unit.View.Units.Count; u++)
                if (unit.Matches[t, u] > 0 && IsOver(unit, u)) return false;
        }
        return says;
    }

    private static bool HoldsCharacterOf(QuestionTerm term, ScoredUnit unit, Ask ask) =>
        !term.IsPair && !term.IsEarlier && term.Text.Length > 1 && !YearAgreement.IsRelative(term.Text) && !term.Text.AsSpan().ContainsAny(OfTime) && ask.Content.Contains(term.Text, StringComparison.Ordinal) && !ask.Units.Contains(term.Text)
        && unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length).ContainsAny(term.Text);

    private static readonly SearchValues<char> OfTime = SearchValues.Create("年月日天0123456789一二三四五六七八九十");

    private static bool IsOtherWord(QuestionTerm term, Ask ask) =>
        !term.IsPair && !term.IsEarlier && term.IsIndexed && term.Weight >= LeastWeight && !ask.Units.Contains(term.Text) && !YearAgreement.IsRelative(term.Text)
        && !$"{ask.Content},{ask.Context},{ask.Shared}".Contains(term.Text, StringComparison.Ordinal);

    private static bool IsOver(ScoredUnit unit, int other) =>
        unit.View.Units[other].Sentence == unit.Range.Sentence || unit.View.Units[other].Paragraph == unit.Range.Paragraph && unit.View.Units[other].Sentence == unit.Range.Sentence - 1 || unit.View.SectionOf(unit.Unit) == other || unit.View.KindOf(unit.View.Units[other]) is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck;

    // 第三届, 二季度, 一号煤矿; not 4月1号.
    [GeneratedRegex("第([0-9]{1,2}|[一二三四五六七八九十]{1,3})(届|期|批|轮|季度|代)|(?:^|[^0-9一二三四五六七八九十月第])([0-9]{1,2}|[一二三四五六七八九十]{1,3})(季度|号(?:渡口|码头|仓库|大棚|地块|标段|煤矿|矿|井|线|楼|机组|高炉|厂|桥|隧道|馆))", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    private static bool HoldsEdition(ArticleView view, Match edition) => Edition().Matches(view.Folded).Any(m => Counted(m) == Counted(edition));

    // 首期 and 第一期 tell nothing of 第二期, though the page speaks of that too.
    private static bool IsOfOtherEdition(ScoredUnit unit, Match edition)
    {
        if (!edition.Groups[1].Success || Counted(edition) is not (var of, > 1 and var number)) return false;
        var text = unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);
        var told = Edition().Matches(text).Select(Counted).Where(e => e.Of == of).ToList();
        return (told.Count > 0 || text.Contains("首" + of, StringComparison.Ordinal)) && !told.Exists(e => e.Number == number);
    }

    private static (string Of, int Number) Counted(Match edition)
    {
        var (number, of) = edition.Groups[1].Success ? (edition.Groups[1], edition.Groups[2]) : (edition.Groups[3], edition.Groups[4]);
        return (of.Value, Numerals.ValueOfAny(number.ValueSpan));
    }

    // A word that weighs less names neither subject nor predicate.
    private const float LeastWeight = 0.12f;

    private const double MissingPremise = 0.3;
    private const double UnknownName = 0.5;

    // In logits. Of the tuning questions that open so and were refused, 25 were not answered in the archive and 8 were.
    private const double UnknownOpening = 1.2;

    // In logits: what is asked next is most often told where the answer before stands; who holds another post is not.
    private const double InHand = 1.5;

    // In logits: of the tuning questions refused a little below the threshold, whether was answered in the archive for eight and not for one, which
    // and how for five and none; figures for nine and not for sixty. Not where other articles, or no page, hold what the question is about, nor beside the answer before, nor of another place.
    private static double SeldomInVain(AskType type) => type switch { AskType.Whether => 0.0, AskType.Which or AskType.How => 0.5, _ => 0 };

    // Agreement with the asked place below which most that is told is of another one; of eight such answers to questions of the tuning sets two were right.
    private const float LeastPlace = 0.5f;

    // What, which and whether are mostly told in sentences that leave the place unnamed, of an article that names it; what the answer before speaks of is of its place.
    private const float LeastPlaceOfTelling = 0.4f;

    // Weighted share of the words below which a sentence is not known to be on the matter.
    private const float LeastToldOfPlace = 0.4f;
    private const double DoubtfulPlace = 0.5;

    // A figure, a person, a time, a reason or a practice of another place is as easily found as the asked one's.
    private static bool IsSpecific(Ask ask) => ask.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Why or AskType.How;
}
