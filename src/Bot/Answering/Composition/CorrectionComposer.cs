using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>更正: what the paper printed wrong is told by its correction (“甲”应为“乙”), not by the reports that hold either.</summary>
public static partial class CorrectionComposer
{
    private const double Certainty = 0.8;

    // Share of the question's words, by weight, that the correction must hold.
    private const float LeastHeld = 0.25f;

    /// <summary>Null where nothing misprinted is asked for, or no correction speaks of it.</summary>
    public static Draft? Compose(AskContext context)
    {
        if (!Asked().IsMatch(context.Ask.Text)) return null;
        foreach (var unit in context.Units)
            if (unit.Own >= LeastHeld && Corrects(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)))
                return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(unit.View, unit.Range.Range)])], Certainty);
        return null;
    }

    private static bool Corrects(ReadOnlySpan<char> text) => text.Contains("应为“", StringComparison.Ordinal) || text.Contains("误为“", StringComparison.Ordinal) || text.Contains("误作“", StringComparison.Ordinal) || text.Contains("应是“", StringComparison.Ordinal) || text.Contains("更正为“", StringComparison.Ordinal);

    [GeneratedRegex("(?:登|印|写|刊|报|打|排)错|错成|错写|错登|误(?:写|刊|登|印|排)|更正|勘误|纠错", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
