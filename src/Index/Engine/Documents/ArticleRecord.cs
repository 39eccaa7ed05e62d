using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>An article without its text as a record.</summary>
internal static class ArticleRecord
{
    private const int PlainConfidence = 0x80;

    public static void Write(RecordWriter to, Article article)
    {
        to.Write(article.Ordinal);
        to.WriteKnown(article.Id, [StandardId(article.Source, article.Ordinal), article.Source]);
        to.Write((int)article.Kind);
        foreach (var value in new[] { article.Title, article.Kicker, article.Deck, article.Series, article.Byline, article.Newspaper, article.PageLabel, article.Url })
            to.Write(value);
        to.Write(article.Published, null);
        to.WriteKnown(article.PublishedBasis, AnnotationRecord.Bases);
        WriteParagraphs(to, article.Paragraphs);
        WriteOrigins(to, article.Origins);
        AnnotationRecord.Write(to, article);
    }

    public static Article Read(ref RecordReader from, string source, string text)
    {
        var ordinal = from.ReadInt();
        var id = from.ReadKnown([StandardId(source, ordinal), source]);
        var kind = (ArticleKind)from.ReadInt();
        if (!Enum.IsDefined(kind))
            Damage.Throw("文章种类不明");
        var article = new Article
        {
            Id = id,
            Source = source,
            Ordinal = ordinal,
            Kind = kind,
            Title = from.ReadString(),
            Kicker = from.ReadString(),
            Deck = from.ReadString(),
            Series = from.ReadString(),
            Byline = from.ReadString(),
            Newspaper = from.ReadString(),
            PageLabel = from.ReadString(),
            Url = from.ReadString(),
            Published = from.ReadDay(null),
            PublishedBasis = from.ReadKnown(AnnotationRecord.Bases),
            Text = text,
            Paragraphs = ReadParagraphs(ref from, text.Length),
            Origins = ReadOrigins(ref from, text.Length),
        };
        return AnnotationRecord.Read(ref from, article);
    }

    /// <summary>Only the id, without the rest.</summary>
    public static string ReadId(ref RecordReader from, string source)
    {
        var ordinal = from.ReadInt();
        return from.ReadKnown([StandardId(source, ordinal), source]);
    }

    /// <summary>Only the title.</summary>
    public static string ReadTitle(ref RecordReader from)
    {
        from.ReadInt();
        if (from.ReadInt() == 0)
            from.ReadString();
        from.ReadInt();
        return from.ReadString();
    }

    private static string StandardId(string source, int ordinal) => $"{source}#{ordinal}";

    private static void WriteParagraphs(RecordWriter to, IReadOnlyList<Paragraph> paragraphs)
    {
        to.Write(paragraphs.Count);
        var end = -1;
        foreach (var paragraph in paragraphs)
        {
            to.Write((int)paragraph.Kind | (paragraph.Confidence == 1 ? PlainConfidence : 0));
            to.WriteSigned(paragraph.Start - end - 1);
            to.Write(paragraph.Length);
            if (paragraph.Confidence != 1)
                to.Write(paragraph.Confidence);
            end = paragraph.Start + paragraph.Length;
        }
    }

    private static Paragraph[] ReadParagraphs(ref RecordReader from, int textLength)
    {
        var paragraphs = new Paragraph[from.ReadCount()];
        var end = -1;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var head = from.ReadInt();
            var kind = (ParagraphKind)(head & (PlainConfidence - 1));
            var start = end + 1 + from.ReadSigned();
            var length = from.ReadInt();
            var confidence = (head & PlainConfidence) != 0 ? 1 : from.ReadFloat();
            if (!Enum.IsDefined(kind) || start < 0 || start > textLength || length > textLength - start)
                Damage.Throw("段落越界");
            paragraphs[i] = new Paragraph(kind, start, length, confidence);
            end = start + length;
        }
        return paragraphs;
    }

    private static void WriteOrigins(RecordWriter to, IReadOnlyList<OriginSpan> origins)
    {
        to.Write(origins.Count);
        var (end, pageEnd) = (0, 0);
        foreach (var origin in origins)
        {
            to.WriteSigned(origin.Start - end);
            to.Write(origin.Length);
            to.WriteSigned(origin.PageOffset - pageEnd);
            (end, pageEnd) = (origin.Start + origin.Length, origin.PageOffset + origin.Length);
        }
    }

    private static OriginSpan[] ReadOrigins(ref RecordReader from, int textLength)
    {
        var origins = new OriginSpan[from.ReadCount()];
        var (end, pageEnd) = (0, 0);
        for (var i = 0; i < origins.Length; i++)
        {
            var origin = new OriginSpan(end + from.ReadSigned(), from.ReadInt(), pageEnd + from.ReadSigned());
            if (origin.Start < 0 || origin.Start > textLength || origin.Length > textLength - origin.Start || origin.PageOffset < 0)
                Damage.Throw("出处越界");
            origins[i] = origin;
            (end, pageEnd) = (origin.Start + origin.Length, origin.PageOffset + origin.Length);
        }
        return origins;
    }
}
