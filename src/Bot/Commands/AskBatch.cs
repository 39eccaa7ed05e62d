using System.Diagnostics;
using System.Text.Json;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Commands;

/// <summary>A file of questions to a file of answers: answered in parallel, written in the order of the questions.</summary>
internal static class AskBatch
{
    public static int Run(CommandRun run, string questions, string? output, CancellationToken cancellationToken)
    {
        var failures = 0;
        var lines = JsonLines.Read(questions, WireJson.Default.QuestionLine, Problem, sentence =>
        {
            failures++;
            run.Terminal.Fail(sentence);
        });
        using var index = IndexOpening.Open(run, cancellationToken);
        var answers = Answers(run, index, lines, ref failures, cancellationToken);
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
        return failures == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string? Problem(QuestionLine line) =>
        string.IsNullOrEmpty(line.Id) ? "缺少 id" : line.Question is null ? "缺少 question" : null;

    private static AnswerLine?[] Answers(CommandRun run, Indexing.Engine.IPassageIndex index, List<QuestionLine> lines, ref int failures, CancellationToken cancellationToken)
    {
        // One snapshot for the whole file: a generation published meanwhile must not split the answers.
        using var reader = index.Acquire();
        var answerer = new Answerer(TextAnalyzer.Default, SynonymFile.Read(run.Settings));
        var answers = new AnswerLine?[lines.Count];
        var failed = 0;
        Parallel.For(0, lines.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                var answer = answerer.Answer(reader, lines[i].ToQuestion(), cancellationToken);
                answers[i] = AnswerLine.Of(lines[i].Id!, answer, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
#pragma warning disable CA1031 // One question that breaks the program must not lose the others' answers.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Interlocked.Increment(ref failed);
                lock (run)
                    run.Terminal.Fail($"问题 {lines[i].Id} 没有答成：{FailureSentence.For(e)}");
            }
        });
        failures += failed;
        return answers;
    }
}
