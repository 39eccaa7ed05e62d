using System.Globalization;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 句首: how likely a sentence begins with given characters. The table (log odds against a place within a sentence, by character and by
/// telling pair) was counted over 20,000 Chinese news texts by tools/PageMeasures; it knows no place, person or scheme.
/// </summary>
internal static class SentenceStart
{
    /// <summary>Odds are not taken for surer than this.</summary>
    private const float Most = 4;

    private static readonly Dictionary<int, float> Table = Load();

    /// <summary>Log odds, -4 to 4, that a sentence begins here; 0 when nothing is known.</summary>
    public static float Odds(string text)
    {
        var pair = text.Length > 1 ? text[0] << 16 | text[1] : -1;
        return Table.TryGetValue(pair, out var odds) || Table.TryGetValue(text[0], out odds) ? odds : 0;
    }

    private static Dictionary<int, float> Load()
    {
        using var reader = new StreamReader(typeof(SentenceStart).Assembly.GetManifestResourceStream("openings.tsv")!);
        var table = new Dictionary<int, float>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.LastIndexOf('\t');
            table[tab == 1 ? line[0] : line[0] << 16 | line[1]] = Math.Clamp(int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) / 10f, -Most, Most);
        }
        return table;
    }
}
