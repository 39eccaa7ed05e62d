using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Ingestion.Reading;

/// <summary>词的代价: what the cheapest way of cutting a short run of characters into words of the lexicon costs, in nats.</summary>
internal static class WordCost
{
    /// <summary>Characters looked at on each side of a break: two long words.</summary>
    public const int Reach = 8;

    /// <summary>A character that is no word of the lexicon: as rare as a word seen once in its sources.</summary>
    private const float Unknown = 17.9f;

    /// <summary>How much cheaper the two ends are as one run than each for itself; 0 when no word spans the break.</summary>
    public static float Saving(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = TailRun(before);
        after = HeadRun(after);
        if (before.IsEmpty || after.IsEmpty)
            return 0;
        Span<char> joined = stackalloc char[Reach * 2];
        before.CopyTo(joined);
        after.CopyTo(joined[before.Length..]);
        return Math.Max(0, Of(before) + Of(after) - Of(joined[..(before.Length + after.Length)]));
    }

    /// <summary>What the first <paramref name="count"/> characters of <paramref name="after"/> cost on top of the text without them.</summary>
    public static float Surplus(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int count)
    {
        before = TailRun(before);
        var kept = HeadRun(after);
        var left = kept[Math.Min(count, kept.Length)..];
        Span<char> joined = stackalloc char[Reach * 2];
        before.CopyTo(joined);
        kept.CopyTo(joined[before.Length..]);
        var all = Of(joined[..(before.Length + kept.Length)]);
        left.CopyTo(joined[before.Length..]);
        return all - Of(joined[..(before.Length + left.Length)]);
    }

    /// <summary>What a run of characters costs, cut as cheaply as can be.</summary>
    internal static float Of(ReadOnlySpan<char> run)
    {
        Span<float> costs = stackalloc float[run.Length + 1];
        costs.Fill(float.PositiveInfinity);
        costs[0] = 0;
        for (var i = 0; i < run.Length; i++)
        {
            costs[i + 1] = Math.Min(costs[i + 1], costs[i] + Unknown);
            for (var length = 1; length <= Math.Min(Reach, run.Length - i); length++)
                if (Lexicon.Default.Find(run.Slice(i, length)) is > 0 and var stored)
                    costs[i + length] = Math.Min(costs[i + length], costs[i] + Lexicon.StoredFromNats + (float)stored / Lexicon.UnitsPerNat);
        }
        return costs[run.Length];
    }

    private static ReadOnlySpan<char> TailRun(ReadOnlySpan<char> text)
    {
        var from = text.Length;
        while (from > 0 && text.Length - from < Reach && Glyphs.IsHan(text[from - 1]))
            from--;
        return text[from..];
    }

    private static ReadOnlySpan<char> HeadRun(ReadOnlySpan<char> text)
    {
        var to = 0;
        while (to < Math.Min(Reach, text.Length) && Glyphs.IsHan(text[to]))
            to++;
        return text[..to];
    }
}
