using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>摘录: finds the run of a passage that holds most of the search's words, from the start of a sentence where that fits. Not thread-safe.</summary>
internal sealed class ExcerptFinder(TextAnalyzer analyzer, TypedWords words)
{
    /// <summary>Characters of an excerpt: three lines on a phone, two on a desk.</summary>
    public const int Length = 110;

    /// <summary>Characters before the first word, where its sentence begins too far back.</summary>
    private const int Before = 24;

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，,、；;：:—");

    private readonly TokenBuffer tokens = new();

    /// <param name="text">The passage's text.</param>
    /// <param name="start">Where it stands in its article.</param>
    public Excerpt Find(string text, int start)
    {
        var marks = Marks(text);
        var from = Begin(text, Densest(marks));
        var end = Math.Min(text.Length, from + Length);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        // A heading and the text under it stay apart; the excerpt ends where its paragraph does, unless that leaves next to nothing.
        var line = text.IndexOf('\n', from, end - from);
        if (line > from + (Length / 3))
            end = line;
        return new Excerpt(text[from..end], start + from, from > 0 && !IsEnd(text[from - 1]), end < text.Length && !IsEnd(text[end - 1]),
            [.. marks.Where(m => m.End > from && m.Start < end).Select(m => Cut(m, from, end))]);
    }

    /// <summary>Runs of the text that the search's words cover, in order, joined where they touch.</summary>
    public List<TextRange> Marks(string text)
    {
        analyzer.Analyze(text, tokens);
        var found = new List<TextRange>();
        var pair = default(TextRange);
        foreach (ref readonly var token in tokens.Tokens)
        {
            var range = new TextRange(token.SourceStart, token.SourceLength);
            if (token.Kind != TokenKind.Bigram)
            {
                if (words.IsWord(tokens.TextOf(token)))
                    found.Add(range);
            }
            else if (words.IsPair(tokens.TextOf(token)))
            {
                // Two pairs in a row are a typed word that the text's own words cut differently; one alone may be chance.
                if (pair.Length > 0 && range.Start < pair.End)
                    found.Add(new TextRange(pair.Start, range.End - pair.Start));
                pair = range;
            }
        }
        return Joined(found);
    }

    private static List<TextRange> Joined(List<TextRange> found)
    {
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var joined = new List<TextRange>();
        foreach (var range in found)
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
                joined[^1] = joined[^1] with { Length = Math.Max(joined[^1].End, range.End) - joined[^1].Start };
            else
                joined.Add(range);
        }
        return joined;
    }

    /// <summary>Start of the first mark of the window that holds the most marked characters.</summary>
    private static int Densest(List<TextRange> marks)
    {
        var (best, most) = (0, -1);
        for (var i = 0; i < marks.Count; i++)
        {
            var held = 0;
            for (var j = i; j < marks.Count && marks[j].End <= marks[i].Start + Length - Before; j++)
                held += marks[j].Length;
            if (held > most)
                (best, most) = (marks[i].Start, held);
        }
        return best;
    }

    private static int Begin(string text, int mark)
    {
        var sentence = SentenceBounds.At(text, mark).Start;
        var from = sentence;
        if (mark - sentence > Before * 2)
        {
            // After the nearest pause, so that no word is cut; in a run without one, where the room ends.
            from = mark - Before;
            if (text.AsSpan(from..mark).IndexOfAny(Pauses) is >= 0 and var pause)
                from += pause + 1;
        }
        while (from < text.Length && (text[from] == '\n' || char.IsLowSurrogate(text[from])))
            from++;
        return from;
    }

    private static bool IsEnd(char character) => character is '。' or '！' or '？' or '\n' or '”' or '；';

    private static TextRange Cut(TextRange mark, int from, int end)
    {
        var start = Math.Max(mark.Start, from);
        return new TextRange(start - from, Math.Min(mark.End, end) - start);
    }
}
