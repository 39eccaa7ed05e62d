using System.Globalization;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 句首: how likely a sentence begins with a given character. The table (log odds against a place within a sentence) was counted over the
/// articles of the archive and of eval/archive2 by tools/PageMeasures; single characters only, so that it holds no names.
/// </summary>
internal static class SentenceStart
{
    /// <summary>Odds are not taken for surer than this.</summary>
    private const float Most = 4;

    private static readonly Dictionary<char, float> Table = Load();

    /// <summary>Log odds, -4 to 4, that a sentence begins here; 0 when nothing is known.</summary>
    public static float Odds(string text) => text.Length > 0 && Table.TryGetValue(text[0], out var odds) ? odds : 0;

    private static Dictionary<char, float> Load()
    {
        using var reader = new StreamReader(typeof(SentenceStart).Assembly.GetManifestResourceStream("openings.tsv")!);
        var table = new Dictionary<char, float>();
        while (reader.ReadLine() is { } line)
            if (line is [var letter, '\t', ..])
                table[letter] = Math.Clamp(int.Parse(line.AsSpan(2), CultureInfo.InvariantCulture) / 10f, -Most, Most);
        return table;
    }
}
