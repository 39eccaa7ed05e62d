using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>大意: what the report about a place tells first, for a question that names the place and says no more (两地做法有什么不同).</summary>
public static class GistComposer
{
    private const double Certainty = 0.55;

    // A clause shorter than this is a heading's half; longer runs are cut.
    private const int Least = 12;
    private const int Longest = 70;
    private const int MaxLeads = 5;
    private const int ShortRoom = 260;

    // Of a report without points that is asked for as a whole.
    internal const int WholeRoom = 360;
    private const int MostOfWhole = 7;
    private const int LeastPoints = 3;
    private const int PointsRoom = 420;

    /// <summary>Words that ask for ways, differences and features, and name no subject.</summary>
    internal static readonly string[] Open = ["做法", "办法", "特点", "特色", "亮点", "经验", "举措", "措施", "情况", "工作", "治理", "党建", "引领", "基层", "能力", "提升", "不同", "区别", "差异", "异同", "差别", "比较", "对比", "相比", "不一样", "地方", "两地", "两个", "之间", "搞", "社区", "村", "县"];

    /// <summary>What an ask that names no subject is about all the same: 治理, 党建.</summary>
    internal static List<string> Themes(Ask ask) => [.. Theme.Where(t => ask.Text.Contains(t, StringComparison.Ordinal))];

    private static readonly string[] Theme = ["治理", "党建", "基层"];

    /// <summary>Whether the ask names nothing but places.</summary>
    public static bool IsOpen(IReadOnlyList<QuestionTerm> terms) => terms.All(t => t.IsPair || Open.Contains(t.Text) || StopWords.Contains(t.Text));

    /// <summary>The first words of the paragraphs of the report that is about the place; a refused draft when none is.</summary>
    public static Draft Compose(PlaceRef place, IReadOnlyList<ArticleView> articles, int room)
    {
        return About(place, articles).FirstOrDefault() is { } view ? OwnPart(view, place, room) ?? Told(view, room, room) : Draft.Nothing;
    }

    // Of a report that tells of several places one after another what stands under the place's own name; null of any other.
    private static Draft? OwnPart(ArticleView view, PlaceRef place, int room)
    {
        var told = new List<DraftSentence>();
        for (var u = 0; u < view.Units.Count; u++)
        {
            var unit = view.Units[u];
            if (UnitFeatures.EndsAsQuestion(view, u) || view.PartOf(unit.Paragraph) is not { } part || part.Name != place.Name || view.KindOf(unit) is not ParagraphKind.Body) continue;
            if (told.Count == LeastPoints || unit.Range.Length > room) break;
            room -= unit.Range.Length;
            told.Add(new DraftSentence("", [new Quote(view, unit.Range)]));
        }
        return told.Count > 0 ? new Draft(AnswerKind.Practice, told, Certainty) : null;
    }

    /// <summary>What a report tells, by its points where it has such; a refused draft where it has no text.</summary>
    public static Draft Compose(ArticleView view, int room) => Told(view, PointsRoom, room);

    private static Draft Told(ArticleView view, int pointsRoom, int room)
    {
        return PointsOf(view) is { } report ? new Draft(AnswerKind.Practice, [.. PointsNamed.Before(view, report.Points), .. new OutlineTold(view).Tell(report.Points, pointsRoom)], Certainty) : Leads(view, room);
    }

    /// <summary>The same of the report that speaks of an ask's words as a whole, by its points where it has such; a refused draft when none does.</summary>
    public static Draft Compose(PlaceRef place, IReadOnlyList<ArticleView> articles, Ask ask, IReadOnlyList<QuestionTerm> terms, int room)
    {
        var reports = About(place, articles).ToList();
        var subject = OverviewAsk.SubjectOf(ask, terms);
        if (reports.Count == 0) return subject.Count > 0 ? Draft.Nothing : PlaceBriefs.Compose(place, articles);
        // What heads one part of a report is told there, if no headline speaks of it.
        var isOfPart = reports.Exists(v => OverviewAsk.IsOfPart(ask, subject, v));
        var views = reports.FindAll(v => OverviewAsk.IsOfWhole(ask, subject, v) && (!isOfPart || subject.TrueForAll(t => OverviewAsk.IsInHeadline(t.Text, v))));
        if (OverviewAsk.WantsResults(ask))
            foreach (var view in views)
                if (ResultsAndGoals.OfReport(view) is { } results) return results;
        return (views.Find(HasPoints) ?? views.FirstOrDefault()) is { } report ? Told(report, PointsRoom, room) : Draft.Nothing;
    }

