using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>量度: 多长 and 多宽 of a thing, which print gives as 长3600米、宽45米.</summary>
public static class Dimension
{
    // 多大 and 多远 are printed in too many ways.
    private const string Dimensions = "长宽高深厚重";

    // 多长时间 asks for no length.
    private static readonly string[] OfTime = ["多长时间", "多长期限", "多长工期"];

    /// <summary>The dimensions that a question asks for; empty when it asks for none.</summary>
    public static string AskedIn(string question)
    {
        if (question.HoldsAny(OfTime)) return "";
        return string.Concat(Dimensions.Where(d => question.Contains($"多{d}", StringComparison.Ordinal)));
    }

    /// <summary>Whether a run of folded text gives the dimension as a figure behind its word (全长1.2公里, 高达86米).</summary>
    public static bool Stands(ReadOnlySpan<char> text, char dimension)
    {
        foreach (var figure in FigureFinder.Find(text))
            if (figure.Measure == (dimension == '重' ? "weight" : "length") && text[..figure.Start].TrimEnd("度达约近为是有共计,") is { Length: > 0 } before && before[^1] == dimension) return true;
        return false;
    }
}
