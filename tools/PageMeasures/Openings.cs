using System.IO.Compression;
using System.Text.Json;

namespace Wenzheng.PageMeasures;

/// <summary>
/// Counts with which characters, and pairs of characters, Chinese sentences begin: log odds of the start of a sentence against a place
/// within one. The output is the resource openings.tsv of ingest.
/// </summary>
internal static class Openings
{
    private const int FewestUses = 21, FewestPairUses = 40, ShortestSentence = 12;
    private const double Smoothing = 3, PairSmoothing = 8, TellingPair = 1;
    private const string Marks = "，。、；：！？”’》）)，,;:.%％ 　";

    /// <param name="output">Receives a line for each character or pair: text, tab, log odds in tenths.</param>
    /// <param name="file">Texts as JSON lines with a field "text", packed with gzip.</param>
    public static void Write(TextWriter output, string file)
    {
        var (starts, inside) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var (startCount, insideCount) = (0, 0);
        // Two places within each sentence; the seed makes the same table of the same texts.
        var random = new Random(1);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            foreach (var sentence in Sentences(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!))
            {
                Count(starts, sentence, 0);
                startCount++;
                for (var k = 0; k < 2; k++)
                    if (random.Next(1, sentence.Length - 3) is var at && !Marks.Contains(sentence[at], StringComparison.Ordinal))
                    {
                        Count(inside, sentence, at);
                        insideCount++;
                    }
            }
        var odds = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in starts.Keys.Union(inside.Keys).Where(t => t.Length == 1))
            if (starts.GetValueOrDefault(text) + inside.GetValueOrDefault(text) >= FewestUses)
                odds[text] = Math.Log((starts.GetValueOrDefault(text) + Smoothing) / startCount / ((inside.GetValueOrDefault(text) + Smoothing) / insideCount));
        foreach (var pair in starts.Keys.Union(inside.Keys).Where(t => t.Length == 2 && starts.GetValueOrDefault(t) + inside.GetValueOrDefault(t) >= FewestPairUses).ToList())
            if (odds.TryGetValue(pair[..1], out var single))
            {
                var share = 1 / (1 + Math.Exp(-single));
                var pairOdds = Math.Log(((double)starts.GetValueOrDefault(pair) / startCount * insideCount + PairSmoothing * share) / (inside.GetValueOrDefault(pair) + PairSmoothing * (1 - share)));
                if (Math.Abs(pairOdds - single) > TellingPair)
                    odds[pair] = pairOdds;
            }
        foreach (var (text, value) in odds)
            output.Write($"{text}\t{Math.Round(value * 10):F0}\n");
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split('。', '！', '？').Select(s => s.Trim('”', '’', ' ', '\n', '　', ')', '）')).Where(s => s.Length >= ShortestSentence);

    private static void Count(Dictionary<string, int> counts, string sentence, int at)
    {
        counts[sentence.Substring(at, 1)] = counts.GetValueOrDefault(sentence.Substring(at, 1)) + 1;
        counts[sentence.Substring(at, 2)] = counts.GetValueOrDefault(sentence.Substring(at, 2)) + 1;
    }
}