    /// <summary>What a report tells of most tangibly at its first point, or where it has none in its first paragraphs; null where nothing is short enough.</summary>
    /// <param name="view">The report.</param>
    /// <param name="room">Most characters.</param>
    public static DraftSentence? First(ArticleView view, int room) => Told(view, LeastPoints * room, LeastPoints * room).Sentences.FirstOrDefault(s => s.Quotes.Sum(q => q.Range.Length) <= room);

    /// <summary>The points of the first report about a place that has such; null where none has.</summary>
    public static (ArticleView View, IReadOnlyList<OutlinePoint> Points)? PointsOf(PlaceRef place, IReadOnlyList<ArticleView> articles) =>
        PointsOf(About(place, articles).FirstOrDefault(HasPoints));

    /// <summary>The points of a report; null without a report or where it has none.</summary>
    public static (ArticleView View, IReadOnlyList<OutlinePoint> Points)? PointsOf(ArticleView? view) => view is not null && Top(view.Points) is { Count: > 0 } top ? (view, top) : null;

    /// <summary>Whether a report has points of its own.</summary>
    public static bool HasPoints(ArticleView view) => PointsOf(view) is not null;

    // The widest points that are so many; headings that the page sets apart from their text order nothing.
    private static List<OutlinePoint> Top(IReadOnlyList<OutlinePoint> points)
    {
        for (var rank = OutlineRank.Section; rank < OutlineRank.Topic; rank++)
            if (points.Where(p => p.Rank == rank && (rank > OutlineRank.Section || p.End > p.Unit + 1)).ToList() is { Count: >= LeastPoints } top) return top;
        return [];
    }

    // Those about the place itself, else those that it is one of the subjects of.
    private static IEnumerable<ArticleView> About(PlaceRef place, IReadOnlyList<ArticleView> articles)
    {
        var own = articles.Where(a => SubjectPlace.Of(a.Article)?.Name == place.Name || IsHeadline(a.Article, place)).OrderByDescending(a => a.Article.Text.Length).ToList();
        return own.Count > 0 ? own : articles.Where(a => a.Article.Places.Any(p => p.IsSubject && p.Name == place.Name)).OrderByDescending(a => a.Article.Text.Length);
    }

    // A report of the town that opens in a village of it.
    private static bool IsHeadline(Article article, PlaceRef place) =>
        article.Title.StartsWith(place.Name, StringComparison.Ordinal) && article.Places.Any(p => p.IsSubject && p.Name == place.Name);

    // What is short is told whole.
    private static List<DraftSentence> Whole(ArticleView view, int room)
    {
        var body = view.Units.Index().Where(u => view.KindOf(u.Item) is ParagraphKind.Body && !view.IsSignature(u.Index)).Select(u => u.Index).ToList();
        return body.Count > 0 && body.Sum(u => view.Units[u].Range.Length) <= Math.Max(ShortRoom, room) ? [.. view.Pieces(body[0], body[^1]).Select(p => new DraftSentence("", [new Quote(view, OpeningWords.Without(view, p))]))] : [];
    }

    private static Draft Leads(ArticleView view, int room)
    {
        var sentences = new List<DraftSentence>();
        var paragraph = -1;
        var most = room >= WholeRoom ? MostOfWhole : MaxLeads;
        if (Whole(view, room) is { Count: > 0 } whole) return new Draft(AnswerKind.Practice, whole, Certainty);
        for (var u = 0; u < view.Units.Count; u++)
        {
            var unit = view.Units[u];
            if (unit.Paragraph == paragraph || view.KindOf(unit) != ParagraphKind.Body) continue;
            var isFirst = paragraph < 0;
            paragraph = unit.Paragraph;
            var end = u + 1;
            while (end < view.Units.Count && view.Units[end].Paragraph == paragraph) end++;
            // A saying that a report opens with tells nothing of it; what is tangible behind it may.
            var isSaying = isFirst && view.Folded[OpeningWords.Without(view, unit.Range).Start] == '“';
            var lead = (!isFirst || isSaying ? TangibleRun.Find(view, isSaying ? u + 1 : u, end, Math.Min(room, Longest)) : null) ?? (isSaying ? default : OutlineTold.Opening(view, unit.Range, Longest));
            if (lead.Length < Least || lead.Length > room || sentences.Count == most) continue;
            lead = OpeningWords.Without(view, lead);
            room -= lead.Length;
            sentences.Add(new DraftSentence("", [new Quote(view, lead)]));
        }
        return new Draft(AnswerKind.Practice, sentences, sentences.Count > 0 ? Certainty : 0);
    }
}
