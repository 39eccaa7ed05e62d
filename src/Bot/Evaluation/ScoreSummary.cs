namespace Wenzheng.Bot.Evaluation;

/// <summary>Scores of a group of questions; shares are null where nothing was counted.</summary>
internal sealed record ScoreSummary
{
    public required string Name { get; init; }

    public required int Questions { get; init; }

    /// <summary>Questions that the archive answers.</summary>
    public required int Answerable { get; init; }

    /// <summary>Facts found of all facts asked for.</summary>
    public required double? Recall { get; init; }

    /// <summary>Mean over questions of the facts found.</summary>
    public required double? Macro { get; init; }

    /// <summary>Answerable questions with every fact.</summary>
    public required double? All { get; init; }

    /// <summary>The same, a dump counting as a failure.</summary>
    public required double? AllWithoutDumps { get; init; }

    /// <summary>Questions whose answer holds something forbidden.</summary>
    public required int Violations { get; init; }

    /// <summary>Citations of a named file, of all citations to the answerable questions that name one.</summary>
    public required double? CitationPrecision { get; init; }

    /// <summary>Answerable questions that name a file, with a citation of it.</summary>
    public required double? Cited { get; init; }

    /// <summary>Median length of the answers that are no refusals, in code points.</summary>
    public required double? MedianLength { get; init; }

    public required double? Dumps { get; init; }

    public static ScoreSummary Of(string name, IReadOnlyCollection<EvalRow> rows)
    {
        var answerable = rows.Where(r => !r.GoldRefuse).ToList();
        var withFacts = answerable.Where(r => r.Groups > 0).ToList();
        // Where a question names no file, no citation can be right or wrong.
        var sourced = answerable.Where(r => !r.Social && r.GoldSources > 0).ToList();
        var spoken = rows.Where(r => !r.Refused).ToList();
        return new ScoreSummary
        {
            Name = name,
            Questions = rows.Count,
            Answerable = answerable.Count,
            Recall = Share(answerable.Sum(r => r.Hits), answerable.Sum(r => r.Groups)),
            Macro = withFacts.Count == 0 ? null : withFacts.Sum(r => (double)r.Hits / r.Groups) / withFacts.Count,
            All = Share(answerable.Count(r => r.All), answerable.Count),
            AllWithoutDumps = Share(answerable.Count(r => r.All && !r.IsDump), answerable.Count),
            Violations = rows.Count(r => r.Violations.Count > 0),
            CitationPrecision = Share(sourced.Sum(r => r.CitationsRight), sourced.Sum(r => r.Citations)),
            Cited = Share(sourced.Count(r => r.CitationsRight > 0), sourced.Count),
            MedianLength = Median([.. spoken.Select(r => r.Length).Order()]),
            Dumps = Share(spoken.Count(r => r.IsDump), spoken.Count),
        };
    }

    public static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static double? Median(List<int> sorted) =>
        sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
}
