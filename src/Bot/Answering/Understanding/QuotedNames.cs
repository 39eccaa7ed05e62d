using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>引号里的话: what stands between “ and the next ” of a folded text. Quotations inside quotations count too.</summary>
public static class QuotedNames
{
    /// <summary>The runs between the marks, in order.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="shortest">Least characters between the marks.</param>
    /// <param name="longest">Most characters between the marks.</param>
    public static IEnumerable<TextRange> RunsIn(string text, int shortest = 1, int longest = int.MaxValue)
    {
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var length = text.IndexOf('”', open) - open - 1;
            if (length >= shortest && length <= longest) yield return new TextRange(open + 1, length);
        }
    }

    /// <summary>The same as texts.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="shortest">Least characters between the marks.</param>
    /// <param name="longest">Most characters between the marks.</param>
    public static IEnumerable<string> In(string text, int shortest = 1, int longest = int.MaxValue) => RunsIn(text, shortest, longest).Select(r => text.Substring(r.Start, r.Length));

    /// <summary>The first quotation of such a length where no other follows it; else null.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="shortest">Least characters between the marks.</param>
    /// <param name="longest">Most characters between the marks.</param>
    public static string? OnlyOne(string text, int shortest, int longest) =>
        text.IndexOf('“', StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('”', open) is var close && close - open - 1 is var length && length >= shortest && length <= longest && text.IndexOf('“', close) < 0
            ? text.Substring(open + 1, length) : null;
}
