using Wenzheng.Bot.Evaluation;
using Wenzheng.Bot.Tests.Admin;

namespace Wenzheng.Browser.Tests.Admin;

/// <summary>Twelve invented runs of a question file, slowly getting better: what charts are looked at with.</summary>
internal static class EvaluationHistory
{
    public static void Write(ServedDesk desk)
    {
        var history = EvalHistory.Of(desk.Folder.File("data/index"));
        for (var i = 0; i < 12; i++)
        {
            var groups = ((string Name, int Count, double Base)[])[("number", 25, 0.7), ("fact", 20, 0.8), ("list", 20, 0.6), ("compare", 8, 0.4)];
            var byType = groups.Select((g, k) => Summary(g.Name, g.Count, Math.Min(1, g.Base + i * 0.018 - (i + k) % 4 * 0.03))).ToList();
            history.Add(new EvalRun(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddDays(9 * i), "questions.jsonl", i + 1, i % 3 == 1 ? "draft" : "live",
                Summary("全部", 73, byType.Average(s => s.All!.Value)), byType, 0.9, 0.8));
        }
    }

    private static ScoreSummary Summary(string name, int count, double all) => new()
    {
        Name = name,
        Questions = count,
        Answerable = count,
        Recall = Math.Min(1, all + 0.08),
        Macro = all,
        All = all,
        AllWithoutDumps = all,
        Violations = 0,
        CitationPrecision = 0.97,
        Cited = 0.95,
        MedianLength = 92,
        Dumps = 0,
    };
}
