namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>代称: 那里, 当地 and 该县 read as the place that the conversation named last.</summary>
public static class PlacePointer
{
    /// <summary>What points at a place of any level.</summary>
    internal static readonly string[] Anywhere = ["那个地方", "这个地方", "那地方", "这地方", "那里", "那儿", "这里", "这儿", "当地", "该地"];
    private static readonly string[] OfLevel = ["这个", "那个", "他们", "它们", "你们", "人家", "该", "这", "那", "本", "全"];
    private static readonly string[] Inside = ["里", "上"];
    private static readonly string[] Openers = ["那么", "那", "他们", "它们", "它", "其"];

    /// <summary>A folded question as a whole question about a place.</summary>
    /// <param name="Text">With the place's name.</param>
    /// <param name="IsPointedAt">Whether a word of it stood for the place; else the name is put before it.</param>
    public sealed record Pointed(string Text, bool IsPointedAt);

    /// <summary>The question of the place named last; null when none was, or several that do not lie in one another.</summary>
    /// <param name="folded">A question that names no place.</param>
    /// <param name="history">The turns before it.</param>
    /// <param name="places">The archive's places.</param>
    public static Pointed? Resolve(string folded, IReadOnlyList<Turn> history, PlaceDirectory places)
    {
        var names = NamedLast(history, places);
        foreach (var level in PlaceRepair.LevelWords)
            if (OfWord(names, level) is { } fitting && InPlaceOf(folded, level, fitting) is { } text) return new Pointed(text, true);
        if (Innermost(names, places) is not { } name) return null;
        foreach (var pointer in Anywhere)
            if (folded.Contains(pointer, StringComparison.Ordinal)) return new Pointed(folded.Replace(pointer, name, StringComparison.Ordinal), true);
        var opener = Openers.FirstOrDefault(o => folded.StartsWith(o, StringComparison.Ordinal)) ?? "";
        return new Pointed(name + folded[opener.Length..], false);
    }

    // Of several asks the first names the place; what 其中 brings in is a part of it.
    private static List<string> NamedLast(IReadOnlyList<Turn> history, PlaceDirectory places)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (!history[i].IsUser) continue;
            var question = Folding.Fold(history[i].Text);
            var part = question.IndexOf("其中", StringComparison.Ordinal);
            var named = places.Find(part > 0 ? question[..part] : question);
            if (named.Count > 0) return [.. named.Select(p => p.Name).Distinct(StringComparer.Ordinal)];
        }
        return [];
    }

    // Of places that lie in one another the innermost was spoken of; of others none is meant more than the rest.
    private static string? Innermost(List<string> names, PlaceDirectory places)
    {
        var inner = names.Where(n => !names.Any(o => o != n && places.IsWithin(o, n))).ToList();
        return inner.Count == 1 ? inner[0] : null;
    }

    private static string? OfWord(List<string> names, string level)
    {
        var fitting = names.Where(n => PlaceRepair.LevelWords.FirstOrDefault(w => n.EndsWith(w, StringComparison.Ordinal)) == level).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    // 安全市场, 这个村民: the level word belongs to another word.
    private static bool IsWhole(string text, int start, int end) =>
        (end == text.Length || !"场域别块民".Contains(text[end], StringComparison.Ordinal)) && (start == 0 || !"安健完".Contains(text[start - 1], StringComparison.Ordinal));

    // 该县, 全县; 县里, 镇上 only where they open the question: 村里 inside it is any village.
    private static string? InPlaceOf(string folded, string level, string name)
    {
        foreach (var pointer in OfLevel)
            if (folded.IndexOf(pointer + level, StringComparison.Ordinal) is >= 0 and var at && IsWhole(folded, at, at + pointer.Length + level.Length))
                return string.Concat(folded.AsSpan(0, at), name, folded.AsSpan(at + pointer.Length + level.Length));
        foreach (var inside in Inside)
            foreach (var opener in (string[])["", "那"])
                if (folded.StartsWith(opener + level + inside, StringComparison.Ordinal))
                    return name + folded[(opener.Length + level.Length + inside.Length)..];
        return null;
    }
}
