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
    private const int MaxPoints = 10;
    private const int PointsRoom = 360;

    /// <summary>Words that ask for ways, differences and features, and name no subject.</summary>
    private static readonly string[] Open = ["做法", "办法", "特点", "特色", "亮点", "经验", "举措", "措施", "情况", "工作", "治理", "不同", "区别", "差异", "异同", "差别", "比较", "对比", "相比", "不一样", "地方", "两地", "两个", "之间", "搞", "社区", "村", "县"];

    /// <summary>Whether the ask names nothing but places.</summary>
    public static bool IsOpen(IReadOnlyList<QuestionTerm> terms) => terms.All(t => t.IsPair || Open.Contains(t.Text) || StopWords.Contains(t.Text));

    /// <summary>The first words of the paragraphs of the report that is about the place; a refused draft when none is.</summary>
    public static Draft Compose(PlaceRef place, IReadOnlyList<ArticleView> articles, int room)
    {
        return About(place, articles).FirstOrDefault() is { } view ? Leads(view, room) : Draft.Nothing;
    }

    /// <summary>The same of the report that speaks of an ask's words as a whole, by its points where it has such; a refused draft when none does.</summary>
    public static Draft Compose(PlaceRef place, IReadOnlyList<ArticleView> articles, IReadOnlyList<QuestionTerm> terms, int room)
    {
        var views = About(place, articles).Where(v => OverviewAsk.IsOfWhole(terms, v)).ToList();
        foreach (var view in views)
            if (ParallelLeads.Of(view) is { Count: > 0 } points) return new Draft(AnswerKind.Practice, [.. points.Take(MaxPoints).Select(p => Point(view, p, PointsRoom / Math.Min(points.Count, MaxPoints)))], Certainty);
        return views is [var first, ..] ? Leads(first, room) : Draft.Nothing;
    }

    private static IEnumerable<ArticleView> About(PlaceRef place, IReadOnlyList<ArticleView> articles) =>
        articles.Where(a => SubjectPlace.Of(a.Article)?.Name == place.Name || IsHeadline(a.Article, place)).OrderByDescending(a => a.Article.Text.Length);

    // A report of the town that opens in a village of it.
    private static bool IsHeadline(Article article, PlaceRef place) =>
        article.Title.StartsWith(place.Name, StringComparison.Ordinal) && article.Places.Any(p => p.IsSubject && p.Name == place.Name);

    private static Draft Leads(ArticleView view, int room)
    {
        var sentences = new List<DraftSentence>();
        var paragraph = -1;
        foreach (var unit in view.Units)
        {
            if (unit.Paragraph == paragraph || view.KindOf(unit) != ParagraphKind.Body) continue;
            paragraph = unit.Paragraph;
            var lead = Lead(view, unit.Range);
            if (lead.Length < Least || lead.Length > room || sentences.Count == MaxLeads) continue;
            room -= lead.Length;
            sentences.Add(new DraftSentence("", [new Quote(view, lead)]));
        }
        return new Draft(AnswerKind.Practice, sentences, sentences.Count > 0 ? Certainty : 0);
    }

    // A point is told with how it begins, where there is room for it.
    private static DraftSentence Point(ArticleView view, TextRange point, int room)
    {
        var at = view.UnitAt(point.Start);
        if (at < 0 || at + 1 >= view.Units.Count || view.KindOf(view.Units[at + 1]) is not ParagraphKind.Body) return new DraftSentence("", [new Quote(view, point)]);
        var lead = Lead(view, view.Units[at + 1].Range, room - point.Length);
        if (lead.Length < Least || lead.Length > room - point.Length || UnitFeatures.EndsAsQuestion(view, at + 1)) return new DraftSentence("", [new Quote(view, point)]);
        return new DraftSentence("", view.Units[at].Paragraph == view.Units[at + 1].Paragraph ? [new Quote(view, new TextRange(point.Start, lead.End - point.Start))] : [new Quote(view, point), new Quote(view, lead)]);
    }

    private static TextRange Lead(ArticleView view, TextRange unit, int longest = Longest)
    {
        if (unit.Length <= longest) return unit;
        var end = unit.Start;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, unit))
            if (end == unit.Start || clause.End - unit.Start <= longest) end = clause.End;
        return new TextRange(unit.Start, end - unit.Start);
    }
}
