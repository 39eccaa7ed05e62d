using Wenzheng.Ingestion.Tests.Annotation;

namespace Wenzheng.PageMeasures;

/// <summary>How much of what a reader finds in reports is found, and how much else: precision and recall, one line of a table for each kind.</summary>
internal static class AnnotationTable
{
    /// <param name="output">Receives the table, then what was missed (-) and what else was found (+).</param>
    /// <param name="gold">The reports with what is to be found.</param>
    public static void Write(TextWriter output, string gold)
    {
        var reports = InventedGold.Read(gold);
        var faults = new List<string>();
        output.WriteLine("| kind | in the text | found | precision | recall |\n|---|---|---|---|---|");
        foreach (var kind in InventedGold.Kinds)
        {
            var score = InventedGold.Score(kind, reports);
            faults.AddRange(score.Faults);
            output.WriteLine($"| {kind} | {score.Wanted} | {score.Found} | {score.Precision:F3} | {score.Recall:F3} |");
        }
        output.WriteLine();
        faults.ForEach(output.WriteLine);
    }
}
