using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>分句: the runs of a text that a list may be made of.</summary>
internal static class Clauses
{
    private const string Breaks = "。！？!?\n；;，,、：:“”（）()";

    /// <summary>Lists of neighbouring pieces of [start, end): pieces joined by the separators, lists ended by any other mark.</summary>
    public static IEnumerable<List<TextRange>> Runs(string text, int start, int end, string separators)
    {
        var run = new List<TextRange>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            var c = i < end ? text[i] : '\n';
            if (i < end && !Breaks.Contains(c, StringComparison.Ordinal) && !separators.Contains(c, StringComparison.Ordinal))
                continue;
            if (i > from)
                run.Add(new TextRange(from, i - from));
            from = i + 1;
            if (i < end && separators.Contains(c, StringComparison.Ordinal))
                continue;
            if (run.Count > 1)
                yield return run;
            run = [];
        }
    }

    /// <summary>The clauses with which the sentences of [start, end) begin, and of the first sentence all clauses.</summary>
    public static List<TextRange> Openings(string text, int start, int end)
    {
        var openings = new List<TextRange>();
        var opens = true;
        var first = true;
        var from = start;
        for (var i = start; i <= end; i++)
        {
            var c = i < end ? text[i] : '。';
            if (!(c is '。' or '；' or ';' or '\n' or '，' or ',' or '：' or ':' or '！' or '？'))
                continue;
            if (i > from && (opens || first))
                openings.Add(new TextRange(from, i - from));
            opens = c is '。' or '；' or ';' or '\n' or '！' or '？';
            // The list may begin in the middle of the sentence that introduces it.
            first = first && c is not ('；' or ';');
            from = i + 1;
        }
        return openings;
    }
}
