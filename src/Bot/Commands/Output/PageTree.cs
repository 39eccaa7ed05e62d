using System.Globalization;
using Spectre.Console;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>A page as a tree: articles, what is known of each, its paragraphs with their lines, doubts, dropped text.</summary>
internal static class PageTree
{
    public static void Write(Terminal terminal, Page page, PageReading reading)
    {
        var numbers = new LineNumbers(page.Text);
        var tree = new Tree(Styled($"{page.Source}：{reading.Articles.Count} 篇文章，{reading.Doubts.Count} 处存疑，{reading.Dropped.Count} 处略去", Color.Blue));
        foreach (var article in reading.Articles)
            AddArticle(tree, article, numbers);
        AddDoubts(tree, reading);
        AddDropped(tree, page, reading, numbers);
        terminal.Rich.Write(tree);
    }

    private static void AddArticle(Tree tree, Article article, LineNumbers numbers)
    {
        var node = tree.AddNode(Styled($"{(article.Title.Length > 0 ? article.Title : "（无标题）")} [{KindOf(article.Kind)}] {article.Id}", Color.Green));
        AddFact(node, "肩题", article.Kicker);
        AddFact(node, "副题", article.Deck);
        AddFact(node, "栏目", article.Series);
        AddFact(node, "署名", article.Byline);
        AddFact(node, "同稿", article.SameAs);
        AddFact(node, "报纸", article.Newspaper);
        AddFact(node, "日期", article.Published is { } day ? $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}（{article.PublishedBasis}）" : "未知");
        AddFact(node, "地点", string.Join("、", article.Places.Select(p => p.IsSubject ? p.Name + "*" : p.Name)));
        AddFact(node, "人物", string.Join("；", article.People.Select(p => $"{p.Post} {p.Name}".Trim())));
        AddFact(node, "简称", string.Join("；", article.Abbreviations.Select(a => $"{a.ShortForm} = {a.LongForm}")));
        foreach (var scheme in article.Schemes)
            AddFact(node, "方略", SchemeText(scheme));
        AddFact(node, "数字", string.Join("；", article.Figures.Select(f => FigureText(article, f))));
        foreach (var paragraph in article.Paragraphs)
        {
            var lines = numbers.Of(article, paragraph.Range) is { } l ? l.First == l.Last ? $"第{l.First}行" : $"第{l.First}–{l.Last}行" : "不在版上";
            var doubt = paragraph.Confidence < 1 ? $"，把握{paragraph.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}" : "";
            node.AddNode(new Text(Terminal.Clean($"{KindOf(paragraph.Kind)}（{lines}{doubt}）{article.TextOf(paragraph.Range)}")));
        }
    }

    private static void AddDoubts(Tree tree, PageReading reading)
    {
        if (reading.Doubts.Count == 0)
            return;
        var node = tree.AddNode(Styled("存疑", Color.Yellow));
        foreach (var doubt in reading.Doubts)
            node.AddNode(new Text(Terminal.Clean($"第{doubt.Line}行（{doubt.Weight.ToString("0.00", CultureInfo.InvariantCulture)}）：{doubt.What}")));
    }

    private static void AddDropped(Tree tree, Page page, PageReading reading, LineNumbers numbers)
    {
        if (reading.Dropped.Count == 0)
            return;
        var node = tree.AddNode(Styled("略去的文字", Color.Yellow));
        foreach (var dropped in reading.Dropped)
            node.AddNode(new Text(Terminal.Clean($"第{numbers.At(dropped.Range.Start)}行（{RuleName.Of(dropped.Rule)}）：{page.Text.Substring(dropped.Range.Start, dropped.Range.Length)}")));
    }

    private static string FigureText(Article article, Figure figure)
    {
        var about = string.Join('，', new[] { figure.Place, figure.Time?.Text ?? "" }.Where(part => part.Length > 0));
        return $"{article.TextOf(figure.Subject)} {article.TextOf(figure.Range)}".Trim() + (about.Length > 0 ? $"（{about}）" : "");
    }

    private static string SchemeText(Scheme scheme) => $"{scheme.Name}"
        + (scheme.Place.Length > 0 ? $"（{scheme.Place}）" : "")
        + (scheme.Parts.Count > 0 ? "：" + string.Join("、", scheme.Parts.Select(p => p.Text)) : "：只有名称")
        + (scheme.Number > 0 && scheme.Number != scheme.Parts.Count ? $"（原文说{scheme.Number}项，列出{scheme.Parts.Count}项）" : "");

    private static void AddFact(TreeNode node, string name, string value)
    {
        if (value.Length > 0)
            node.AddNode(new Text(Terminal.Clean($"{name}：{value}")));
    }

    private static Text Styled(string text, Color color) => new(Terminal.Clean(text), new Style(color));

    private static string KindOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Report => "报道",
        ArticleKind.Caption => "图片说明",
        ArticleKind.Document => "文档",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string KindOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => "正文",
        ParagraphKind.Kicker => "肩题",
        ParagraphKind.Title => "标题",
        ParagraphKind.Deck => "副题",
        ParagraphKind.Byline => "署名",
        ParagraphKind.SectionHeading => "小标题",
        ParagraphKind.Caption => "图片说明",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
