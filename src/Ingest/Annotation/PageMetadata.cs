namespace Wenzheng.Ingestion.Annotation;

/// <summary>版面信息 from a sidecar, front matter or the bulk format; null or empty where it is not given.</summary>
public sealed record PageMetadata(string Newspaper, DateOnly? Date, string PageLabel, string Url)
{
    public static PageMetadata Unknown { get; } = new("", null, "", "");

    /// <summary>报头: what the page prints of itself at its head or foot; empty where it prints nothing.</summary>
    public string Header { get; init; } = "";

    /// <summary>版面日期: the day that the page prints at its head or foot; null where it prints none.</summary>
    public DateOnly? Printed { get; init; }
}
