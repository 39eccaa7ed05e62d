using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wenzheng.Ingestion.Files.Word;

/// <summary>样式: which paragraphs of a document are headings, by outline level, by style, or by the style's names.</summary>
internal sealed class DocxStyles
{
    // Styles build on each other; a longer chain is a circle.
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart document)
    {
        foreach (var style in document.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id)
                styles.TryAdd(id, style);
    }

    /// <summary>Heading level from 1, or 0 for text.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        if (Level(properties?.OutlineLevel) is { } own)
            return own;
        var id = properties?.ParagraphStyleId?.Val?.Value;
        for (var step = 0; id is not null && step < LongestChain && styles.TryGetValue(id, out var style); step++)
        {
            if (Level(style.StyleParagraphProperties?.OutlineLevel) is { } level)
                return level;
            if (ByName(style.StyleName?.Val?.Value) is > 0 and var named)
                return named;
            id = style.BasedOn?.Val?.Value;
        }
        return 0;
    }

    // Level 9 is Word's word for body text.
    private static int? Level(OutlineLevel? level) => level?.Val?.Value is >= 0 and < 9 and var value ? value + 1 : level is null ? null : 0;

    private static int ByName(string? name) => name?.ToLowerInvariant() switch
    {
        "title" or "标题" => 1,
        "subtitle" or "副标题" => 2,
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var digit] => digit - '0',
        ['标', '题', ' ', >= '1' and <= '9' and var digit] => digit - '0',
        _ => 0,
    };
}
