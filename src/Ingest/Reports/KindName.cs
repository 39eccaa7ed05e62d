using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reports;

/// <summary>Kinds of paragraphs, as staff read them.</summary>
public static class KindName
{
    /// <summary>The Chinese name.</summary>
    public static string Of(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => "正文",
        ParagraphKind.Kicker => "肩题",
        ParagraphKind.Title => "标题",
        ParagraphKind.Deck => "副题",
        ParagraphKind.Byline => "署名",
        ParagraphKind.SectionHeading => "小标题",
        ParagraphKind.Caption => "图片说明",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
