namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>字对: how much of a phrase another text holds, by the pairs of neighbouring characters.</summary>
public static class CharacterPairs
{
    /// <summary>Share of the phrase's pairs that stand in the text, 0 to 1; 0 for a phrase of one character.</summary>
    public static double Share(string phrase, ReadOnlySpan<char> text)
    {
        var held = 0;
        for (var i = 0; i + 1 < phrase.Length; i++)
            if (text.Contains(phrase.AsSpan(i, 2), StringComparison.Ordinal)) held++;
        return phrase.Length < 2 ? 0 : (double)held / (phrase.Length - 1);
    }

    /// <summary>The same of pairs of letters and digits alone; a phrase without such a pair is held as <paramref name="ofNone"/> says.</summary>
    public static double ShareOfLetters(string phrase, ReadOnlySpan<char> text, double ofNone)
    {
        var (held, all) = (0, 0);
        for (var i = 0; i + 1 < phrase.Length; i++)
        {
            if (!char.IsLetterOrDigit(phrase[i]) || !char.IsLetterOrDigit(phrase[i + 1])) continue;
            all++;
            if (text.Contains(phrase.AsSpan(i, 2), StringComparison.Ordinal)) held++;
        }
        return all > 0 ? (double)held / all : ofNone;
    }
}
