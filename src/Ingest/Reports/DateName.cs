using System.Globalization;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reports;

/// <summary>Dates and how they were found, in words.</summary>
public static class DateName
{
    /// <summary>When an article appeared and how that is known, as staff read it.</summary>
    public static string Of(Article article) => article is { Published: { } day } ? $"{Day(day)}（{Basis(article.PublishedBasis)}）" : "未知";

    /// <summary>The dates named in an article, each once, with what they mean.</summary>
    public static string Mentioned(Article article) => string.Join("；", article.Dates.DistinctBy(d => (d.Text, d.From, d.To)).Select(Of));

    private static string Of(DateMention date) => date switch
    {
        { From: null, To: null } => $"{date.Text} = 未知",
        // A full date says itself.
        { Basis: "explicit", From: { } day } when date.From == date.To => $"{date.Text} = {Day(day)}",
        _ => $"{date.Text} = {Span(date.From, date.To)}（{Basis(date.Basis)}）",
    };

    private static string Span(DateOnly? from, DateOnly? to) =>
        from == to ? Day(from!.Value) : $"{(from is { } first ? Day(first) : "")}至{(to is { } last ? Day(last) : "")}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Basis(string basis) => basis switch
    {
        "explicit" => "原文写明",
        "page date" => "按版面日期推算",
        "front matter" => "据文件说明",
        "page text" => "据版面文字",
        "bulk import" => "据导入数据",
        _ => "不知道",
    };
}
