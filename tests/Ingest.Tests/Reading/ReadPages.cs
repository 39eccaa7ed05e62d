using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Reads pages for tests and compares them with what is right.</summary>
internal static class ReadPages
{
    public static PageReading Read(string text) => PageReader.Default.Read(new Page("page.txt", text));

    public static IReadOnlyList<(string Title, IReadOnlyList<string> Paragraphs)> Texts(string page) =>
        [.. Read(page).Articles.Select(a => (a.Title, Texts(a)))];

    /// <summary>Body and caption paragraphs of an article.</summary>
    public static IReadOnlyList<string> Texts(Article article) =>
        [.. article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption).Select(p => article.TextOf(p.Range))];

    public static IReadOnlyList<string> Texts(Article article, ParagraphKind kind) =>
        [.. article.Paragraphs.Where(p => p.Kind == kind).Select(p => article.TextOf(p.Range))];

    /// <summary>Scores generated pages of the archive's articles.</summary>
    public static SegmentationScore Score(PageDamage damage, int seed, int pages)
    {
        var generator = new PageGenerator([.. GoldArchive.Pages.Values.SelectMany(a => a)], damage);
        var score = new SegmentationScore();
        for (var i = 0; i < pages; i++)
        {
            var page = generator.Make(seed + i);
            score.Add(page.Articles, Texts(page.Text));
        }
        return score;
    }

    /// <summary>What is wrong with a reading's accounts; null when every character is where it must be.</summary>
    public static string? Fault(string page, PageReading reading)
    {
        var times = new int[page.Length];
        foreach (var article in reading.Articles)
        {
            var at = 0;
            foreach (var span in article.Origins)
            {
                if (span.Start < at)
                    return $"{article.Id}: origins overlap at {span.Start}";
                at = span.Start + span.Length;
                if (!page.AsSpan(span.PageOffset, span.Length).SequenceEqual(article.Text.AsSpan(span.Start, span.Length)))
                    return $"{article.Id}: origin at {span.Start} differs from the page";
                for (var i = 0; i < span.Length; i++)
                    times[span.PageOffset + i]++;
            }
            var end = -1;
            foreach (var paragraph in article.Paragraphs)
            {
                if (paragraph.Start != end + 1 || paragraph.Length <= 0 || paragraph.Confidence is not (>= 0 and <= 1))
                    return $"{article.Id}: paragraph at {paragraph.Start} does not follow the one before";
                end = paragraph.Start + paragraph.Length;
            }
            if (end != article.Text.Length)
                return $"{article.Id}: paragraphs end at {end} of {article.Text.Length}";
        }
        foreach (var drop in reading.Dropped)
            for (var i = drop.Range.Start; i < drop.Range.End; i++)
                times[i]++;
        for (var i = 0; i < page.Length; i++)
            if (times[i] > 1 || (times[i] == 0 && !char.IsWhiteSpace(page[i])))
                return $"character {i} (U+{(int)page[i]:X4}) is accounted for {times[i]} times";
        return null;
    }
}
