using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>列全: a long list is told to its last item, each item by its first clauses where there is no room for all of it.</summary>
public static class ListRoom
{
    /// <summary>Most characters of a list, under the longest answer that is written (UTF-16 units).</summary>
    public const int Longest = 500;

    private const string Notice = "条目较长，各项只摘开头，全文见出处。";

    // A citation number and a line end go with each item.
    private const int Mark = 5;

    /// <summary>A draft of listed items, each of them shortened to whole clauses, and that said, where all together are too long.</summary>
    public static Draft Fitted(Draft draft)
    {
        if (draft.Sentences.Count < 2 || draft.Sentences.Sum(s => s.Quotes.Sum(q => q.Range.Length) + Mark) <= Longest) return draft;
        var share = Longest / draft.Sentences.Count - Mark;
        return draft with
        {
            Sentences = [.. draft.Sentences.Select(s => s with { Quotes = [.. s.Quotes.Select(q => q with { Range = Opening(q.View, q.Range, share) })] })],
            Notice = draft.Notice + Notice,
        };
    }

    private static TextRange Opening(ArticleView view, TextRange item, int share)
    {
        var end = item.Start;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, item))
        {
            if (end > item.Start && clause.End - item.Start > share) break;
            end = clause.End;
        }
        return new TextRange(item.Start, end - item.Start);
    }
}
