namespace Wenzheng.Ingestion.Reports;

/// <summary>Names of the rules that leave text out, as staff read them.</summary>
public static class RuleName
{
    /// <summary>The Chinese name; the rule's own where it has none.</summary>
    public static string Of(string rule) => rule switch
    {
        "repeated text" => "印了两遍的正文",
        "repeated heading" => "印了两遍的标题",
        "page banner" => "版名",
        "page folio" => "报头页码",
        "editors' note" => "编辑署名",
        "advertisement" => "零星广告",
        "doubled character" => "断行处重复的字",
        "markdown mark" => "排版标记",
        "invisible character" => "看不见的字符",
        "correction" => "人工更正",
        _ => rule,
    };
}
