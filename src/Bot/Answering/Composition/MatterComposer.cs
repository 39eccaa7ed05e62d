using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 按事项作答: what a guide tells of the asked side (材料, 收费, 时限) under the heading that names the matter, though the text under
/// it does not; and what it tells there of no other matter.
/// </summary>
public sealed class MatterComposer(PlaceAgreement agreement)
{
    private const float MinPlace = 0.4f;
    private const double Certainty = 0.8;

    // What a label of the asked side, one of another side that the ask names, and a sentence that tells the side without a label are worth beside all that the ask says besides.
    private const float Labelled = 1f;
    private const float AlsoLabelled = 0.5f;
    private const float Unlabelled = 0.6f;

    // What a sentence that holds all that the ask says besides is worth, where the way of doing is asked for (老人去世了津贴怎么办).
    private const float Particular = 0.9f;
    private const float LeastBesides = 0.8f;

    // UTF-16 units.
    private const int Room = 220;
    private const int UnitRoom = 120;

    // Where more headings name it equally well, they name a kind of matters; the first of them are looked into.
    private const int MostLooked = 24;

    // What another year paid is not told by a guide.
    private static readonly string[] Times = ["去年", "上年", "前年", "往年"];

    /// <summary>Null when no heading names the subject, no side is asked for, or nothing there tells it.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, NamedMatters matters, IReadOnlyList<QuestionTerm> terms)
    {
        if (matters.All.Count == 0) return null;
        var aspects = matters.Aspects;
        if (aspects.Count == 0 || aspects[0] == Aspect.Reason || ask.Text.HoldsAny(Times) || YearAgreement.AskedYear(ask) > 0) return null;
        var (best, told) = (0f, (Quote?)null);
        var agreements = new Dictionary<ArticleView, Func<int, float>>();
        foreach (var (view, matter) in matters.All.Take(MostLooked))
        {
            if (!agreements.TryGetValue(view, out var place)) agreements[view] = place = agreement.For(view, places);
            var isSection = view.KindOf(view.Units[matter.Heading]) is ParagraphKind.SectionHeading;
            foreach (var label in view.Labels)
            {
                var isUnder = label.Unit >= matter.First && label.Unit <= matter.Last;
                if (!isUnder && !(label.IsQuestion && matters.Speaks(view, label.Unit)) || place(label.First) < MinPlace) continue;
                var worth = label.Aspects.Contains(aspects[0]) ? Labelled : aspects.Any(label.Aspects.Contains) ? AlsoLabelled : 0;
                if (worth > 0) Consider(worth + place(label.First) + matters.Besides(view, matter, label.Unit, label.Last), () => new Quote(view, LabelledComposer.Told(view, label, ask, Room)));
            }
            for (var u = matter.First; u <= matter.Last; u++)
            {
                if (view.KindOf(view.Units[u]) is not ParagraphKind.Body || UnitFeatures.EndsAsQuestion(view, u) || place(u) < MinPlace) continue;
                var range = view.Units[u].Range;
                var besides = matters.Besides(view, matter, u, u);
                var worth = AspectSigns.Tell(aspects[0], view.Folded.AsSpan(range.Start, range.Length)) ? Unlabelled : isSection && aspects[0] == Aspect.Steps && matters.SaysMore(view, matter) && besides >= LeastBesides ? Particular : 0;
                if (worth > 0) Consider(worth + place(u) + besides, () => new Quote(view, ClauseTrimmer.Trim(view, view.Units[u], terms, ask, UnitRoom)));
            }
        }
        return told is null ? null : new Draft(AnswerKind.Fact, [new DraftSentence("", [told])], Certainty);

        void Consider(float worth, Func<Quote> quote)
        {
            if (worth > best) (best, told) = (worth, quote());
        }
    }

    /// <summary>The units that do not stand under another matter's heading.</summary>
    public static IReadOnlyList<ScoredUnit> Own(IReadOnlyList<ScoredUnit> units, NamedMatters matters) =>
        matters.All.Count == 0 ? units : [.. units.Where(u => !matters.IsOfAnother(u.View, u.Unit))];

    /// <summary>Whether a draft tells the asked side of a named matter, or none is asked for that is told in words of its own.</summary>
    public static bool Tells(Draft draft, NamedMatters matters) =>
        matters.All.Count == 0 || matters.Aspects is not [var aspect, ..] || aspect is not (Aspect.Fee or Aspect.Duration or Aspect.Payment)
        || draft.Sentences.SelectMany(s => s.Quotes).Any(q => AspectSigns.Tell(aspect, Folding.Fold(q.Text)));
}
