using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>并列论点: short sentences of several paragraphs that begin alike and hold the question's words alike (服务的底色，首先是…。服务的底色，还是…。) are one answer.</summary>
public static class ParallelTopics
{
    // Two sentences begin alike by chance.
    private const int Fewest = 3;
    private const int Most = 8;

    private const int LongestTopic = 40;
    private const int SharedOpening = 4;

    // Share of the best score from which a unit answers as well.
    private const float Alike = 0.85f;

    // Units looked at, best first.
    private const int Looked = 12;

    /// <summary>All such sentences in the order of the page; null when the best unit is none of several.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<ScoredUnit> units, double confidence)
    {
        if (ask.Type is not (AskType.Which or AskType.What) || units[0].Range.Range.Length > LongestTopic) return null;
        var best = units[0];
        var topics = units.Take(Looked).Where(u => u.View == best.View && u.Score >= Alike * best.Score && u.Range.Range.Length <= LongestTopic && BeginsAs(u, best)).DistinctBy(u => u.Range.Paragraph).OrderBy(u => u.Unit).ToList();
        return topics.Count is >= Fewest and <= Most
            ? new Draft(AnswerKind.Parts, [.. topics.Select(t => new DraftSentence("", [new Quote(t.View, t.Range.Range)]))], confidence) : null;
    }

    private static bool BeginsAs(ScoredUnit unit, ScoredUnit best) =>
        unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length).CommonPrefixLength(best.View.Folded.AsSpan(best.Range.Range.Start, best.Range.Range.Length)) >= SharedOpening;
}
