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
