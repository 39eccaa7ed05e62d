using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>处所: whether a text tells where something is or takes place: 位于…, 在某村, 广场上，….</summary>
public static partial class Location
{
    /// <summary>Whether a folded text does.</summary>
    public static bool IsTold(ReadOnlySpan<char> text) => Told().IsMatch(text);

    // A verb of lying or a preposition before the name of a place, or a place that opens a clause.
    [GeneratedRegex(
        "位于|坐落|座落|地处|地址|地点|设在|建在|设于|建于|(?:集中|搬|迁|移|落户|入驻)(?:到|至|进|在)|(?:在|到|于|赴|走进)[^,，。;；在]{0,14}?(?:省|市|县|区|镇|乡|村|屯|街道|社区|小区|路|街|巷|广场|公园|馆|厅|室|楼|中心|基地|会场|园|院|场|站|校|所|店|门口)|(?:^|[,，。;；])[\u4e00-\u9fff]{1,8}(?:广场|公园|会场|大厅|礼堂|馆|门口|现场)(?:上|内|里|前|外)?[,，]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
