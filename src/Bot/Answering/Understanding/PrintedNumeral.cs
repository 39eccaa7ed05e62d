using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>数目写法: 5项聚焦 of what is printed as 五项聚焦: names count in characters. A second reading beside the question as typed, where 5项 may be a figure.</summary>
public static partial class PrintedNumeral
{
    /// <summary>The folded question with single digits before a measure word in characters; null where there is none.</summary>
    public static string? Of(string folded) =>
        Counted().Replace(folded, m => "零一二三四五六七八九"[m.Value[0] - '0'].ToString()) is var written && written != folded ? written : null;

    [GeneratedRegex("(?<![0-9.,年月])[2-9](?=[项步条大类支本张员化有])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
