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
        foreach (var (name, value) in ArticleFacts.Of(article))
            node.AddNode(new Text(Terminal.Clean($"{name}：{value}")));
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
