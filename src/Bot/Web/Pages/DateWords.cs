namespace Wenzheng.Bot.Web.Pages;

/// <summary>Days and spans of days as visitors read them.</summary>
internal static class DateWords
{
    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>A span; a whole year or month by its name; empty when it has neither end.</summary>
    public static string Of(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } a, { } b) when a == b => Of(a),
        ({ DayOfYear: 1 } a, { Month: 12, Day: 31 } b) when a.Year == b.Year => $"{a.Year}年",
        ({ Day: 1 } a, { } b) when b == a.AddDays(DateTime.DaysInMonth(a.Year, a.Month) - 1) => $"{a.Year}年{a.Month}月",
        ({ } a, { } b) => $"{Of(a)}至{Of(b)}",
        ({ } a, null) => $"{Of(a)}起",
        (null, { } b) => $"到{Of(b)}",
        _ => "",
    };

    /// <summary>How a date of publication is known.</summary>
    public static string Basis(string basis) => basis switch
    {
        "front matter" => "据文件说明",
        "page text" => "据版面文字",
        "bulk import" => "据导入数据",
        _ => "",
    };
}
