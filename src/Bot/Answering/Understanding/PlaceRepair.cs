namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>地名改字: reads a place's name typed with characters of the same or a near sound as the one known place that it can be.</summary>
public static class PlaceRepair
{
    private const int Shortest = 3;
    private const int Longest = 6;

    /// <summary>What a place's name ends with.</summary>
    internal static readonly string[] LevelWords = ["街道", "社区", "省", "市", "县", "区", "镇", "乡", "村"];

    /// <summary>The folded question with such names replaced.</summary>
    public static string Apply(string folded, PlaceDirectory places)
    {
        var known = places.Find(folded);
        for (var i = 0; i < folded.Length; i++)
        {
            if (known.Any(p => i >= p.Start && i < p.Start + p.Length)) continue;
            for (var length = Longest; length >= Shortest; length--)
            {
                if (i + length > folded.Length || known.Any(p => p.Start < i + length && p.Start + p.Length > i)) continue;
                // 城市社区, 文化站村: a word of the language before the level word is no misspelt name.
                if (LevelWords.Any(l => folded.AsSpan(i, length).EndsWith(l, StringComparison.Ordinal) && CommonWord.Is(folded.AsSpan(i, length - l.Length)))) continue;
                if (Meant(folded.AsSpan(i, length), places) is not { } name) continue;
                folded = string.Concat(folded.AsSpan(0, i), name, folded.AsSpan(i + length));
                i += length - 1;
                break;
            }
        }
        return folded;
    }

    /// <summary>The folded question with names in letters before their level word (yishui县 of an English question) as the known places that sound so.</summary>
    public static string Spelt(string folded, PlaceDirectory places)
    {
        foreach (var level in LevelWords)
            for (var at = folded.IndexOf(level, StringComparison.Ordinal); at > 0; at = folded.IndexOf(level, at + 1, StringComparison.Ordinal))
            {
                var start = at;
                while (start > 0 && char.IsAsciiLetterLower(folded[start - 1])) start--;
                if (start == at || places.Spelt(folded[start..at], level) is not { } name) continue;
                folded = string.Concat(folded.AsSpan(0, start), name, folded.AsSpan(at + level.Length));
                at = start + name.Length - 1;
            }
        return folded;
    }

    // Only the name before its level word may be misspelt, and only one known place may be meant.
    private static string? Meant(ReadOnlySpan<char> typed, PlaceDirectory places)
    {
        string? meant = null;
        var best = float.MaxValue;
        foreach (var name in places.NamesEndingWith(typed[^1], typed.Length))
        {
            var penalty = PlaceTypo.Compare(typed, name);
            if (penalty < 0 || penalty > best) continue;
            meant = penalty == best ? null : name;
            best = penalty;
        }
        return meant;
    }
}
