namespace Wenzheng.Indexing.Analysis;

/// <summary>近音: one spelling for syllables that speakers of many regions do not tell apart.</summary>
internal static class NearSound
{
    private static readonly (string From, string To)[] Initials = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("hu", "f")];
    private static readonly (string From, string To)[] Finals = [("ing", "in"), ("eng", "en"), ("ang", "an"), ("ong", "on"), ("v", "u")];

    public static string Fold(string syllable)
    {
        foreach (var (from, to) in Initials)
            if (syllable.Length > from.Length && syllable.StartsWith(from, StringComparison.Ordinal))
            {
                syllable = to + syllable[from.Length..];
                break;
            }
        foreach (var (from, to) in Finals)
            if (syllable.EndsWith(from, StringComparison.Ordinal))
                return syllable[..^from.Length] + to;
        return syllable;
    }
}
