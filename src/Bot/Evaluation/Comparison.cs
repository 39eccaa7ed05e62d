using System.Text.Json;
using Wenzheng.Bot.Commands.Files;

namespace Wenzheng.Bot.Evaluation;

/// <summary>What changed against an earlier run of the same questions.</summary>
/// <param name="Before">The earlier run.</param>
/// <param name="Repaired">Questions that failed then and do not now.</param>
/// <param name="Broken">Questions that fail now and did not then.</param>
/// <param name="Reworded">Questions that are right both times with another text.</param>
internal sealed record Comparison(EvalReport Before, IReadOnlyList<EvalRow> Repaired, IReadOnlyList<EvalRow> Broken, IReadOnlyList<EvalRow> Reworded)
{
    /// <summary>Compares the questions that both runs asked.</summary>
    /// <exception cref="ArgumentException">The earlier run has an id twice.</exception>
    public static Comparison Between(EvalReport before, EvalReport now)
    {
        var then = before.Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var both = now.Rows.Where(r => then.ContainsKey(r.Id)).ToList();
        return new Comparison(before,
            [.. both.Where(r => !r.Failed && then[r.Id].Failed)],
            [.. both.Where(r => r.Failed && !then[r.Id].Failed)],
            [.. both.Where(r => !r.Failed && !then[r.Id].Failed && r.Answer != then[r.Id].Answer)]);
    }

    /// <exception cref="InputException">The file is no report of eval --json.</exception>
    public static Comparison With(string earlierFile, EvalReport now)
    {
        try
        {
            var before = JsonSerializer.Deserialize(File.ReadAllBytes(earlierFile), EvalJson.Default.EvalReport)
                ?? throw new JsonException("empty");
            if (before.Rows is null || before.Rows.Any(r => r?.Id is null) || before.Overall is null || before.ByType is null)
                throw new JsonException("null in a report");
            return Between(before, now);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new InputException($"{earlierFile} 不是 ./bot eval --json 写出的报告，没法比较。", e);
        }
    }
}
