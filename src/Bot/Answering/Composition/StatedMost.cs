using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>明说之最: which is slowest or has most may be printed in so many words (进度最慢的是…), and then no figures need be compared.</summary>
public static class StatedMost
{
    private const int Looked = 40;

    // How near to the best unit the one that says it must come in its words of the question, by their score and by what they hold.
    private const float LeastScore = 0.35f;
    private const float LeastCoverage = 0.5f;

    private const string Qualities = "多少高低大小长短快慢早晚好差强重轻贵";

    /// <summary>The superlatives that a question asks for (最慢, 最多); none where it asks for no one thing.</summary>
    public static IReadOnlyList<string> Asked(string folded)
    {
        var asked = new List<string>();
        if (!folded.HoldsAny(Choosing)) return asked;
        for (var at = folded.IndexOf('最', StringComparison.Ordinal); at >= 0 && at + 1 < folded.Length; at = folded.IndexOf('最', at + 1))
            if (Qualities.Contains(folded[at + 1], StringComparison.Ordinal) && !Limits(folded, at)) asked.Add(folded.Substring(at, 2));
        return asked;
    }

    private static readonly string[] Choosing = ["哪", "谁", "什么", "啥"];

    // 最多能领多少, 最高多少元, 最晚什么时候: a limit is asked for.
    private static bool Limits(string text, int at) =>
        at + 2 < text.Length && ("能可要补给罚奖领报借不是得几".Contains(text[at + 2], StringComparison.Ordinal) || string.CompareOrdinal(text, at + 2, "多少", 0, 2) == 0 || string.CompareOrdinal(text, at + 2, "什么时候", 0, 4) == 0);

    /// <summary>The units with the one first that says what is asked for, where the best one does not.</summary>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (units.Count == 0 || Asked(Folding.Fold(ask.Text)) is not { Count: > 0 } asked || Says(units[0], asked)) return units;
        var stated = units.Take(Looked).FirstOrDefault(u => u.Score >= LeastScore * units[0].Score && u.Coverage >= LeastCoverage * units[0].Coverage && Says(u, asked));
        return units.WithFirst(stated);
    }

    /// <summary>The draft with a sentence for each other superlative that is asked for (谁最高，谁最低).</summary>
    public static Draft WithOthers(Draft draft, IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (draft.Confidence <= 0 || units.Count == 0 || Asked(Folding.Fold(ask.Text)) is not { Count: > 1 } asked) return draft;
        var sentences = draft.Sentences.ToList();
        foreach (var word in asked)
            if (!sentences.Exists(s => s.Quotes.Any(q => q.Text.Contains(word, StringComparison.Ordinal)))
                && units.Take(Looked).FirstOrDefault(u => u.View == units[0].View && Says(u, [word])) is { } other) sentences.Insert(1, new DraftSentence("", [new Quote(other.View, other.Range.Range)]));
        return draft with { Sentences = sentences };
    }

    /// <summary>Writes the sentence that says in words which of all places has most; 0 when none does.</summary>
    public static double Compose(Inquiry inquiry, EvidenceFinder finder, AnswerWriter writer)
    {
        if (inquiry.Comparing is not { IsAcross: true, Word: { Length: > 0 } word }) return 0;
        var stated = finder.Find(inquiry.Asks[0], inquiry.Places).Take(Looked)
            .FirstOrDefault(u => u.Focus >= LeastFocus && u.Coverage >= LeastCoverage && Tells(u.View.Folded.AsSpan(u.Range.Range.Start, u.Range.Range.Length), "最" + word));
        return stated is not null && writer.Write(new DraftSentence("", [new Quote(stated.View, stated.Range.Range)])) ? Certainty : 0;
    }

    private const double Certainty = 0.7;
    private const float LeastFocus = 0.9f;

    // 最高的是甲县, 甲县最高: not 最高奖励 and 最高限价.
    private static bool Tells(ReadOnlySpan<char> text, string most)
    {
        for (int at = text.IndexOf(most, StringComparison.Ordinal), next; at >= 0; at = next < 0 ? -1 : at + 1 + next)
        {
            var rest = text[(at + most.Length)..].TrimStart("的为是");
            if (rest.Length < text.Length - at - most.Length || rest.Length == 0 || !char.IsLetterOrDigit(rest[0])) return true;
            next = text[(at + 1)..].IndexOf(most, StringComparison.Ordinal);
        }
        return false;
    }

    private static bool Says(ScoredUnit unit, IReadOnlyList<string> asked)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var word in asked)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
