using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>连数分写: 一二三等奖 of what may be printed as 一等奖…二等奖…三等奖. A second reading beside the question as typed.</summary>
public static partial class EachOrdinal
{
    /// <summary>The folded question with such a row written out; null where there is none.</summary>
    public static string? Of(string folded) =>
        Row().Replace(folded, m => string.Join('、', m.Groups[1].Value.Where(c => c != '、').Select(c => $"{c}{m.Groups[2].Value}"))) is var written && written != folded ? written : null;

    [GeneratedRegex("(?<![一二三四五六七八九十第])(一、?二(?:、?三(?:、?四(?:、?五)?)?)?)(等奖|等功|等|级|类|档|组|期|季度|星)", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
