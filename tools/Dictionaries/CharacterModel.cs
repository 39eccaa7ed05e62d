using System.Globalization;
using System.Text.RegularExpressions;

namespace Wenzheng.Dictionaries;

/// <summary>
/// The character model for unknown words: how probable a character is at the begin (B), middle (M), end (E) of a word or
/// as a word of its own (S), read from the Python literals it is published as.
/// </summary>
internal static partial class CharacterModel
{
    private const int FirstHan = 0x4E00;
    private const int HanCount = 0x9FFF - FirstHan + 1;
    private const string States = "BMES";

    /// <summary>"WZU1"; float[4] start costs; float[16] transition costs, row = from; float cost of one emission unit; byte[20992 × 4] emission costs.</summary>
    public static byte[] Read(string folder)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0x31555A57);
        var start = File.ReadAllText(Path.Combine(folder, "prob_start.py"));
        foreach (var state in States)
            writer.Write(Cost(start, state));
        var transitions = File.ReadAllText(Path.Combine(folder, "prob_trans.py"));
        foreach (var from in States)
            foreach (var to in States)
                writer.Write(Cost(Section(transitions, from), to));
        const float Unit = 1 / 12f;
        writer.Write(Unit);
        writer.Write(Emissions(File.ReadAllText(Path.Combine(folder, "prob_emit.py")), Unit));
        return stream.ToArray();
    }

    private static byte[] Emissions(string text, float unit)
    {
        var emissions = new byte[HanCount * 4];
        Array.Fill(emissions, byte.MaxValue);
        for (var state = 0; state < 4; state++)
            foreach (Match match in Entry().Matches(Section(text, States[state])))
            {
                var c = UnicodeCharacter.Hex(match.Groups[1].Value) - FirstHan;
                var cost = -double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) / unit;
                if (c is >= 0 and < HanCount)
                    emissions[c * 4 + state] = (byte)Math.Clamp(Math.Round(cost), 0, 254);
            }
        return emissions;
    }

    private static string Section(string text, char state)
    {
        var from = text.IndexOf($"'{state}': {{", StringComparison.Ordinal);
        return text[from..(text.IndexOf('}', from) + 1)];
    }

    // What the source gives as log 0 becomes a cost that no path can pay.
    private static float Cost(string text, char state)
    {
        var match = Regex.Match(text, $@"'{state}': (-[0-9.e+]+)");
        return match.Success ? (float)Math.Min(1000, -double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) : 1000;
    }

    [GeneratedRegex(@"'\\u([0-9a-f]{4})': (-[0-9.e+]+)")]
    private static partial Regex Entry();
}
