using System.Text;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>An article while it is corrected.</summary>
internal sealed class DraftCorrection(Article original, List<DraftParagraph> paragraphs)
{
    /// <summary>The article with its fields; its text is built anew from the paragraphs.</summary>
    public Article Original { get; set; } = original;

    public List<DraftParagraph> Paragraphs { get; } = paragraphs;
}

/// <summary>改稿: a page's articles taken apart into runs of lines, and put together again.</summary>
internal static class DraftPage
{
    public static DraftCorrection TakeApart(Article article, LineIndex lines)
    {
        var paragraphs = new List<DraftParagraph>();
        foreach (var paragraph in article.Paragraphs)
        {
            var runs = new List<TextRun>();
            var at = paragraph.Start;
            foreach (var origin in article.Origins.Where(o => o.Start >= paragraph.Start && o.Start < paragraph.Range.End))
            {
                if (origin.Start > at)
                    runs.Add(new TextRun(article.Text[at..origin.Start], -1, 0));
                runs.Add(new TextRun(article.Text.Substring(origin.Start, origin.Length), origin.PageOffset, lines.At(origin.PageOffset)));
                at = origin.Start + origin.Length;
            }
            if (at < paragraph.Range.End)
                runs.Add(new TextRun(article.Text[at..paragraph.Range.End], -1, 0));
            paragraphs.Add(new DraftParagraph(paragraph.Kind, paragraph.Confidence, runs));
        }
        return new DraftCorrection(article, paragraphs);
    }

    /// <summary>The article of a draft under its new place among the page's articles.</summary>
    public static Article PutTogether(DraftCorrection draft, int ordinal)
    {
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>();
        var origins = new List<OriginSpan>();
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraphs.Count > 0)
                text.Append('\n');
            var start = text.Length;
            foreach (var run in paragraph.Runs)
            {
                if (run.PageOffset >= 0)
                    origins.Add(new OriginSpan(text.Length, run.Text.Length, run.PageOffset));
                text.Append(run.Text);
            }
            paragraphs.Add(new Paragraph(paragraph.Kind, start, text.Length - start, paragraph.Confidence));
        }
        string First(ParagraphKind kind) => draft.Paragraphs.FirstOrDefault(p => p.Kind == kind)?.Text ?? "";
        return draft.Original with
        {
            Id = $"{draft.Original.Source}#{ordinal + 1}",
            Ordinal = ordinal,
            Title = First(ParagraphKind.Title),
            Kicker = First(ParagraphKind.Kicker),
            Deck = First(ParagraphKind.Deck),
            Text = text.ToString(),
            Paragraphs = paragraphs,
            Origins = origins,
        };
    }
}
