using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>守恒: counts a page's characters that are not white space: all, those kept in articles, those dropped by a rule.</summary>
internal static class Conservation
{
    public static (long All, long Kept, long Dropped) Count(Page page, PageReading reading)
    {
        long all = CountIn(page.Text), kept = 0, dropped = 0;
        foreach (var article in reading.Articles)
            foreach (var origin in article.Origins)
                kept += CountIn(page.Text.AsSpan(origin.PageOffset, origin.Length));
        foreach (var drop in reading.Dropped)
            dropped += CountIn(page.Text.AsSpan(drop.Range.Start, drop.Range.Length));
        return (all, kept, dropped);
    }

    private static long CountIn(ReadOnlySpan<char> text)
    {
        long count = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                count++;
        return count;
    }
}
