using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Commands;

/// <summary>提问: one answer on the terminal, or a file of questions to a file of answers.</summary>
internal static class AskCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var words = new Argument<string[]>("问题") { Description = "要问的话", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var batch = new Option<string?>("--batch") { Description = "问题文件，每行 {\"id\",\"question\",\"history\"?}，history 是 [{\"role\":\"user\"或\"bot\",\"text\"}]", HelpName = "文件" };
        var output = new Option<string?>("--out") { Description = "答案文件，默认写到屏幕", HelpName = "文件" };
        var noModel = new Option<bool>("--no-model") { Description = "配置了语言模型也只用资料原文（--batch 本来如此）" };
        var command = new BotCommand("ask", "问一句，得到有出处的短回答。",
            "./bot ask \"什么是积分制？\"", "./bot ask \"什么是积分制？\" --json", "./bot ask --batch 问题.jsonl --out 答案.jsonl")
        { words, json, batch, output, CommonOptions.Model, noModel, CommonOptions.Index };
        command.Validators.Add(result =>
        {
            var hasWords = result.GetValue(words) is { Length: > 0 };
            if (hasWords == result.GetValue(batch) is not null)
                result.AddError(hasWords ? "问题和 --batch 只能用一个；" : "请写上问题，或用 --batch 给出问题文件；");
            else if (hasWords && result.GetValue(output) is not null)
                result.AddError("--out 只和 --batch 一起用；");
            else if (result.GetValue(CommonOptions.Model) && result.GetValue(noModel))
                result.AddError("--model 和 --no-model 只能用一个；");
        });
        return command.DoesAsync(terminal, (run, cancellationToken) => run.Get(batch) is { } file
            ? AskBatch.Run(run, file, run.Get(output), run.Get(CommonOptions.Model), cancellationToken)
            : AskOne(run, string.Join(' ', run.Get(words)!), run.Get(json), run.Get(CommonOptions.Model), run.Get(noModel), cancellationToken));
    }

    // A single question is answered as every channel would: with the model where one is configured.
    private static async Task<int> AskOne(CommandRun run, string text, bool asJson, bool mustUseModel, bool noModel, CancellationToken cancellationToken)
    {
        using var index = IndexOpening.Open(run, cancellationToken);
        using var desk = CommandDesk.Open(run, index, mustUseModel || run.Settings.Llm.IsConfigured && !noModel);
        using var reader = index.Acquire();
        var started = Stopwatch.GetTimestamp();
        var answer = await desk.AnswerAsync(reader, new Question(text), cancellationToken);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (asJson)
            run.Terminal.Out.WriteLine(JsonSerializer.Serialize(AnswerReply.Of(answer, milliseconds), WireJson.Readable.AnswerReply));
        else if (answer.Kind == AnswerKind.Invalid)
            run.Terminal.Fail(answer.Text);
        else
            AnswerText.Write(run.Terminal, text, answer);
        foreach (var trouble in desk.Troubles)
            run.Terminal.Fail(trouble);
        return answer.Kind == AnswerKind.Invalid || mustUseModel && desk.Troubles.Count > 0 ? ExitCode.Failure : ExitCode.Success;
    }
}
