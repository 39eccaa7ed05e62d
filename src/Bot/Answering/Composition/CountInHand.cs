using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>已数之物: 一共有多少个 names nothing; where the conversation was told how many there are of the thing that it speaks of (现有“云管家”31名), that is what is asked, whatever its measure word.</summary>
public static partial class CountInHand
{
    private const double Certainty = 0.8;

    // Characters of the question before that stand right beside the figure: fewer name no thing.
    private const int LeastNamed = 3;

    // What counts no things, and what may stand between a thing and its number.
    private const string OfNoThings = "元亩度日月年时分秒期米里吨斤克%成倍岁号点";
    private const string Between = "”“‘’\"有共达已为是约近的现一:";

    /// <summary>Null when the ask names what it counts, or nothing that was told counts the thing of the question before, or several figures do.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The follow-up.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft? Compose(Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (ask.Type != AskType.Figure || !inquiry.IsFollowUp || inquiry.AskedBefore.Length == 0 || finder.InHand is not { } hand || !Bare().IsMatch(ask.Text)) return null;
        var only = -1;
        foreach (var unit in hand.Told)
        {
            if (!Counts(hand.View.Folded.AsSpan(hand.View.Units[unit].Range.Start, hand.View.Units[unit].Range.Length), inquiry.AskedBefore)) continue;
            if (only >= 0) return null;
            only = unit;
        }
        return only < 0 ? null : new Draft(AnswerKind.Figure, [new DraftSentence("", [new Quote(hand.View, hand.View.Units[only].Range)])], Certainty);
    }

    private static bool Counts(ReadOnlySpan<char> text, string asked)
    {
        foreach (var figure in FigureFinder.Find(text))
        {
            if (OfNoThings.Contains(text[figure.End - 1], StringComparison.Ordinal) || char.IsAsciiDigit(text[figure.End - 1])) continue;
            var before = text[..figure.Start].TrimEnd(Between);
            var after = text[figure.End..].TrimStart(Between);
            if (before.Length >= LeastNamed && asked.AsSpan().Contains(before[^LeastNamed..], StringComparison.Ordinal)
                || after.Length >= LeastNamed && asked.AsSpan().Contains(after[..LeastNamed], StringComparison.Ordinal)) return true;
        }
        return false;
    }

    [GeneratedRegex("^(?:那|那么)?(?:现在|目前|如今|一共|总共|共|合计|加起来|总计|全部|都){0,3}有?(?:多少|几)[个名位家]?(?:人)?[呢啊呀了]?[?。 ]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
