using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 同栏各篇: what stands under one rubric of a page, article after article: whom its interviews visit (“某某访谈”访了几位书记), what the places of its news in
/// brief have done (简讯里三个镇各有什么事).
/// </summary>
public sealed class RubricComposer(EvidenceFinder finder)
{
    private const double Certainty = 0.7;

    // Shorter rubrics (要闻) are words of any question.
    private const int ShortestRubric = 4;

    // Articles told, and characters told of all of them together.
    private const int Fewest = 2;
    private const int Most = 6;
    private const int Budget = 440;

    private static readonly string[] Pages = ["那一版", "这一版", "那版", "这版", "那个版", "该版", "整版", "版上"];
    private static readonly string[] OfAll = ["都", "各", "分别", "哪几", "几个", "几位", "哪些", "多少位"];
    private static readonly string[] OfPersons = ["谁", "叫啥", "叫什么", "哪几位", "哪位", "几位", "几个", "哪些", "名字", "姓名"];

    /// <summary>Writes a line for each article under the rubric that the question names; 0 when it names none.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        if (inquiry.IsFollowUp || !inquiry.Folded.HoldsAny(OfAll)) return 0;
        if (!SpeaksOfRubric(inquiry.Folded)) return 0;
        foreach (var view in finder.Articles)
        {
            var rubric = Rubric(view.Article, inquiry);
            if (rubric.Length == 0) continue;
            var articles = Under(view, rubric, Counted(inquiry.Folded));
            if (articles.Count is < Fewest or > Most || !inquiry.Places.All(p => articles.Exists(a => IsAbout(a, p)))) continue;
            var post = Array.Find(PostNames.Held, p => inquiry.Folded.Contains(p, StringComparison.Ordinal));
            var lines = post is not null && inquiry.Folded.HoldsAny(OfPersons)
                ? articles.Select(a => Visited(a, post)).OfType<DraftSentence>().ToList() : articles.Select(a => Told(a, Budget / articles.Count)).OfType<DraftSentence>().ToList();
            if (lines.Count < articles.Count) continue;
            var written = lines.Count(writer.Write);
            if (written == 0) continue;
            writer.WriteNotice($"该栏目下查到以上{written}篇。");
            return Certainty;
        }
        return 0;
    }

    // 乡村振兴有哪些举措 asks about the thing, whatever stands over an article: a rubric is called one, or quoted, or tells it by its name.
    private static bool SpeaksOfRubric(string question) =>
        question.HoldsAny(Pages) || question.HoldsAny(Rubrics);

    private static readonly string[] Rubrics = ["”", "栏", "系列", "简讯", "快讯", "短讯", "速递", "集锦", "传真", "播报", "快报"];

    // The rubric that the question says, or that stands over a page asked for by a place of it.
    private static string Rubric(Article article, Inquiry inquiry)
    {
        foreach (var over in (string[])[article.Series, article.Kicker])
            foreach (var piece in Folding.Fold(over).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (piece.Length >= ShortestRubric && inquiry.Folded.Contains(piece, StringComparison.Ordinal)) return over;
        return inquiry.Folded.HoldsAny(Pages) && inquiry.Places.Count > 0 ? article.Series : "";
    }

    // Those of the series, or from the article that bears the rubric on as long as their headlines open with a place as its does; as many as are counted.
    private List<ArticleView> Under(ArticleView first, string rubric, int count)
    {
        var page = finder.OnPageOf(first);
        if (first.Article.Series == rubric) return page.FindAll(a => a.Article.Series == rubric);
        var run = page.SkipWhile(a => a != first).TakeWhile(a => OpensWithPlace(a) && (a == first || a.Article.Kicker.Length == 0)).ToList();
        return count > 0 && run.Count != count ? [] : run;
    }

    private static bool OpensWithPlace(ArticleView view) =>
        view.Article.Places.Any(p => p.IsSubject && view.Article.Title.StartsWith(p.Name, StringComparison.Ordinal));

    private static bool IsAbout(ArticleView view, PlaceRef place) => view.Article.Places.Any(p => p.IsSubject && (p.Name == place.Name || p.Within == place.Name));

    // 那四个县, 五位书记: how many there are of them; 0 where it is not said.
    private static int Counted(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
            if (text[i] is '个' or '位' or '篇' && Numerals.ValueOfAny(text.AsSpan(i - 1, 1)) is > 1 and var count) return count;
        return 0;
    }

    // The headline or sentence that names the holder of the post.
    private static DraftSentence? Visited(ArticleView view, string post)
    {
        foreach (var person in view.Article.People)
            if (person.Post.Contains(post, StringComparison.Ordinal) && view.UnitAt(person.Range.Start) is >= 0 and var unit && person.Range.Length > 0)
                return new DraftSentence("", [new Quote(view, person.Range.Length > Shortest ? person.Range : view.Units[unit].Range)]);
        return null;
    }

    private const int Shortest = 5;

    // The headline and how the report begins.
    private static DraftSentence? Told(ArticleView view, int room)
    {
        var headline = view.Units.FirstOrDefault(u => view.KindOf(u) == ParagraphKind.Title).Range;
        var body = view.Units.FirstOrDefault(u => view.KindOf(u) == ParagraphKind.Body && u.Range.Length >= Least).Range;
        if (body.Length == 0) return null;
        room -= headline.Length;
        var end = body.Start;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, body))
            if (end == body.Start || clause.End - body.Start <= room) end = clause.End;
        var lead = new Quote(view, new TextRange(body.Start, end - body.Start));
        return new DraftSentence("", headline.Length > 0 ? [new Quote(view, headline), lead] : [lead]);
    }

    // Shorter units are datelines and signatures.
    private const int Least = 12;
}
