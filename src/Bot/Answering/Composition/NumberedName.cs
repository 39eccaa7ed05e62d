using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>带数的名称: a name that states how many parts it has (四本账, 五查五改), and what its parts are likely to share.</summary>
/// <param name="Text">Folded, without quotation marks.</param>
/// <param name="Number">How many parts, 2 to 20.</param>
/// <param name="Keys">What each part holds: 账 of 四本账, 查 and 改 of 五查五改; 一 stands first in each part of 四个一.</param>
public sealed record NumberedName(string Text, int Number, IReadOnlyList<string> Keys)
{
    private const string Characters = "二三四五六七八九十两双";

    /// <summary>Null when the name states no number of parts.</summary>
    public static NumberedName? Parse(string name)
    {
        var length = NumeralLength(name, 0);
        if (length == 0 || length == name.Length) return null;
        var number = Value(name[..length]);
        if (number is < 2 or > 20) return null;
        var keys = new List<string>();
        var start = length;
        for (var i = length; i <= name.Length; i++)
        {
            var again = i < name.Length ? NumeralLength(name, i) : 0;
            if (i < name.Length && (again == 0 || Value(name.Substring(i, again)) != number)) continue;
            if (i > start) keys.Add(name[(i - 1)..i]);
            start = i + again;
            i = Math.Max(i, start - 1);
        }
        return keys.Count == 0 ? null : new NumberedName(name, number, keys);
    }

    /// <summary>Whether a run of text can be one of the parts.</summary>
    public bool Fits(ReadOnlySpan<char> lead)
    {
        if (Keys is ["一"]) return lead.Length > 1 && lead[0] == '一' && lead[1] is not ('是' or '、');
        foreach (var key in Keys)
            if (!lead.Contains(key, StringComparison.Ordinal)) return false;
        return true;
    }

    private static int NumeralLength(string text, int at)
    {
        var n = 0;
        while (at + n < text.Length && n < 3 && (char.IsAsciiDigit(text[at + n]) || Characters.Contains(text[at + n], StringComparison.Ordinal) || n > 0 && text[at + n] == '一')) n++;
        return n;
    }

    private static int Value(string numeral) =>
        numeral is "两" or "双" ? 2 : Numerals.ValueOfAny(numeral);
}
