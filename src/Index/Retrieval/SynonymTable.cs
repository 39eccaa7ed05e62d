using System.Text;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>同义词: groups of words that may stand for one another in a question. Immutable, thread-safe.</summary>
public sealed class SynonymTable
{
    /// <summary>Most groups taken from a file.</summary>
    public const int MostGroups = 20_000;

    /// <summary>Longest word in characters after normalisation; longer ones are refused.</summary>
    public const int LongestWord = 16;

    private const int MostWordsOfGroup = 16;
    private const long LargestFile = 4 * 1024 * 1024;
    private const string ResourceName = "synonyms.txt";
    private const string Arrow = "=>";

    private readonly Dictionary<string, string[]> groups = new(StringComparer.Ordinal);

    private readonly HashSet<string> ownWords = new(StringComparer.Ordinal);

    // What is said => what newspapers print for it.
    private readonly Dictionary<string, string[]> printed = new(StringComparer.Ordinal);

    private SynonymTable()
    {
    }

    /// <summary>The general words of administrative Chinese that come with the program.</summary>
    public static SynonymTable General { get; } = LoadEmbedded();

    /// <summary>How many words have others.</summary>
    public int Count => groups.Count;

    /// <summary>
    /// The general words and those of a file: each line holds words parted by spaces or tabs that stand for one another, or one word that
    /// people say, <c>=></c> and those that are printed for it (吃饭 => 就餐 用餐), which does not hold the other way; empty lines and lines
    /// that begin with # are skipped. A word of the file replaces what the general list says about it.
    /// </summary>
    /// <exception cref="FormatException">A line is no group of two to sixteen words; names the line in a sentence for staff.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SynonymTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (new FileInfo(path).Length > LargestFile)
            throw new FormatException($"同义词文件 {path} 超过 4 MB，请确认选对了文件。");
        var own = Parse(File.ReadLines(path, Encoding.UTF8), path);
        own.ownWords.UnionWith(own.groups.Keys);
        foreach (var (word, group) in General.groups)
            own.groups.TryAdd(word, group);
        foreach (var (word, forms) in General.printed)
            own.printed.TryAdd(word, forms);
        return own;
    }

    /// <summary>What is printed for the word and the other words of its group; empty when it has none.</summary>
    /// <param name="word">Normalised.</param>
    public IReadOnlyList<string> Of(string word)
    {
        var forms = PrintedFor(word);
        return groups.TryGetValue(word, out var group) ? [.. forms.Union(group.Where(other => other != word))] : forms;
    }

    /// <summary>What newspapers print for a spoken word; empty for words that are printed as they are said.</summary>
    /// <param name="word">Normalised.</param>
    public IReadOnlyList<string> PrintedFor(string word) => printed.GetValueOrDefault(word) ?? [];

    /// <summary>The same where a file of the archive's staff says so; empty for what only the general list knows.</summary>
    /// <param name="word">Normalised.</param>
    public IReadOnlyList<string> OwnOf(string word) => ownWords.Contains(word) && groups.TryGetValue(word, out var group) ? Array.FindAll(group, other => other != word) : [];

    /// <summary>True when the word has others.</summary>
    /// <param name="word">Normalised.</param>
    public bool Has(ReadOnlySpan<char> word) =>
        groups.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) || printed.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    internal static SynonymTable Parse(IEnumerable<string> lines, string name)
    {
        var table = new SynonymTable();
        var text = new NormalizedText();
        var (number, count) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            var words = line.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0][0] is '#' or '\uFEFF' && words[0].TrimStart('\uFEFF').StartsWith('#'))
                continue;
            var isDirected = words.Length > 1 && words[1] == Arrow;
            if (isDirected)
                words = [words[0], .. words[2..]];
            if (words.Length is < 2 or > MostWordsOfGroup || words.Contains(Arrow) || ++count > MostGroups)
                throw new FormatException($"同义词文件 {name} 第 {number} 行应是 2 到 {MostWordsOfGroup} 个词，用空格分开（全文最多 {MostGroups} 行），或者“说法 => 报上的说法”，请改正。");
            var group = Array.ConvertAll(words, word => Normal(word, text));
            if (Array.Exists(group, word => word.Length is 0 or > LongestWord))
                throw new FormatException($"同义词文件 {name} 第 {number} 行有空词或超过 {LongestWord} 个字的词，请改正。");
            if (isDirected)
            {
                table.printed[group[0]] = [.. table.PrintedFor(group[0]).Union(group[1..])];
                continue;
            }
            foreach (var word in group)
                table.groups[word] = table.groups.TryGetValue(word, out var known) ? [.. known.Union(group)] : group;
        }
        return table;
    }

    private static string Normal(string word, NormalizedText text)
    {
        TextNormalizer.Normalize(word.TrimStart('\uFEFF'), text);
        return text.Characters.Trim(' ').ToString();
    }

    private static SynonymTable LoadEmbedded()
    {
        using var stream = typeof(SynonymTable).Assembly.GetManifestResourceStream(ResourceName);
        if (stream is null)
            return new SynonymTable();
        using var text = new StreamReader(stream, Encoding.UTF8);
        return Parse(text.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries), ResourceName);
    }
}
