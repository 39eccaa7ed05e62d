using System.Globalization;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>四位之年: the years that a text prints in four digits before 年.</summary>
internal static class PrintedYears
{
    private const int Digits = 4;

    /// <summary>Each of them once, in the text's order.</summary>
    /// <param name="text">Folded.</param>
    public static List<int> In(ReadOnlySpan<char> text)
    {
        var years = new List<int>();
        for (var at = Digits; at < text.Length; at++)
            if (text[at] == '年' && !text.Slice(at - Digits, Digits).ContainsAnyExceptInRange('0', '9') && int.Parse(text.Slice(at - Digits, Digits), CultureInfo.InvariantCulture) is var year && !years.Contains(year)) years.Add(year);
        return years;
    }
}
