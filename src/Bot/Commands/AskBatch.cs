using System.Diagnostics;
using System.Text.Json;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Commands;

/// <summary>A file of questions to a file of answers: answered in parallel, written in the order of the questions.</summary>
internal static class AskBatch
{
    public static async Task<int> Run(CommandRun run, string questions, string? output, bool withModel, CancellationToken cancellationToken)
    {
        var failures = 0;
        var lines = JsonLines.Read(questions, WireJson.Default.QuestionLine, Problem, sentence =>
        {
            failures++;
            run.Terminal.Fail(sentence);
        });
        using var index = IndexOpening.Open(run, cancellationToken);
        using var desk = CommandDesk.Open(run, index, withModel);
        await desk.WaitForModelAsync(run, cancellationToken);
        var answers = await Answers(run, index, desk, lines, cancellationToken);
        failures += answers.Count(a => a is null);
        OutputFile.WriteOr(run.Terminal.Out, output, writer =>
        {
            foreach (var answer in answers)
            {
                if (answer is not null)
                    writer.Write(JsonSerializer.Serialize(answer, WireJson.Readable.AnswerLine) + "\n");
            }
        });
        if (output is not null)
            run.Terminal.Notice($"回答了 {answers.Count(a => a is not null)} 个问题，其中 {answers.Count(a => a is { Refused: true })} 个资料未见；答案在 {output}。");
        if (desk.Use is { } use)
            run.Terminal.Notice(ModelUseText.Of(use));
        foreach (var trouble in desk.Troubles)
            run.Terminal.Fail(trouble);
        return failures == 0 && desk.Troubles.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string? Problem(QuestionLine line) =>
        string.IsNullOrEmpty(line.Id) ? "缺少 id" : line.Question is null ? "缺少 question"
        // A turn without its text would be left out unseen, and a follow-up answered without what it leans on.
        : line.History?.Any(t => t?.Text is null) == true ? "history 的每一轮要写成 {\"role\":\"user\" 或 \"bot\",\"text\":…}" : null;

    private static async Task<AnswerLine?[]> Answers(CommandRun run, IPassageIndex index, CommandDesk desk, List<QuestionLine> lines, CancellationToken cancellationToken)
    {
        // One snapshot for the whole file: a generation published meanwhile must not split the answers.
        using var reader = index.Acquire();
        var answers = new AnswerLine?[lines.Count];
        await Parallel.ForAsync(0, lines.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = desk.Parallel }, async (i, token) =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                var answer = await desk.AnswerAsync(reader, lines[i].ToQuestion(), token);
                answers[i] = AnswerLine.Of(lines[i].Id!, answer, Stopwatch.GetElapsedTime(started).TotalMilliseconds) with { Wording = !desk.HasModel ? null : WordingName.Of(answer.Wording) };
            }
#pragma warning disable CA1031 // One question that breaks the program must not lose the others' answers.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                lock (run)
                    run.Terminal.Fail($"问题 {lines[i].Id} 没有答成：{FailureSentence.For(e)}");
            }
        });
        return answers;
    }
}
