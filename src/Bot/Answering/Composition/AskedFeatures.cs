using System.Buffers;
using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所问是否在场: whether a unit holds an expression of what is asked (a sum for 多少钱, a person for 谁, as many items as 哪九项
/// wants), near the words that are asked about. A unit may speak of the whole subject and hold nothing of the kind.
/// </summary>
public static class AskedFeatures
{
    public static readonly string[] Names =
    [
        "NoFigure", "OtherFigure", "FigureNear", "FigureDistance", "NoDate", "DateNear", "NoPerson", "PersonNear", "NoPlace", "PlaceNear",
        "FewItems", "FewNamed", "YearUnsaid", "FocusAway", "WhoFocusAway", "WhenFocusAway", "WhereFocusAway", "TellFocusAway", "HeaviestAway",
        "FocusCharacters", "FigureFocusCharacters", "New", "NoCause", "SumMissing",
        "CountedBeside", "NotCounted", "NoBody", "PostHeld", "PostLost", "FigureCoverage", "WhoCoverage", "YearAway",
        "TopAway", "FigureTopAway", "Unprinted", "FigureUnprinted", "HeaviestElsewhere", "WhenFocusMissing", "WhoFocusMissing", "WhereFocusMissing", "TellFocusMissing", "FocusAlone", "SumNameMissing", "SumOfOther", "HeaviestUnprinted", "FigureFocusElsewhere", "WhenFocusElsewhere", "WhoFocusElsewhere", "WhereFocusElsewhere", "TellFocusElsewhere", "OtherSection",
    ];

    private static readonly int NearFigure = Index("NearFigure"), FigureDistance = Index("FigureDistance"), NearDate = Index("NearDate"), NearPerson = Index("NearPerson"), NearPlace = Index("NearPlace"), Unsaid = Index("New");

    private static readonly string[] BodyAsked = ["哪家", "什么公司", "哪个公司", "什么单位", "哪个单位", "哪些单位", "什么企业", "哪个企业", "哪个部门", "什么部门", "哪个局", "什么机构", "哪个机构", "哪所", "什么学校"];
    private static readonly SearchValues<string> Bodies = SearchValues.Create(["公司", "集团", "企业", "单位", "局", "厅", "部", "委", "院", "厂", "中心", "校", "行", "社", "会", "站", "所", "队", "办"], StringComparison.Ordinal);

    /// <summary>The features, each 0 to about 1, in the order of <see cref="Names"/>.</summary>
    public static float[] Of(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, IReadOnlyDictionary<char, float> characters)
    {
        var ofUnit = UnitFeatures.Of(unit, ask, terms, characters);
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        var (isFigure, isWhen, isWho, isWhere) = (ask.Type == AskType.Figure, ask.Type == AskType.When, ask.Type == AskType.Who, ask.Type == AskType.Where);
        var away = Away(unit, terms);
        var focus = FocusCharacters(text, terms);
        var counts = isFigure ? CountedNoun.Noun(ask, terms) : null;
        var isCounted = counts is not null && CountedNoun.Count(unit, counts, ask) is not null;
        var post = isWho ? PostHeld(unit, terms) : 0;
        var year = YearAgreement.AskedYear(ask);
        var isYearLost = year > 0 && unit.Year < 1;
        var isYearPrinted = isYearLost && unit.View.Folded.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var elsewhere = SubjectAgreement.FocusElsewhere(unit, terms);
        var items = ListedItems.Wanted(ask);
        var (top, unprinted) = (SubjectAgreement.TopAway(unit, terms), SubjectAgreement.Unprinted(terms));
        var few = items > 0 ? Math.Clamp(1 - (float)ListedItems.Count(unit) / items, 0, 1) : 0;
        return
        [
            isFigure && unit.Kind == 0 ? 1 : 0, isFigure && unit.Kind is > 0 and < 0.5f ? 1 : 0, ofUnit[NearFigure], ofUnit[FigureDistance],
            isWhen && unit.Kind < 0.5f ? 1 : 0, ofUnit[NearDate], isWho && unit.Kind < 0.5f ? 1 : 0, ofUnit[NearPerson], isWhere && ofUnit[NearPlace] == 0 ? 1 : 0, ofUnit[NearPlace],
            few, few > 0.5f ? 1 : 0, isYearLost && !isYearPrinted ? 1 : 0,
            isFigure ? away : 0, isWho ? away : 0, isWhen ? away : 0, isWhere ? away : 0, isFigure || isWho || isWhen || isWhere ? 0 : away, HeaviestAway(unit, terms),
            focus, isFigure ? focus : 0, ofUnit[Unsaid], ask.Type == AskType.Why && !Reasons.AreGiven(text) ? 1 : 0, isFigure && ask.Units.Contains("元") && unit.Kind < 0.5f ? 1 : 0,
            isCounted ? 1 : 0, counts is not null && !isCounted ? 1 : 0, AsksBody(ask) && !text.ContainsAny(Bodies) ? 1 : 0, isWho ? post : 0, isWho ? 1 - post : 0,
            isFigure ? unit.Coverage : 0, isWho ? unit.Coverage : 0, isYearLost && isYearPrinted ? 1 : 0,
            top, isFigure ? top : 0, unprinted, isFigure ? unprinted : 0, SubjectAgreement.IsHeaviestElsewhere(unit, terms) ? 1 : 0,
            isWhen ? unit.FocusMissing : 0, isWho ? unit.FocusMissing : 0, isWhere ? unit.FocusMissing : 0, isFigure || isWho || isWhen || isWhere ? 0 : unit.FocusMissing,
            unit.Focus > 0.9f ? away : 0, SumName.IsMissing(unit, ask) ? 1 : 0, SumName.IsOther(unit, ask) ? 1 : 0, SubjectAgreement.IsHeaviestUnprinted(terms) ? 1 : 0,
            isFigure ? elsewhere : 0, isWhen ? elsewhere : 0, isWho ? elsewhere : 0, isWhere ? elsewhere : 0, isFigure || isWho || isWhen || isWhere ? 0 : elsewhere, SubjectAgreement.IsOfOtherSection(unit, terms) ? 1 : 0,
        ];
    }

    private static int Index(string name) => Array.IndexOf(UnitFeatures.Names, name);

    // Weighted share of the words beside the question word that the unit's paragraph does not hold; 0 when there are none.
    private static float Away(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        float lost = 0, all = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (!terms[t].IsFocus) continue;
            all += terms[t].Weight;
            lost += terms[t].Weight * (1 - InParagraph(unit, t));
        }
        return all > 0 ? lost / all : 0;
    }

    // How far the weightiest word of the question is from standing in the paragraph.
    private static float HeaviestAway(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        var heaviest = -1;
        for (var t = 0; t < terms.Count; t++)
            if (!terms[t].IsPair && (heaviest < 0 || terms[t].Weight > terms[heaviest].Weight)) heaviest = t;
        return heaviest < 0 ? 0 : 1 - InParagraph(unit, heaviest);
    }

    /// <summary>How far the unit's paragraph holds a term, 0 to 1.</summary>
    internal static float InParagraph(ScoredUnit unit, int term)
    {
        var (view, best) = (unit.View, unit.Matches[term, unit.Unit]);
        for (var u = unit.Unit - 1; u >= 0 && view.Units[u].Paragraph == unit.Range.Paragraph; u--) best = Math.Max(best, unit.Matches[term, u]);
        for (var u = unit.Unit + 1; u < view.Units.Count && view.Units[u].Paragraph == unit.Range.Paragraph; u++) best = Math.Max(best, unit.Matches[term, u]);
        return best;
    }

    // Share of the characters of the words beside the question word that the unit holds: 酬 of 报酬 stands where 薪酬 does.
    private static float FocusCharacters(ReadOnlySpan<char> text, IReadOnlyList<QuestionTerm> terms)
    {
        var (held, all) = (0, 0);
        foreach (var term in terms)
        {
            if (!term.IsFocus) continue;
            foreach (var c in term.Text)
            {
                all++;
                if (text.Contains(c)) held++;
            }
        }
        return all > 0 ? (float)held / all : 1;
    }

    // 谁: how much of the words beside the question word the post of a person of the unit holds.
    private static float PostHeld(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms)
    {
        var best = 0f;
        foreach (var person in unit.View.Article.People)
            if (person.Range.Start < unit.Range.Range.End && person.Range.End > unit.Range.Range.Start)
                best = Math.Max(best, FocusCharacters(Folding.Fold(person.Post), terms));
        return best;
    }

    /// <summary>Whether a body is asked for (哪个部门牵头).</summary>
    public static bool AsksBody(Ask ask) => ask.Text.HoldsAny(BodyAsked);
}
