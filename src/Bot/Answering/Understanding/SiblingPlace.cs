namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 邻名: a name that is, but for one character of another sound and shape, a known place's of the same level word (白竹里社区 where the archive
/// tells of 青竹里社区). It names another place; answers about the known one would be told of it.
/// </summary>
internal static class SiblingPlace
{
    private const int ShortestStem = 2;
    private const int LongestStem = 4;

    /// <summary>Such names in a folded question, in order, as unknown places.</summary>
    /// <param name="folded">The question, its misspelt places repaired.</param>
    /// <param name="known">Places found in it; one found by its short form alone may be part of a longer name.</param>
    /// <param name="directory">The known places.</param>
    /// <param name="startsWord">Whether a word starts at a position of the question.</param>
    public static List<PlaceRef> Find(string folded, IReadOnlyList<PlaceRef> known, PlaceDirectory directory, Func<int, bool> startsWord)
    {
        var found = new List<PlaceRef>();
        for (var at = ShortestStem; at < folded.Length; at++)
        {
            if (Array.Find(PlaceRepair.LevelWords, l => string.CompareOrdinal(folded, at, l, 0, l.Length) == 0) is not { } level || EndsLonger(folded, at, level)) continue;
            for (var stem = Math.Min(LongestStem, at); stem >= ShortestStem; stem--)
            {
                var (start, length) = (at - stem, stem + level.Length);
                if (!Begins(folded, start, startsWord) || known.Any(p => Covers(p, start, stem, length)) || !IsName(folded.AsSpan(start, stem)) || !HasSibling(folded.AsSpan(start, length), stem, directory)) continue;
                found.Add(new PlaceRef(folded.Substring(start, length), folded.Substring(start, stem), start, length, false));
                break;
            }
        }
        return found;
    }

    // 社区 ends with 区: what stands before its last character alone is no name.
    private static bool EndsLonger(string text, int at, string level) =>
        Array.Exists(PlaceRepair.LevelWords, l => l.Length > level.Length && l.EndsWith(level, StringComparison.Ordinal) && text.AsSpan(0, at + level.Length).EndsWith(l, StringComparison.Ordinal));

    // A whole name, a short one that goes beyond, or one before a word (某桥|村账): 白竹 of 白竹里社区 is none of these.
    private static bool Covers(PlaceRef place, int start, int stem, int length) =>
        place.Start < start + length && place.Start + place.Length > start
        && (place.Length == place.Name.Length || place.Start < start || place.Start + place.Length >= start + stem);

    private static bool Begins(string text, int start, Func<int, bool> startsWord) =>
        start == 0 || text[start - 1] is < '\u3400' or > '\u9fff' || Joining.Contains(text[start - 1], StringComparison.Ordinal) || startsWord(start);

    private const string Joining = "省市县区镇乡村的在和与跟及从到去";

    // 新增社区, 各个社区, 三个村: words of the language before a level word name nothing.
    private static bool IsName(ReadOnlySpan<char> stem)
    {
        if (CommonWord.Is(stem)) return false;
        foreach (var c in stem)
            if (c is < '\u3400' or > '\u9fff' || NoName.Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }

    private const string NoName = "的了是在有和与及或也都就个这那哪每各几多少该本全某什么怎谁为被把从到对给让省市县区镇乡村些种名位两";

    private static bool HasSibling(ReadOnlySpan<char> typed, int stem, PlaceDirectory directory)
    {
        foreach (var name in directory.NamesEndingWith(typed[^1], typed.Length))
        {
            var different = 0;
            for (var i = 0; i < typed.Length && different < 2; i++)
                if (typed[i] != name[i]) different += i < stem ? 1 : 2;
            if (different == 1 && PlaceTypo.Compare(typed, name) < 0) return true;
        }
        return false;
    }
}
