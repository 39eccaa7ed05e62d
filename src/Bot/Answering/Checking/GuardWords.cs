using System.Collections.Frozen;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>核对用词: the classes of words that the guard treats apart, from <c>guard-words.tsv</c>.</summary>
internal sealed class GuardWords
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;

    private GuardWords(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.Ordinal);
        this.words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = set.Max(w => w.Length);
    }

    private static readonly Dictionary<string, GuardWords> Classes = Read();

    /// <summary>May stand in an answer without a source.</summary>
    public static GuardWords Neutral { get; } = Classes["neutral"];

    /// <summary>May be left out.</summary>
    public static GuardWords Light { get; } = Classes["light"];

    /// <summary>Name a time; may be left out where no other time is named.</summary>
    public static GuardWords Time { get; } = Classes["time"];

    public static GuardWords Negation { get; } = Classes["negation"];

    /// <summary>Hold a negation's character and negate nothing.</summary>
    public static GuardWords Plain { get; } = Classes["plain"];

    public static GuardWords Hedge { get; } = Classes["hedge"];

    public static GuardWords Compare { get; } = Classes["compare"];

    /// <summary>Hold 比 and compare nothing.</summary>
    public static GuardWords Joint { get; } = Classes["joint"];

    /// <summary>Stand before a figure and belong to it.</summary>
    public static GuardWords Bound { get; } = Classes["bound"];

    /// <summary>Stand after a figure and belong to it.</summary>
    public static GuardWords After { get; } = Classes["after"];

    /// <summary>Length of the longest word of the class at the start of the text; 0 when none stands there.</summary>
    public int At(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(longest, text.Length); length > 0; length--)
            if (words.Contains(text[..length]))
                return length;
        return 0;
    }

    /// <summary>Length of the longest word of the class at the end of the text; 0 when none stands there.</summary>
    public int AtEnd(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(longest, text.Length); length > 0; length--)
            if (words.Contains(text[^length..]))
                return length;
        return 0;
    }

    /// <summary>Whether a word of the class stands in the text, words of another class that hold it left aside.</summary>
    public bool IsIn(ReadOnlySpan<char> text, GuardWords? aside = null)
    {
        for (var i = 0; i < text.Length;)
        {
            if (aside?.At(text[i..]) is > 0 and var skipped) i += skipped;
            else if (At(text[i..]) > 0) return true;
            else i++;
        }
        return false;
    }

    private static Dictionary<string, GuardWords> Read()
    {
        using var stream = typeof(GuardWords).Assembly.GetManifestResourceStream("guard-words.tsv")
            ?? throw new InvalidOperationException("guard-words.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (name, rest) = line.Split('\t') is [var n, var r] ? (n, r) : throw new InvalidOperationException($"guard-words.tsv: no class in “{line}”.");
            if (!classes.TryGetValue(name, out var list)) classes[name] = list = [];
            list.AddRange(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return classes.ToDictionary(c => c.Key, c => new GuardWords(c.Value), StringComparer.Ordinal);
    }
}
