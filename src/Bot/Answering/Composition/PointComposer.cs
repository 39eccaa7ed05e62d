using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答一点: 第二条做法是什么, 第三条具体说说 of a report whose points are headings or heads of paragraphs: the point with what is told under it.</summary>
internal static class PointComposer
{
    private const double Certainty = 0.7;

    // Characters told.
    private const int Room = 320;

    /// <summary>Null where no point is pointed at, the ask names a subject, or neither the report in hand nor one of the place has points; refused with a notice where it has fewer.</summary>
    public static Draft? Compose(AskContext context)
    {
        if (!context.Is(AskType.None, AskType.What, AskType.Which, AskType.How) || context.Places.Count > 1 || AskedItem.In(Folding.Fold(context.Ask.Text)) is not { IsWhole: true, Index: > 0, Name.Length: 0 } asked) return null;
        if (!OverviewAsk.IsOnlyFrames(context.Places.Aggregate(asked.Rest, (text, place) => text.Replace(place.Name, "", StringComparison.Ordinal).Replace(place.ShortName, "", StringComparison.Ordinal)))) return null;
        if ((InHand(context) is { } told ? GistComposer.PointsOf(told) : context.Places is [{ IsKnown: true } place] ? GistComposer.PointsOf(place, context.Articles) : null) is not { } report) return null;
        var at = asked.Index == AskedItem.Last ? report.Points.Count : asked.Index;
        if (at > report.Points.Count) return Draft.Nothing with { Notice = $"原文只列出{report.Points.Count}项，没有第{at}项。" };
        return new Draft(AnswerKind.Parts, new OutlineTold(report.View).Tell(report.Points[at - 1], Room), Certainty) { Notice = $"原文共列出{report.Points.Count}项，这是第{at}项。" };
    }

    // 第四条呢 after 《…》讲了什么: of the report that was told.
    private static ArticleView? InHand(AskContext context) => context.Units.Where(u => u.IsInHand).Select(u => u.View).FirstOrDefault(GistComposer.HasPoints);
}
