namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>数字: a figure as printed, with its measure word.</summary>
/// <param name="Start">Where it starts in the searched text.</param>
/// <param name="Length">Length, measure word included.</param>
/// <param name="Measure">Class of its measure: "count", "person", "money", "time", "area", "share"…; empty when there is none.</param>
public readonly record struct Figure(int Start, int Length, string Measure)
{
    public int End => Start + Length;
}
