using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 断字: a question with spaces between its characters, as dictation and pasted lines leave them (一共有多 少网格). Between keywords they part
/// what is asked, so that this is a second reading beside the question as typed.
/// </summary>
public static partial class Unspaced
{
    /// <summary>The folded question without spaces between Han characters; null where there are none or it asks by keywords alone.</summary>
    public static string? Of(string folded) =>
        Between().IsMatch(folded) && Between().Replace(folded, "") is var joined && InterrogativeFinder.Find(joined).Count > 0 ? joined : null;

    [GeneratedRegex("(?<=[一-龥,?、0-9]) {1,3}(?=[一-龥,?、0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
