using Wenzheng.Bot.Evaluation;

namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>How a draft answers the question file, beside the generation before.</summary>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">The draft.</param>
/// <param name="Repaired">Questions that failed before and do not now.</param>
/// <param name="Broken">Questions that fail now and did not before.</param>
/// <param name="Reworded">How many are right both times in other words.</param>
internal sealed record DraftScore(EvalRun? Before, EvalRun After, IReadOnlyList<TurnedQuestion> Repaired, IReadOnlyList<TurnedQuestion> Broken, int Reworded)
{
    /// <summary>Questions that are listed; the numbers count all.</summary>
    private const int MostListed = 100;

    public static DraftScore Of(EvalReport? before, EvalReport after, string file, DateTimeOffset at)
    {
        var run = EvalRun.Of(after, file, "draft", at);
        if (before is null)
            return new DraftScore(null, run, [], [], 0);
        var comparison = Comparison.Between(before, after);
        var then = before.Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return new DraftScore(EvalRun.Of(before, file, "live", at), run, Turned(comparison.Repaired), Turned(comparison.Broken), comparison.Reworded.Count);

        IReadOnlyList<TurnedQuestion> Turned(IReadOnlyList<EvalRow> rows) =>
            [.. rows.Take(MostListed).Select(r => new TurnedQuestion(r.Id, r.Question, then[r.Id].Answer, r.Answer, r.Failed ? r.Reason : then[r.Id].Reason))];
    }
}

/// <summary>A question that comes out otherwise.</summary>
/// <param name="Reason">Why it failed, before or now.</param>
internal sealed record TurnedQuestion(string Id, string Question, string Before, string After, string Reason);
