using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>常用词: words that everybody uses and that name no place by themselves.</summary>
public static class CommonWord
{
    // Costs are the lexicon's (1/16 nat above 4 nats): words of 12 nats and more are rare.
    private const int RareCost = 8 * Lexicon.UnitsPerNat;

    /// <summary>Whether the lexicon has the word as a common one.</summary>
    public static bool Is(ReadOnlySpan<char> word) => Lexicon.Default.Find(word) is > 0 and < RareCost;

    /// <summary>Whether the lexicon has the word as a rare one.</summary>
    public static bool IsRare(ReadOnlySpan<char> word) => Lexicon.Default.Find(word) >= RareCost;
}
