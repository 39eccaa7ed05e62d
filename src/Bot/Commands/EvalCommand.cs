using System.CommandLine;
using System.Text.Json;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Evaluation;

namespace Wenzheng.Bot.Commands;

/// <summary>评测: answers, scores and charts a question file.</summary>
internal static class EvalCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var questions = new Argument<string>("题目") { Description = "题目文件，每行 {\"id\",\"type\",\"style\",\"question\",\"history\",\"must\",\"must_not\",\"source\",\"refuse\"}；必须有的只是 id 和 question" };
        var json = new Option<string?>("--json") { Description = "把报告写成 JSON，供以后比较", HelpName = "文件" };
        var html = new Option<string?>("--html") { Description = "把报告写成网页：图表，每个回答旁边是应有的事实", HelpName = "文件" };
        var baseline = new Option<string?>("--baseline") { Description = "与以前 --json 写出的报告比较", HelpName = "文件" };
        var command = new BotCommand("eval", "回答一份题目并评分：按类型列表，失败的说明原因。",
            "./bot eval 题目.jsonl", "./bot eval 题目.jsonl --json 今天.json --html 报告.html", "./bot eval 题目.jsonl --baseline 上周.json",
            "./bot eval 题目.jsonl --model --html 模型.html")
        { questions, json, html, baseline, CommonOptions.Model, CommonOptions.Index };
        return command.DoesAsync(terminal, (run, cancellationToken) =>
            Evaluate(run, run.Get(questions)!, run.Get(json), run.Get(html), run.Get(baseline), cancellationToken));
    }

    private static async Task<int> Evaluate(CommandRun run, string file, string? json, string? html, string? baseline, CancellationToken cancellationToken)
    {
        var failures = 0;
        var questions = EvalQuestions.Read(file, sentence =>
        {
            failures++;
            run.Terminal.Fail(sentence);
        }, run.Terminal.Notice);
        using var index = IndexOpening.Open(run, cancellationToken);
        using var desk = CommandDesk.Open(run, index, run.Get(CommonOptions.Model));
        await desk.WaitForModelAsync(run, cancellationToken);
        using var reader = index.Acquire();
        var report = desk.HasModel
            ? await new Evaluator().RunAsync(desk.AnswerAsync, desk.Parallel, reader, questions, new Progress(run, questions.Count), cancellationToken) with { Model = desk.Use }
            : new Evaluator().Run(desk.Answerer, reader, questions, progress: null, cancellationToken);
        EvalHistory.Of(run.IndexFolder).Add(EvalRun.Of(report, file, desk.HasModel ? "model" : "live", DateTimeOffset.UtcNow));
        var comparison = baseline is null ? null : Comparison.With(baseline, report);
        EvalText.Write(run.Terminal, report, comparison);
        if (json is not null)
            OutputFile.Write(json, writer => writer.WriteLine(JsonSerializer.Serialize(report, EvalJson.Readable.EvalReport)));
        if (html is not null)
            OutputFile.Write(html, writer => EvalPage.Write(writer, report, questions, comparison));
        foreach (var trouble in desk.Troubles)
            run.Terminal.Fail(trouble);
        return failures == 0 && desk.Troubles.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>A model takes minutes for a file: a line on stderr for each tenth.</summary>
    private sealed class Progress(CommandRun run, int all) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value * 10 / all != (value - 1) * 10 / all)
                lock (run)
                    run.Terminal.Notice($"答了 {value}/{all}");
        }
    }
}
