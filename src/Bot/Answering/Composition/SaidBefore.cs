using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>已说之句: whether a clause of print was told in the answer before, in its words or nearly so.</summary>
public static class SaidBefore
{
    // Share of the clause's pairs of characters that the answer has.
    private const float Nearly = 0.8f;

    // A shorter clause of an answer is a name or a number that many clauses hold.
    private const int Least = 5;

    /// <summary>Whether an answer tells every clause of a text.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="answer">Folded.</param>
    public static bool Holds(string text, string answer)
    {
        var parts = UnitSplitter.Clauses(answer);
        foreach (var clause in UnitSplitter.Clauses(text))
            if (clause.Any(char.IsLetterOrDigit) && !Tells(answer, parts, clause)) return false;
        return true;
    }

    private static bool Tells(string answer, string[] parts, string clause)
    {
        var (all, said) = (0, 0);
        for (var i = 0; i + 1 < clause.Length; i++)
        {
            if (!char.IsLetterOrDigit(clause[i]) || !char.IsLetterOrDigit(clause[i + 1])) continue;
            all++;
            if (answer.AsSpan().Contains(clause.AsSpan(i, 2), StringComparison.Ordinal)) said++;
        }
        if (all > 0 && said >= Nearly * all) return true;
        foreach (var part in parts)
            if (part.Length >= Least && 2 * part.Length >= clause.Length && clause.Contains(part, StringComparison.Ordinal)) return true;
        return false;
    }
}
