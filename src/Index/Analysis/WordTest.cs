namespace Wenzheng.Index.Analysis;

/// <summary>词语检验: whether a text holds one of several fixed words, letter by letter.</summary>
public static class WordTest
{
    /// <summary>Whether one of <paramref name="words"/> stands anywhere in <paramref name="text"/>; no word, no match.</summary>
    public static bool HoldsAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
