using System.Buffers;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>只有其数: 建立5项机制 without the five does not tell 是哪5项机制.</summary>
public static class OnlyCounted
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("、,，;；:：");

    // A run of parts that opens so is the list, wherever its count stands.
    private static readonly string[] Openings = ["一是", "一要", "一靠", "第一", "首先", "其一", "一条", "一个是", "①", "1."];

    /// <summary>Whether the ask is which so many are, and what is quoted states their number and no list of that length.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool IsTold(Ask ask, Draft draft)
    {
        if (CountedThing.In(ask) is not { } thing || thing.Number < Least || thing.Measure == General || !IsAskedFor(ask.Text, thing)) return false;
        var (isStated, behind) = (false, 0);
        foreach (var quote in draft.Sentences.SelectMany(s => s.Quotes))
            for (var u = quote.View.UnitAt(quote.Range.Start); u >= 0 && u < quote.View.Units.Count && quote.View.Units[u].Range.Start < quote.Range.End; u++)
            {
                var range = quote.View.Units[u].Range;
                var text = quote.View.Folded.AsSpan(range.Start, range.Length);
                if (text.HoldsAny(Openings)) return false;
                var at = thing.StatedAt(text, isOfMost: false);
                if (at < 0)
                {
                    behind += isStated ? 1 : 0;
                    continue;
                }
                isStated = true;
                if (text[at..].Contains(':') || MarksIn(text[at..]) >= thing.Number - 1 || MarksIn(text[..at]) >= thing.Number - 1 && text[..at].Contains('、') && !IsOfOther(text[..at])) return false;
            }
        return isStated && behind < thing.Number - 1;
    }

    // 四个 and 五个有 count what print tells in other forms.
    private const string General = "个";

    // Two or three are as often told in one clause.
    private const int Least = 4;

    // 涵盖甲、乙、丙6大类,并明确9项: what another number closes is the list of that.
    private static bool IsOfOther(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOf('、') + 1)..].ContainsAnyInRange('0', '9');

    private static int MarksIn(ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (int at; (at = text.IndexOfAny(Marks)) >= 0; text = text[(at + 1)..]) marks++;
        return marks;
    }

    private static bool IsAskedFor(string text, CountedThing thing)
    {
        for (var at = text.IndexOf(thing.Measure, StringComparison.Ordinal); at > 0; at = text.IndexOf(thing.Measure, at + 1, StringComparison.Ordinal))
            if (text.LastIndexOf('哪', at - 1) is >= 0 and var which && at - which is > 1 and <= LongestCount + 1) return true;
        return false;
    }

    // Digits of a count: 十二.
    private const int LongestCount = 2;
}
