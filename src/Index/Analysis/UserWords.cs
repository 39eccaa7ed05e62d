using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Indexing.Analysis;

/// <summary>用户词典: words above the general lexicon, from a file or found in the archive.</summary>
public sealed class UserWords
{
    /// <summary>Most words taken; a lexicon of that size is built in about a second.</summary>
    public const int MostWords = 200_000;

    private UserWords(Lexicon lexicon, int count, string fingerprint) => (Lexicon, Count, Fingerprint) = (lexicon, count, fingerprint);

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>Lower-case hex digest of the words and costs: two analysers give the same tokens when it and <see cref="TextAnalyzer.Version"/> agree.</summary>
    public string Fingerprint { get; }

    internal Lexicon Lexicon { get; }

    /// <summary>Words whose costs are chosen so that each wins against its pieces.</summary>
    public static UserWords From(IEnumerable<string> words) => Build(words.Select(word => (word, (double?)null)));

    /// <summary>
    /// Reads a file with a word on each line, optionally a space or tab and its cost in nats (4 to 19; lower wins more often).
    /// Empty lines and lines that begin with # are skipped, and so are words that are not Han text of 2 to
    /// <see cref="Lexicon.LongestWord"/> characters after normalisation: those are found without a lexicon.
    /// </summary>
    /// <exception cref="FormatException">A cost is no number from 4 to 19; names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static UserWords Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Build(ReadLines(path));
    }

    private static IEnumerable<(string Word, double? Cost)> ReadLines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var fields = line.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0 || fields[0].StartsWith('#'))
                continue;
            if (fields.Length == 1)
                yield return (fields[0], null);
            else if (double.TryParse(fields[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var cost) && cost is >= 4 and <= 19)
                yield return (fields[0], cost);
            else
                throw new FormatException($"用户词典 {path} 第 {number} 行的代价“{fields[1]}”应是 4 到 19 之间的数，请改正或删去。");
        }
    }

    private static UserWords Build(IEnumerable<(string Word, double? Cost)> words)
    {
        var builder = new LexiconBuilder();
        var text = new NormalizedText();
        var scratch = new LatticeScratch();
        var lattice = new WordLattice(Lexicon.Default, null);
        var listed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (word, cost) in words)
        {
            TextNormalizer.Normalize(word, text);
            if (builder.Count == MostWords || !IsWord(text))
                continue;
            var stored = cost is { } nats
                ? Lexicon.CostOf(Math.Exp(-nats))
                : (byte)Math.Clamp(lattice.CheapestCost(text, scratch) - Lexicon.StoredFromNats * Lexicon.UnitsPerNat - 1, 1, 255);
            var normal = text.Characters.ToString();
            builder.Add(normal, stored);
            listed.Add($"{normal}\t{stored}\n");
        }
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(listed)));
        return new UserWords(Lexicon.From(builder.Build()), builder.Count, Convert.ToHexStringLower(digest));
    }

    private static bool IsWord(NormalizedText text)
    {
        if (text.Length is < 2 or > Lexicon.LongestWord)
            return false;
        foreach (var mark in text.Marks)
            if ((CharacterKind)(mark & 0x0F) != CharacterKind.Han)
                return false;
        return true;
    }
}
