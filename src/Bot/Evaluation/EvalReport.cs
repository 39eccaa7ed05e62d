using System.Text.Json.Serialization;
using Wenzheng.Bot.Answering.Model;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评测报告: the rows and what is counted over them; <c>eval --json</c> writes it, <c>--baseline</c> reads it.</summary>
internal sealed record EvalReport
{
    /// <summary>Generation of the index that answered.</summary>
    public required int Generation { get; init; }

    public required ScoreSummary Overall { get; init; }

    public required IReadOnlyList<ScoreSummary> ByType { get; init; }

    public required IReadOnlyList<ScoreSummary> ByStyle { get; init; }

    /// <summary>Refusals that were right, of all refusals.</summary>
    public required double? RefusalPrecision { get; init; }

    /// <summary>Questions rightly refused, of all that should be.</summary>
    public required double? RefusalRecall { get; init; }

    public required int Quotes { get; init; }

    public required int QuotesVerbatim { get; init; }

    /// <summary>Over questions with several expected files: mean share of them that is cited.</summary>
    public required double? SourcesCited { get; init; }

    /// <summary>Who worded the answers; null in a run without a model.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ModelUse? Model { get; init; }

    public required IReadOnlyList<EvalRow> Rows { get; init; }

    [JsonIgnore]
    public IEnumerable<EvalRow> Failures => Rows.Where(r => r.Failed);

    /// <summary>Questions that say nothing of a right answer.</summary>
    [JsonIgnore]
    public IEnumerable<EvalRow> Unscored => Rows.Where(r => r.Unscored);

    public static EvalReport Of(int generation, IReadOnlyList<EvalRow> rows)
    {
        var scored = rows.Where(r => !r.Unscored).ToList();
        var rightlyRefused = scored.Count(r => r.Refused && r.GoldRefuse);
        var several = scored.Where(r => !r.GoldRefuse && r.GoldSources > 1).ToList();
        return new EvalReport
        {
            Generation = generation,
            Overall = ScoreSummary.Of("全部", scored),
            ByType = Group(scored, r => r.Type),
            ByStyle = Group(scored, r => r.Style),
            RefusalPrecision = ScoreSummary.Share(rightlyRefused, scored.Count(r => r.Refused)),
            RefusalRecall = ScoreSummary.Share(rightlyRefused, scored.Count(r => r.GoldRefuse)),
            Quotes = rows.Sum(r => r.Citations),
            QuotesVerbatim = rows.Sum(r => r.QuotesVerbatim),
            SourcesCited = several.Count == 0 ? null : several.Average(r => (double)r.GoldSourcesCited / r.GoldSources),
            Rows = rows,
        };
    }

    /// <summary>Groups in the order in which the file names them first.</summary>
    private static List<ScoreSummary> Group(IReadOnlyList<EvalRow> rows, Func<EvalRow, string> key) =>
        [.. rows.GroupBy(key).Select(g => ScoreSummary.Of(g.Key.Length > 0 ? g.Key : "（未注明）", [.. g]))];
}
