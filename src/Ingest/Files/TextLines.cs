using System.Text;

namespace Wenzheng.Ingestion.Files;

/// <summary>
/// 写行: writes converted text as lines that the page reader understands: a heading has '#' marks, a table's row is a line with
/// its cells divided by " | ", a blank line stands before a heading.
/// </summary>
internal sealed class TextLines
{
    public const string CellDivider = " | ";

    private const int DeepestHeading = 6;

    private readonly StringBuilder text = new();

    public int Length => text.Length;

    /// <summary>A paragraph; nothing is written for an empty one.</summary>
    public void Add(string paragraph)
    {
        if (paragraph.Length > 0)
            text.Append(paragraph).Append('\n');
    }

    /// <summary>A heading of level 1 to 6; it may have several lines.</summary>
    public void AddHeading(int level, string heading)
    {
        if (heading.Length == 0)
            return;
        Space();
        foreach (var line in heading.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            text.Append('#', Math.Clamp(level, 1, DeepestHeading)).Append(' ').Append(line).Append('\n');
        text.Append('\n');
    }

    /// <summary>A row of a table.</summary>
    public void AddRow(IEnumerable<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).Select(c => c.Replace('\n', ' '));
        Add(string.Join(CellDivider, filled));
    }

    /// <summary>A blank line, once.</summary>
    public void Space()
    {
        if (text.Length > 1 && text[^2] != '\n')
            text.Append('\n');
    }

    public override string ToString() => text.Length == 0 ? "" : text.ToString().TrimEnd('\n') + "\n";
}
