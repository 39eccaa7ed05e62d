using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Bot.Commands;

/// <summary>看版: how a page was read, without touching the index.</summary>
internal static class InspectCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var files = new Argument<string[]>("文件") { Description = "要看的版面文件", Arity = ArgumentArity.OneOrMore };
        var jsonl = new Option<bool>("--jsonl") { Description = "每篇文章输出一行 JSON" };
        var command = new BotCommand("inspect", "看一版是怎样读成文章的：标题、署名、地点、段落和行号、存疑、略去的文字。",
            "./bot inspect corpus/页.txt", "./bot inspect corpus/*.txt --jsonl > 文章.jsonl")
        { files, jsonl };
        return command.Does(terminal, (run, cancellationToken) => Inspect(run, run.Get(files)!, run.Get(jsonl), cancellationToken));
    }

    private static int Inspect(CommandRun run, string[] files, bool asJson, CancellationToken cancellationToken)
    {
        var failed = false;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var page = PageFile.Read(file);
                var reading = PageReader.Default.Read(page);
                reading = reading with { Articles = ArticleAnnotator.Default.Annotate(reading.Articles, PageMetadata.Unknown) };
                if (asJson)
                    WriteLines(run.Terminal, page, reading.Articles);
                else
                    PageTree.Write(run.Terminal, page, reading);
            }
            catch (InputException e)
            {
                failed = true;
                run.Terminal.Fail(e.Message);
            }
        }
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
