using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答作者: who wrote the article, or took the picture, that a question names by its title or tells of by what stands in it.</summary>
public static partial class AuthorComposer
{
    private static readonly string[] Picturing = ["照片", "照的", "摄", "拍的", "拍摄", "图片"];
    private const double Certainty = 0.9;

    // Share of the question's character pairs that the article must hold.
    private const double LeastOverlap = 0.35;

    /// <summary>Null when something else is asked, or no article of an author is meant.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<ArticleView> articles)
    {
        var text = Folding.Fold(ask.Text + "," + ask.Context + "," + ask.Earlier + "," + ask.Shared);
        if (!Writing().IsMatch(text)) return null;
        // A picture has no title; its photographer stands in the caption that speaks of what is asked.
        if (text.HoldsAny(Picturing))
            foreach (var view in articles)
                if (view.Article.People.FirstOrDefault(p => p.Post == "摄") is { } photographer && Overlap(text, view.Folded) >= LeastOverlap)
                    return Of(view, PersonComposer.Around(view, photographer.Range));
        foreach (var view in articles)
            if (Names(text, view.Article) && Signed(view) is { } named)
                return named;
        if (!AsksAuthor().IsMatch(Folding.Fold(ask.Text))) return null;
        return OfReport(SaysNothing().Replace(Writing().Replace(text, ","), ","), text.Contains("评论", StringComparison.Ordinal), articles) ?? (AsksOfReport().IsMatch(Folding.Fold(ask.Text)) ? Draft.Nothing : null);
    }

    /// <summary>Whether nothing but who wrote is asked.</summary>
    internal static bool IsAsked(Ask ask) => AsksAuthor().IsMatch(Folding.Fold(ask.Text));

    // 某会谈的新闻是谁写的: the signed report that holds most of what is said of it.
    private static Draft? OfReport(string told, bool isComment, IReadOnlyList<ArticleView> articles)
    {
        (double Share, Draft Draft)? best = null;
        foreach (var view in articles)
        {
            // A comment is signed by one who comments.
            var share = (isComment && view.Folded.Contains("评论员", StringComparison.Ordinal) ? OfKind : 0) + Overlap(told, view.Folded) + Overlap(told, Folding.Fold(view.Article.Kicker + view.Article.Title + view.Article.Deck));
            if (share >= LeastOverlap && share > (best?.Share ?? 0) && (Author(view) is { } name ? Of(view, name) : OfColumn(view)) is { } draft) best = (share, draft);
        }
        return best?.Draft;
    }

    private const double OfKind = 0.5;

    private static Draft? Signed(ArticleView view) => (Presented(view) ?? Author(view)) is { } name ? Of(view, name) : OfColumn(view);

    // Who wrote a column is named once, outside its articles: the title is quoted and the name told.
    private static Draft? OfColumn(ArticleView view) =>
        view.Article.Byline.Length > 0 && Bylines.Names(view.Article.Byline).Count > 0 && ArticleHead.Title(view) is { } title
            ? new Draft(AnswerKind.Person, [new DraftSentence("", [title])], Certainty) { Notice = $"这一栏统一署名：{view.Article.Byline}。" } : null;

    // 某人署名文章: the kicker names the author.
    private static TextRange? Presented(ArticleView view)
    {
        foreach (var paragraph in view.Article.Paragraphs)
            if (paragraph.Kind == ParagraphKind.Kicker && view.Article.People.Any(p => paragraph.Range.Contains(p.Range)))
                return paragraph.Range;
        return null;
    }

    // The reporter, the byline of its own, or the bracketed name that closes the text.
    private static TextRange? Author(ArticleView view)
    {
        if (view.Article.People.FirstOrDefault(p => Writers.Is(p.Post)) is { } writer) return PersonComposer.Around(view, writer.Range);
        foreach (var paragraph in view.Article.Paragraphs)
            if (paragraph.Kind == ParagraphKind.Byline) return paragraph.Range;
        for (var u = view.Units.Count - 1; u > 0; u--)
            if (view.IsSignature(u)) return view.Units[u].Range;
        return view.Article.Byline.Length > 0 && view.Article.Text.LastIndexOf(view.Article.Byline, StringComparison.Ordinal) is >= 0 and var at
            ? PersonComposer.Around(view, new TextRange(at, view.Article.Byline.Length)) : null;
    }

    private static double Overlap(string question, string text) => CharacterPairs.ShareOfLetters(question, text, ofNone: 0);

    private static Draft Of(ArticleView view, TextRange range) => new(AnswerKind.Person, [new DraftSentence("", [new Quote(view, range)])], Certainty);

    // The question holds most of the title's character pairs, or the name of a person whom the title or deck presents.
    private static bool Names(string text, Article article)
    {
        var title = string.Concat(Folding.Fold(article.Title).Where(char.IsLetterOrDigit));
        var held = 0;
        for (var i = 0; i + 1 < title.Length; i++)
            if (text.Contains(title.Substring(i, 2), StringComparison.Ordinal)) held++;
        if (title.Length >= 4 && held >= 0.6 * (title.Length - 1)) return true;
        return article.People.Any(p => p.Name.Length >= 2 && text.Contains(p.Name, StringComparison.Ordinal) && (article.Deck + article.Title).Contains(p.Name, StringComparison.Ordinal));
    }

    [GeneratedRegex("采写|撰写|撰稿|写|作者|通讯员|记者|署名|摄|拍|照的", RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    // What a question about a report says besides what the report is about.
    [GeneratedRegex("(?:这|那|哪)?(?:一)?(?:条|则|篇|个|位)|消息|新闻|报道|稿件|稿子|文章|评论|专访|特写|谁|姓名|名字|什么|[的是由叫]", RegexOptions.CultureInvariant)]
    private static partial Regex SaysNothing();

    // 那篇报道是谁写的: what the report tells does not say who wrote it.
    [GeneratedRegex("(?:消息|新闻|报道|稿件|稿子|文章|评论|专访|特写|简讯|通讯|[那这]一?[篇条则]|》)(?:到底|究竟)?(?:的(?:作者|记者))?(?:是|由)?(?:谁|哪位|哪个)(?:写|采写|撰写|的|[?。]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AsksOfReport();

    // Who wrote is asked, not whom a reporter met: 谁写的, 写…的是谁, 哪位记者, 稿件 记者, 作者是谁.
    [GeneratedRegex("(?:谁|哪位|哪个|哪一位|什么人|啥人)[^,]{0,4}(?:写|采写|撰|记者|作者)|写.*的(?:人)?(?:是|叫)(?:谁|什么|啥|哪)|(?:作者|记者|通讯员|署名)(?:是|叫|姓名|名字|的名字)*(?:谁|什么|啥|哪(?:位|个|几位|几个|两位|两个))?[?。 ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AsksAuthor();
}
