using System.Text;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reading;

/// <summary>成文: writes a draft's lines out as an article: text, paragraphs and where every run of it stands on the page.</summary>
internal sealed class ArticleAssembler(ReadingWeights weights, Page page, IReadOnlyList<PageLine> lines, List<ColumnBreak> breaks, List<DroppedText> dropped)
{
    private readonly Dictionary<int, ColumnBreak> breakTo = breaks.ToDictionary(b => b.To);
    private readonly StringBuilder text = new();
    private List<Paragraph> paragraphs = [];
    private List<OriginSpan> origins = [];

    public Article Write(ArticleDraft draft, int ordinal)
    {
        text.Clear();
        (paragraphs, origins) = ([], []);
        var head = draft.Headline;
        var kicker = Add(ParagraphKind.Kicker, head.Kicker, head.Confidence);
        var title = Add(ParagraphKind.Title, head.Title, draft.Confidence);
        var deck = Add(ParagraphKind.Deck, head.Deck, head.Confidence);
        var byline = Add(ParagraphKind.Byline, head.Byline, head.Confidence);
        var inText = AddText(draft);
        var closing = Add(ParagraphKind.Byline, draft.ClosingBylines, 0.9f);
        return new Article
        {
            Id = $"{page.Source}#{ordinal + 1}",
            Source = page.Source,
            Ordinal = ordinal,
            Kind = draft.IsCaption ? ArticleKind.Caption : ArticleKind.Report,
            Title = title,
            Kicker = kicker,
            Deck = deck,
            Series = draft.Series,
            Byline = byline.Length > 0 ? byline : closing.Length > 0 ? closing : inText.Length > 0 ? inText : draft.ColumnByline,
            Text = text.ToString(),
            Paragraphs = paragraphs,
            Origins = origins,
        };
    }

    /// <summary>One paragraph of several lines that were set below each other; they are divided by a space.</summary>
    private string Add(ParagraphKind kind, List<int> indices, float confidence)
    {
        if (indices.Count == 0)
            return "";
        var start = Open();
        foreach (var i in indices)
        {
            if (text.Length > start)
                text.Append(' ');
            Append(lines[i], 0);
        }
        return Close(kind, start, confidence);
    }

    /// <summary>The text's paragraphs; returns the byline they name.</summary>
    private string AddText(ArticleDraft draft)
    {
        var byline = "";
        for (var k = 0; k < draft.Lines.Count;)
        {
            var i = draft.Lines[k];
            var kind = draft.Captions.Contains(i) ? ParagraphKind.Caption : draft.Sections.Contains(i) ? ParagraphKind.SectionHeading : ParagraphKind.Body;
            var start = Open();
            Append(lines[i], 0);
            var confidence = kind == ParagraphKind.SectionHeading ? 0.8f : 1f;
            for (k++; k < draft.Lines.Count && Continues(draft, k, kind); k++)
                confidence = Math.Min(confidence, Join(draft.Lines[k - 1], draft.Lines[k]));
            var written = Close(kind, start, confidence);
            if (kind == ParagraphKind.Body && PressForms.LeadingByline(written) is { Length: > 0 } lead && byline.Length == 0)
                byline = lead;
            else if (kind == ParagraphKind.Body && PressForms.TrailingByline(written) is { Length: > 0 } tail)
                byline = tail;
            else if (kind == ParagraphKind.Body && byline.Length == 0 && PressForms.IsNameLine(written))
                byline = written;
        }
        return byline;
    }

    private bool Continues(ArticleDraft draft, int k, ParagraphKind kind) =>
        (breakTo.TryGetValue(draft.Lines[k], out var b) && b.From == draft.Lines[k - 1])
        || (kind == ParagraphKind.Caption && draft.Captions.Contains(draft.Lines[k]) && lines[draft.Lines[k]].Traits.IsCreditLine);

    /// <summary>Appends a continuation without what the break printed twice; returns how sure the join is.</summary>
    private float Join(int from, int to)
    {
        if (!breakTo.TryGetValue(to, out var b) || b.From != from)
        {
            text.Append(' ');
            Append(lines[to], 0);
            return 1;
        }
        var doubled = DoubledBreak.Length(lines[from].Text, lines[to].Text, weights.DoubledSurplus);
        if (doubled > 0)
            DropRun(lines[to], doubled);
        else if (char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(lines[to].Text[0]))
            text.Append(' ');
        Append(lines[to], doubled);
        return Confidence(b.Score);
    }

    /// <summary>A logistic curve over the join's score.</summary>
    internal static float Confidence(float score) => 1 / (1 + MathF.Exp(-score));

    private void DropRun(PageLine line, int length)
    {
        for (var i = 0; i < length; i++)
            if (i > 0 && line.OffsetOf(i) == dropped[^1].Range.End)
                dropped[^1] = dropped[^1] with { Range = new TextRange(dropped[^1].Range.Start, dropped[^1].Range.Length + 1) };
            else
                dropped.Add(new DroppedText(new TextRange(line.OffsetOf(i), 1), "doubled character"));
    }

    private int Open()
    {
        if (paragraphs.Count > 0)
            text.Append('\n');
        return text.Length;
    }

    private string Close(ParagraphKind kind, int start, float confidence)
    {
        paragraphs.Add(new Paragraph(kind, start, text.Length - start, confidence));
        return text.ToString(start, text.Length - start);
    }

    private void Append(PageLine line, int from)
    {
        for (var i = from; i < line.Text.Length;)
        {
            var end = line.Offsets is null ? line.Text.Length : i + 1;
            while (end < line.Text.Length && line.OffsetOf(end) == line.OffsetOf(end - 1) + 1)
                end++;
            origins.Add(new OriginSpan(text.Length + i - from, end - i, line.OffsetOf(i)));
            i = end;
        }
        text.Append(line.Text, from, line.Text.Length - from);
    }
}
