using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>同问他地: 甲县河长每月巡河几次？乙县呢？ in one question asks the same of the other place: 甲县河长每月巡河几次,乙县河长每月巡河几次.</summary>
public static partial class PlaceAgain
{
    /// <summary>The question with such clauses spelt out; the text itself where there are none.</summary>
    /// <param name="text">The folded question.</param>
    /// <param name="places">The archive's places.</param>
    public static string In(string text, PlaceDirectory places)
    {
        if (!text.Contains('呢', StringComparison.Ordinal)) return text;
        var clauses = text.Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        var isSpelt = false;
        for (var i = 1; i < clauses.Length; i++)
        {
            if (Only().Match(clauses[i]) is not { Success: true } only || places.Find(clauses[i]) is not [var other] || other.Start != only.Groups["place"].Index || other.Length != only.Groups["place"].Length) continue;
            if (places.Find(clauses[i - 1]) is not [var place] || InterrogativeFinder.Find(clauses[i - 1]).Count == 0) continue;
            clauses[i] = clauses[i - 1][..place.Start] + only.Groups["place"].Value + clauses[i - 1][(place.Start + place.Length)..];
            isSpelt = true;
        }
        return isSpelt ? string.Join(',', clauses) : text;
    }

    private static readonly char[] Ends = [',', '，', '?', '？', ';', '；'];

    [GeneratedRegex("^ ?(?:那么|那|还有)?(?<place>[\u4e00-\u9fff]{2,12}?)的?呢 ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Only();
}
