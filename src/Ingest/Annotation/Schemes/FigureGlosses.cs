using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>数字释义: “1”就是…; “6”是…; “X”即…: what each figure of a name stands for.</summary>
internal static class FigureGlosses
{
    // The glosses follow within a paragraph or two of the name.
    private const int Reach = 800;

    private static readonly WordTable Verbs = new("就是 即 是 是指 指 指的是 代表 即为 为");

    /// <summary>One part per figure in the order of the name; those that the text does not explain are left out.</summary>
    public static List<SchemePart> Find(string text, SchemeName name, List<QuotedRun> quotes)
    {
        var glosses = quotes.FindAll(q => q.Open >= name.Range.End && q.Open < name.Range.End + Reach && q.Text.Length <= 2 && Verbs.LengthAt(text, q.After) > 0);
        var parts = new List<SchemePart>();
        var used = new HashSet<int>();
        foreach (var symbol in name.Symbols)
        {
            var at = glosses.FindIndex(g => g.Text == symbol && !used.Contains(g.Open));
            if (at < 0)
                continue;
            used.Add(glosses[at].Open);
            var start = glosses[at].After + Verbs.LengthAt(text, glosses[at].After);
            ListItems.Add(text, start, EndOf(text, start, at + 1 < glosses.Count ? glosses[at + 1].Open : -1, at > 0 ? glosses[at].Open : -1), parts);
        }
        return parts;
    }

    // A gloss ends at the next one, else where its forerunner ended: at a comma if that one did, else at the sentence's end.
    private static int EndOf(string text, int start, int next, int self)
    {
        var end = text.AsSpan(start).IndexOfAny("；;。\n");
        end = end < 0 ? text.Length : start + end;
        if (next >= 0)
            return Math.Min(end, next);
        if (self > 0 && text[self - 1] is '，' or ',' && text.AsSpan(start, end - start).IndexOfAny("，,") is >= 0 and var comma)
            return start + comma;
        return end;
    }
}
