using System.Text.RegularExpressions;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reading;

/// <summary>栏目署名: a note that names the writers of a whole column or page once (本栏稿件由 某某 采写, 本组稿件采写：某某).</summary>
/// <param name="Writers">As printed.</param>
/// <param name="IsOfPage">Whether it speaks of the page, not of a column.</param>
internal readonly partial record struct ColumnNote(string Writers, bool IsOfPage)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^[（(\[【■□●◆]*\s?(本|以上|上述)(栏|版|组|专栏|专版|栏目|期)?[\u4e00-\u9fff,，、\s]{0,24}?由(?<who>[\u4e00-\u9fff·、\s]{2,40}?)\s?(采写|撰写|撰稿|供稿)[）)\]】]?$", Options)]
    private static partial Regex By { get; }

    [GeneratedRegex(@"^[（(\[【■□●◆]*\s?(本|以上|上述)(栏|版|组|专栏|专版|栏目|期)[\u4e00-\u9fff,，、\s]{0,12}?(采写|撰写|撰稿|供稿|撰文)\s?[:：]\s?(?<who>[\u4e00-\u9fff·、\s]{2,40})[）)\]】]?$", Options)]
    private static partial Regex Written { get; }

    /// <summary>Reads a note; null when it names no writers.</summary>
    public static ColumnNote? Read(string text)
    {
        var match = By.Match(text) is { Success: true } by ? by : Written.Match(text);
        if (!match.Success || match.Groups["who"].Value.Trim() is not { Length: > 1 } who || Bylines.Names(who) is not { Count: > 0 } names || !PersonNames.IsList(string.Join(' ', names)))
            return null;
        return new ColumnNote(who, text.AsSpan(0, Math.Min(text.Length, 5)).Contains('版'));
    }
}
