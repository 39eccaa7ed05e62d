using System.Globalization;
using System.Net;
using Wenzheng.Bot.Commands.Output;

namespace Wenzheng.Bot.Evaluation;

/// <summary>A bar chart of groups as inline SVG: facts found, and questions all right with the interval that their number allows.</summary>
internal static class EvalChart
{
    private const int RowHeight = 44, LabelWidth = 150, BarWidth = 520, ValueWidth = 190;

    public static void Write(TextWriter writer, string title, IReadOnlyList<ScoreSummary> groups)
    {
        var rows = groups.Where(g => g.All is not null).ToList();
        if (rows.Count == 0)
            return;
        var height = rows.Count * RowHeight + 24;
        writer.WriteLine($"<h2>{title}</h2><svg viewBox=\"0 0 {LabelWidth + BarWidth + ValueWidth} {height}\" role=\"img\" aria-label=\"{title}\">");
        for (var tick = 0; tick <= 4; tick++)
        {
            var x = LabelWidth + BarWidth * tick / 4;
            writer.WriteLine($"<line x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{height - 22}\" class=\"grid\"/><text x=\"{x}\" y=\"{height - 6}\" class=\"tick\">{tick * 25}%</text>");
        }
        for (var i = 0; i < rows.Count; i++)
            WriteGroup(writer, rows[i], i * RowHeight + 6);
        writer.WriteLine("</svg><p class=\"legend\"><i class=\"recall\"></i>事实召回 <i class=\"all\"></i>全对，细线是题数所允许的 95% 区间</p>");
    }

    private static void WriteGroup(TextWriter writer, ScoreSummary group, int y)
    {
        var all = group.All ?? 0;
        var (low, high) = Wilson(all, group.Answerable);
        writer.WriteLine($"<text x=\"{LabelWidth - 10}\" y=\"{y + 21}\" class=\"label\">{WebUtility.HtmlEncode(group.Name)}（{group.Questions}）</text>");
        if (group.Recall is { } recall)
            writer.WriteLine($"<rect x=\"{LabelWidth}\" y=\"{y}\" width=\"{Length(recall)}\" height=\"14\" rx=\"3\" class=\"recall\"/>");
        writer.WriteLine($"<rect x=\"{LabelWidth}\" y=\"{y + 17}\" width=\"{Length(all)}\" height=\"14\" rx=\"3\" class=\"all\"/>"
            + $"<line x1=\"{Position(low)}\" x2=\"{Position(high)}\" y1=\"{y + 24}\" y2=\"{y + 24}\" class=\"interval\"/>"
            + $"<text x=\"{LabelWidth + BarWidth + 12}\" y=\"{y + 21}\" class=\"value\">{EvalText.Percent(group.Recall)}　{EvalText.Percent(all)}</text>");
    }

    /// <summary>Wilson score interval at 95 %: stays sensible for few questions and for shares near 0 and 1.</summary>
    internal static (double Low, double High) Wilson(double share, int count)
    {
        if (count == 0)
            return (0, 1);
        const double z = 1.959964;
        var centre = share + z * z / (2 * count);
        var spread = z * Math.Sqrt(share * (1 - share) / count + z * z / (4.0 * count * count));
        var scale = 1 + z * z / count;
        return (Math.Max(0, (centre - spread) / scale), Math.Min(1, (centre + spread) / scale));
    }

    private static string Length(double share) => (BarWidth * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Position(double share) => (LabelWidth + BarWidth * share).ToString("0.0", CultureInfo.InvariantCulture);
}
