using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>各地概况: what the reports of several places tell, one point of each, for an overview that names no place (各县抓基层治理有什么好做法).</summary>
internal static class ReportsComposer
{
    private const double Certainty = 0.55;
    private const int Least = 2;
    private const int Most = 6;

    // Characters of one place's point, and of a text without points that is a report and no item of news.
    private const int Room = 90;
    private const int LeastText = 300;

    /// <summary>How sure the answer is; 0 and nothing written where the ask is none such or the reports are of fewer than two places.</summary>
    public static double Compose(Ask ask, EvidenceFinder finder, AnswerWriter writer)
    {
        if (!OverviewAsk.AsksWays(ask)) return 0;
        if (OverviewAsk.SubjectOf(ask, finder.TermsOf(ask)).Count > 0) return 0;
        var themes = GistComposer.Themes(ask);
        var told = new List<DraftSentence>();
        var reports = finder.Articles.Where(a => (a.Article.Text.Length >= LeastText || GistComposer.HasPoints(a)) && themes.Exists(t => OverviewAsk.IsInHeadline(t, a)))
            .Select(a => (View: a, Place: SubjectPlace.Of(a.Article))).Where(r => r.Place is not null).DistinctBy(r => r.Place!.Name).ToList();
        if (Level(ask.Text) is { } level && reports.Count(r => r.Place!.Level == level) >= Least) reports.RemoveAll(r => r.Place!.Level != level);
        foreach (var (view, place) in reports.Take(Most))
            if (GistComposer.First(view, Room) is { } first) told.Add(first with { Label = place!.Name });
        if (told.Count < Least) return 0;
        foreach (var sentence in told) writer.Write(sentence);
        return Certainty;
    }

    // 各县, 哪些村: places of that level.
    private static PlaceLevel? Level(string text) =>
        text.HoldsAny(["各县", "各区", "哪些县", "哪些区"]) ? PlaceLevel.County
        : text.HoldsAny(["各镇", "各乡", "各街道", "哪些乡", "哪些镇", "哪些街道"]) ? PlaceLevel.Township
        : text.HoldsAny(["各村", "各社区", "哪些村", "哪些社区"]) ? PlaceLevel.Village : null;
}
