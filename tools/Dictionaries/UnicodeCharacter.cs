using System.Globalization;

namespace Wenzheng.Dictionaries;

/// <summary>A line of UnicodeData.txt, the fields used here.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Category">General category, two letters.</param>
/// <param name="Decomposition">Its decomposition by one step, canonical or compatibility; empty when it has none.</param>
/// <param name="Digit">Decimal value, or -1.</param>
/// <param name="Lower">Simple lower case, or 0.</param>
internal sealed record UnicodeCharacter(int CodePoint, string Category, int[] Decomposition, int Digit, int Lower)
{
    /// <summary>All assigned characters outside the ranges that the file abbreviates (Han, Hangul, surrogates, private use).</summary>
    public static Dictionary<int, UnicodeCharacter> ReadAll(string path)
    {
        var all = new Dictionary<int, UnicodeCharacter>();
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(';');
            if (fields[1].EndsWith("First>", StringComparison.Ordinal) || fields[1].EndsWith("Last>", StringComparison.Ordinal))
                continue;
            var parts = fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p[0] != '<');
            var digit = fields[6].Length > 0 ? int.Parse(fields[6], CultureInfo.InvariantCulture) : -1;
            var one = new UnicodeCharacter(Hex(fields[0]), fields[2], [.. parts.Select(Hex)], digit, fields[13].Length > 0 ? Hex(fields[13]) : 0);
            all.Add(one.CodePoint, one);
        }
        return all;
    }

    public static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
