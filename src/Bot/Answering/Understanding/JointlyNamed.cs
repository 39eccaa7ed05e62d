using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 合称: places that a question only counts (三县各多少, 两个区哪个高) read by the names that print gives them: where a report near the question joins just
/// as many (甲、乙、丙三县), or is of just as many of that kind.
/// </summary>
public static partial class JointlyNamed
{
    // Reports looked into, nearest first.
    private const int Looked = 4;

    // UTF-16 units of a joined name with its mark.
    private const int LongestName = 8;

    /// <summary>The question with the names in place of the count; null where it counts no places or no report tells which.</summary>
    /// <param name="folded">The question.</param>
    /// <param name="articles">The reports that retrieval found, nearest first.</param>
    public static string? Read(string folded, IReadOnlyList<ArticleView> articles)
    {
        if (Counted().Match(folded) is not { Success: true } match) return null;
        var (number, kind) = (match.Groups["number"].Value is "两" ? 2 : Numerals.ValueOfAny(match.Groups["number"].Value), match.Groups["kind"].Value);
        for (var i = 0; i < Math.Min(Looked, articles.Count); i++)
        {
            var ofKind = articles[i].Article.Places.Where(p => p.Name.EndsWith(kind, StringComparison.Ordinal)).DistinctBy(p => p.Name).ToList();
            if (ofKind.Count < number) continue;
            var names = Joined(articles[i].Folded, match.Groups["number"].Value, kind, number, ofKind) ?? (ofKind.Count == number ? ofKind : null);
            if (names is not null) return folded[..match.Groups["number"].Index].TrimEnd('这', '那') + string.Join('、', names.Select(p => p.Name)) + folded[(match.Groups["kind"].Index + kind.Length)..];
        }
        return null;
    }

    // 甲、乙、丙三县: as many places of the kind right before their count.
    private static List<Place>? Joined(string text, string numeral, string kind, int number, List<Place> ofKind)
    {
        for (var at = text.IndexOf(numeral, StringComparison.Ordinal); at >= 0; at = text.IndexOf(numeral, at + 1, StringComparison.Ordinal))
        {
            var after = at + numeral.Length;
            if (after < text.Length && text[after] == '个') after++;
            if (string.CompareOrdinal(text, after, kind, 0, kind.Length) != 0) continue;
            var before = text[Math.Max(0, at - number * LongestName)..at];
            var named = ofKind.Select(p => (Place: p, At: before.LastIndexOf(p.ShortName.Length > 1 ? p.ShortName : p.Name, StringComparison.Ordinal))).Where(p => p.At >= 0).OrderBy(p => p.At).ToList();
            if (named.Count == number && before.AsSpan(named[0].At).IndexOfAny('。', '；', ';') < 0) return [.. named.Select(p => p.Place)];
        }
        return null;
    }

    // 哪三县, 第三区, 前三镇 and 三县县长 name or rank; 每两个村 counts any two; 两县区 counts both kinds.
    [GeneratedRegex("(?:^|[^第前哪每一二三四五六七八九十百0-9])(?<number>[两二三四五2-5])个?(?<kind>县|区|镇|乡|街道|村|社区)(?:[^长委城里级域民庄镇乡区县道情改干]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
