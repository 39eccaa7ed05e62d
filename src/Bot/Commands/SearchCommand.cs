using System.CommandLine;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands;

/// <summary>检索: ranked passages for a question, with the reasons on request.</summary>
internal static class SearchCommand
{
    private const int MaxHits = 1000;

    public static BotCommand Create(Terminal terminal)
    {
        var words = new Argument<string[]>("检索词") { Description = "要找的话", Arity = ArgumentArity.ZeroOrMore };
        var explain = new Option<bool>("--explain") { Description = "显示问句怎样理解、各词权重、每段为何排在这里" };
        var k = new Option<int?>("--k", "-k") { Description = "要几段，1 到 1000；单次默认 10，成批默认 50", HelpName = "数" };
        var batch = new Option<string?>("--batch") { Description = "检索文件，每行 {\"id\",\"text\"}", HelpName = "文件" };
        var output = new Option<string?>("--run") { Description = "结果文件：编号、段或文档、得分，制表符分开；默认写到屏幕", HelpName = "文件" };
        var command = new BotCommand("search", "找出最相关的段落。",
            "./bot search \"积分制\"", "./bot search \"积分制\" --explain", "./bot search --batch 检索.jsonl --run 结果.tsv --k 50")
        { words, explain, k, batch, output, CommonOptions.Index };
        command.Validators.Add(result =>
        {
            var hasWords = result.GetValue(words) is { Length: > 0 };
            if (hasWords == result.GetValue(batch) is not null)
                result.AddError(hasWords ? "检索词和 --batch 只能用一个；" : "请写上检索词，或用 --batch 给出检索文件；");
            else if (result.GetResult(k) is { Errors: not null } typed && typed.Tokens.Count > 0
                && (!int.TryParse(typed.Tokens[0].Value, out var count) || count is < 1 or > MaxHits))
                result.AddError($"选项 --k 应是 1 到 {MaxHits} 之间的整数；");
        });
        return command.Does(terminal, (run, cancellationToken) => run.Get(batch) is { } file
            ? SearchBatch.Run(run, file, run.Get(output), run.Get(k) ?? 50, cancellationToken)
            : SearchOne(run, string.Join(' ', run.Get(words)!), run.Get(k) ?? 10, run.Get(explain), cancellationToken));
    }

    private static int SearchOne(CommandRun run, string text, int k, bool explain, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("没有看到检索词，请写上要找的话。");
        if (text.Length > Answerer.MaxQuestion)
            throw new InputException($"检索词太长，请控制在{Answerer.MaxQuestion}字以内。");
        using var index = IndexOpening.Open(run, cancellationToken);
        using var reader = index.Acquire();
        var searcher = new PassageSearcher(TextAnalyzer.Default, SynonymFile.Read(run.Settings));
        var request = new SearchRequest(text, k);
        if (explain)
            SearchExplanation.Write(run.Terminal, searcher.Explain(reader, request));
        else
            SearchText.Write(run.Terminal, searcher.Search(reader, request));
        return ExitCode.Success;
    }
}
