namespace Wenzheng.Ingestion.Reading;

/// <summary>文体: how a stretch of text is built: turns of an interview, items with labels, rows of a table; an article keeps to one.</summary>
internal static class TextForms
{
    /// <summary>Characters of a label before its colon (谁能领： 办理流程：).</summary>
    private const int LongestLabel = 6;

    /// <summary>Items that make a list.</summary>
    private const int FewestItems = 2;

    /// <summary>The form of text lines in their printed order; plain where they are too few to show one.</summary>
    public static TextForm Of(IReadOnlyList<PageLine> lines, IReadOnlyList<int> text)
    {
        int turns = 0, labels = 0, rows = 0;
        foreach (var i in text)
        {
            if (lines[i].IsRow)
                rows++;
            else if (lines[i].Traits.Speaking.Length > 0)
                turns++;
            else if (HasLabel(lines[i].Text))
                labels++;
        }
        return rows >= FewestItems && rows * 2 >= text.Count ? TextForm.Rows
            : turns >= FewestItems && turns * 2 >= text.Count ? TextForm.Turns
            : labels >= FewestItems && labels * 2 >= text.Count ? TextForm.Labels : TextForm.Plain;
    }

    /// <summary>The line opens with a word or two before a colon, or in black brackets (【材料】…).</summary>
    public static bool HasLabel(string text)
    {
        if (text[0] == '【')
            return text.AsSpan(0, Math.Min(text.Length, LongestLabel + 2)).IndexOf('】') is > 2 and var close && close < text.Length - 1 && text.AsSpan(1, close - 1).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 && !PressForms.IsDateline(text);
        var at = text.AsSpan(0, Math.Min(text.Length, LongestLabel + 1)).IndexOfAny('：', ':');
        return at >= 2 && at < text.Length - 1 && text.AsSpan(0, at).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0;
    }
}

/// <summary>One of the forms of <see cref="TextForms"/>.</summary>
internal enum TextForm
{
    Plain,
    Turns,
    Labels,
    Rows,
}
