using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Bot.Commands;

/// <summary>看版: how a page was read, without touching the index.</summary>
internal static class InspectCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var files = new Argument<string[]>("文件") { Description = "要看的版面文件", Arity = ArgumentArity.OneOrMore };
        var jsonl = new Option<bool>("--jsonl") { Description = "每篇文章输出一行 JSON" };
        var html = new Option<string?>("--html") { Description = "写成网页：左边是版面的行，右边是文章，接续和略去处有标记", HelpName = "文件" };
        var command = new BotCommand("inspect", "看一版是怎样读成文章的：标题、署名、地点、段落和行号、存疑、略去的文字。",
            "./bot inspect corpus/页.txt", "./bot inspect corpus/页.txt --html 看版.html", "./bot inspect corpus/*.txt --jsonl > 文章.jsonl")
        { files, jsonl, html };
        return command.Does(terminal, (run, cancellationToken) => Inspect(run, run.Get(files)!, run.Get(jsonl), run.Get(html), cancellationToken));
    }

    private static int Inspect(CommandRun run, string[] files, bool asJson, string? html, CancellationToken cancellationToken)
    {
        var failed = false;
        var pages = new List<InspectedPage>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var inspected = PageInspection.Read(file, cancellationToken);
            pages.Add(inspected);
            if (inspected.Refusal is { } reason)
            {
                failed = true;
                run.Terminal.Fail(reason);
            }
            else if (asJson)
            {
                WriteLines(run.Terminal, inspected.Page, inspected.Reading.Articles);
            }
            else if (html is null)
            {
                PageTree.Write(run.Terminal, inspected.Page, inspected.Reading);
            }
        }
        if (html is not null)
            OutputFile.Write(html, writer => InspectionPage.Write(writer, pages));
        return failed ? ExitCode.Failure : ExitCode.Success;
    }

    private static void WriteLines(Terminal terminal, Page page, IReadOnlyList<Article> articles)
    {
        var numbers = new LineNumbers(page.Text);
        foreach (var article in articles)
        {
            var paragraphs = article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption).Select(p => article.TextOf(p.Range));
            var line = new ArticleLine(article.Source, article.Title, [.. paragraphs], article.Byline, [.. article.Places.Select(p => p.Name)],
                article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                numbers.Of(article, new TextRange(0, article.Text.Length)) is { } lines ? [lines.First, lines.Last] : []);
            terminal.Out.WriteLine(JsonSerializer.Serialize(line, WireJson.Readable.ArticleLine));
        }
    }
}
