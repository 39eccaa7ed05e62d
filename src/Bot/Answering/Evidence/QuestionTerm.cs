namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>问词: a content word of the question with its forms.</summary>
/// <param name="Text">Folded text.</param>
/// <param name="Weight">How much it says, above 0: by rarity in the index and in the language.</param>
/// <param name="Variants">Other forms with how far they count, 0 to 1: synonyms, repaired typos, other ways to write a number.</param>
/// <param name="IsFocus">Whether it stands beside the question word: what is counted, named or told.</param>
/// <param name="IsPair">Whether it is two neighbouring words, which count only where they stand together.</param>
public sealed record QuestionTerm(string Text, float Weight, IReadOnlyList<TermVariant> Variants, bool IsFocus = false, bool IsPair = false)
{
    /// <summary>Whether the index holds the word anywhere.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Whether only the questions before a follow-up say it.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Whether a folded text holds the word or one of its other forms.</summary>
    public bool StandsIn(string text)
    {
        if (text.Contains(Text, StringComparison.Ordinal)) return true;
        foreach (var variant in Variants)
            if (text.Contains(variant.Text, StringComparison.Ordinal)) return true;
        return false;
    }
}

/// <summary>Another form of a term.</summary>
public readonly record struct TermVariant(string Text, float Strength);
