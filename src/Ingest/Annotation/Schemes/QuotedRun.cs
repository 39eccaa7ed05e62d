using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>引文: a run between quotation marks, the marks not included.</summary>
/// <param name="Range">The run inside the marks.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct QuotedRun(TextRange Range, string Text)
{
    // A quotation over this is speech, not a name.
    private const int Longest = 60;

    /// <summary>Position of the opening mark.</summary>
    public int Open => Range.Start - 1;

    /// <summary>First position after the closing mark.</summary>
    public int After => Range.End + 1;

    /// <summary>The runs of “甲”“乙”“丙” or “甲”、“乙”和“丙” that begin at <paramref name="start"/>, where the first opening mark stands.</summary>
    public static List<SchemePart> Adjacent(string text, int start, int stop)
    {
        var parts = new List<SchemePart>();
        while (start < stop && text[start] == '“' && text.AsSpan(start, stop - start).IndexOf('”') is > 1 and var close && close <= Longest)
        {
            ListItems.Add(text, start + 1, start + close, parts);
            start += close + 1;
            if (start + 1 < stop && text[start] is '、' or '和' or '与' or '及' && text[start + 1] == '“')
                start++;
        }
        return parts;
    }

    /// <summary>The innermost quotations of a text in order.</summary>
    public static List<QuotedRun> Find(string text)
    {
        var runs = new List<QuotedRun>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '“' or '「' or '‘' || (c == '"' && open < 0))
            {
                open = i;
            }
            else if (c is '\n')
            {
                open = -1;
            }
            else if (c is '”' or '」' or '’' or '"' && open >= 0)
            {
                if (i - open - 1 is > 0 and <= Longest)
                    runs.Add(new QuotedRun(new TextRange(open + 1, i - open - 1), text[(open + 1)..i]));
                open = -1;
            }
        }
        return runs;
    }
}
