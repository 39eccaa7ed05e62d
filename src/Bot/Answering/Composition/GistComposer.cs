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

    /// <summary>Words that ask for ways, differences and features, and name no subject.</summary>
    private static readonly string[] Open = ["做法", "办法", "特点", "特色", "亮点", "经验", "举措", "措施", "情况", "工作", "治理", "不同", "区别", "差异", "异同", "差别", "比较", "对比", "相比", "不一样", "地方", "两地", "两个", "之间", "搞", "社区", "村", "县"];

    /// <summary>Whether the ask names nothing but places.</summary>
    public static bool IsOpen(IReadOnlyList<QuestionTerm> terms) => terms.All(t => t.IsPair || Open.Contains(t.Text) || StopWords.Contains(t.Text));

    /// <summary>The first words of the paragraphs of the report that is about the place; a refused draft when none is.</summary>
    public static Draft Compose(PlaceRef place, IReadOnlyList<ArticleView> articles, int room)
    {
        var view = articles.Where(a => SubjectPlace.Of(a.Article)?.Name == place.Name).OrderByDescending(a => a.Article.Text.Length).FirstOrDefault();
        if (view is null) return new Draft(AnswerKind.Refused, [], 0);
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

    private static TextRange Lead(ArticleView view, TextRange unit)
    {
        if (unit.Length <= Longest) return unit;
        var end = unit.Start;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, unit))
            if (end == unit.Start || clause.End - unit.Start <= Longest) end = clause.End;
        return new TextRange(unit.Start, end - unit.Start);
    }
}
