using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>各边: things told apart by their sides and counted (南北两个战场各干的啥; 北中南三片各靠什么) are asked of one by one: 南战场干的啥,北战场干的啥.</summary>
public static partial class CountedSides
{
    private const string Numbers = "二两三四234";
    private static readonly int[] Values = [2, 2, 3, 4, 2, 3, 4];

    /// <summary>The question for each side; the text itself where it counts none.</summary>
    /// <param name="text">The folded question.</param>
    public static string Spread(string text)
    {
        if (Counted().Match(text) is not { Success: true } named) return text;
        var sides = named.Groups["sides"].Value;
        if (Values[Numbers.IndexOf(named.Groups["count"].Value, StringComparison.Ordinal)] != sides.Length || sides.Distinct().Count() < sides.Length) return text;
        var asked = named.Groups["asked"].Value;
        if (InterrogativeFinder.Find(asked).Count == 0) return text;
        // 三片 is counted in what it is called by: 北片.
        var thing = named.Groups["thing"].Value is { Length: > 0 } noun ? noun : named.Groups["measure"].Value;
        return string.Join(',', sides.Select(s => named.Groups["lead"].Value + s + thing + asked));
    }

    [GeneratedRegex("^(?<lead>[^,?]{0,20}?)(?<sides>[东西南北中上下左右前后内外新老大小]{2,4})(?<count>[二两三四234])(?<measure>[个片条座块段头处])(?<thing>[^,?各分都的是在]{0,4})[的,]?(?:各自|分别|各|都)(?<asked>[^,?]+)[?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
