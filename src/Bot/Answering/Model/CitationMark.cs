using System.Globalization;
using System.Text;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>引用标记: [1], [1][2], [1,2], 【资料1】, ［1］ as models write them.</summary>
internal static class CitationMark
{
    private const int MaxLength = 24;
    private static readonly string[] Names = ["资料", "材料", "来源", "引文", "证据", "编号", "^", "n="];

    /// <summary>Reads a mark at the start of the text, a space before it allowed; 0 when there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, List<int> cited)
    {
        var start = 0;
        while (start < text.Length && text[start] == ' ') start++;
        if (start == text.Length || !IsOpen(text[start])) return 0;
        var end = text[start..].IndexOfAny("]】］");
        if (end is < 2 or > MaxLength) return 0;
        var numbers = new List<int>();
        if (!TryNumbers(text.Slice(start + 1, end - 1), numbers)) return 0;
        cited.AddRange(numbers);
        return start + end + 1;
    }

    /// <summary>Whether what comes next may turn out a mark.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(' ');
        return text.IsEmpty || IsOpen(text[0]) && text.Length <= MaxLength && text.IndexOfAny("]】］") < 0;
    }

    /// <summary>The text without its marks, which are read.</summary>
    public static string Strip(string text, List<int> cited)
    {
        var rest = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = text[i] == ' ' || IsOpen(text[i]) ? Read(text.AsSpan(i), cited) : 0;
            if (length == 0) rest.Append(text[i]);
            i += Math.Max(1, length);
        }
        return rest.ToString();
    }

    private static bool IsOpen(char c) => c is '[' or '【' or '［';

    private static bool TryNumbers(ReadOnlySpan<char> text, List<int> numbers)
    {
        while (!text.IsEmpty)
        {
            if (text[0] is ' ' or ',' or '，' or '、' or ';' or '；' or '和') { text = text[1..]; continue; }
            text = text[NameAt(text)..];
            var digits = 0;
            while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
            if (digits is 0 or > 4) return false;
            numbers.Add(int.Parse(text[..digits], CultureInfo.InvariantCulture));
            text = text[digits..];
        }
        return numbers.Count > 0;
    }

    private static int NameAt(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
            if (text.StartsWith(name, StringComparison.Ordinal)) return name.Length;
        return 0;
    }
}
