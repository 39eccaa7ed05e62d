using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>年内之期: the quarter or half of a year that a text names. What is told of one is no answer about another.</summary>
public static partial class PartOfYear
{
    /// <summary>The only one that a text names, 1 to 4 for a quarter, 5 and 6 for a half; 0 where it names none or several.</summary>
    public static int Only(string text)
    {
        var only = 0;
        foreach (Match match in Named().Matches(text))
        {
            var part = match.Groups["quarter"] is { Success: true } quarter ? Numerals.ValueOfAny(quarter.ValueSpan) : match.Value == "上半年" ? FirstHalf : FirstHalf + 1;
            if (only != 0 && only != part) return 0;
            only = part;
        }
        return only;
    }

    /// <summary>Whether a question asks about one and a title names another; 上季度 in one of the heads under it is the one before the title's.</summary>
    /// <param name="question">Folded.</param>
    /// <param name="title">Folded.</param>
    /// <param name="heads">Names of what is told under the title.</param>
    public static bool IsOther(string question, string title, IEnumerable<string> heads)
    {
        if (Only(question) is not (> 0 and var asked) || Only(title) is not (> 0 and var told) || asked == told) return false;
        foreach (var head in heads)
            if (Only(head) == asked || asked + 1 == told && head.StartsWith("上季度", StringComparison.Ordinal)) return false;
        return true;
    }

    private const int FirstHalf = 5;

    // 前三季度 is three of them.
    [GeneratedRegex("(?<![前至到])(?:第)?(?<![前至到])(?<quarter>[1-4一二三四])季度|[上下]半年", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
