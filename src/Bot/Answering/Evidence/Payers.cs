using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>谁出钱: a question for who pays, which funds and bodies answer (财政补助, 村集体出三成) more often than persons.</summary>
public static partial class Payers
{
    private static readonly SearchValues<string> Paying = SearchValues.Create(
        ["财政", "资金", "自筹", "捐", "补助", "补贴", "出资", "承担", "自己扛", "垫付", "分摊", "投资", "投入", "筹集", "筹措", "筹资", "出钱", "掏钱", "买单", "自掏腰包", "负担", "经费"], StringComparison.Ordinal);

    /// <summary>Whether the ask is for who pays.</summary>
    public static bool AreAsked(Ask ask) => ask.Type == AskType.Who && Asked().IsMatch(ask.Text);

    /// <summary>Whether a folded text tells by whom or from which fund something is paid.</summary>
    public static bool AreTold(ReadOnlySpan<char> text) => IsPaid(text) || text.IndexOf('出') is > 0 and var at && at + 2 < text.Length && text[(at + 1)..].IndexOf('成') is > 0 and <= 2 || Out().IsMatch(text);

    /// <summary>总投资2.3亿元。其中土建1.9亿元，由省市分担。: the sentence after the best that tells the payer, as sure as what it stands beside.</summary>
    public static IReadOnlyList<ScoredUnit> Beside(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        var best = units[0];
        if (best.Kind == 1 || !AreAsked(ask) || best.Unit + 1 == best.View.Units.Count || best.View.Units[best.Unit + 1] is var next && next.Paragraph != best.Range.Paragraph) return units;
        var text = best.View.Folded.AsSpan(next.Range.Start, next.Range.Length);
        return text.IndexOf('由') is >= 0 and var by && IsPaid(text[by..]) ? [best with { Unit = best.Unit + 1, Kind = 1 }, .. units] : units;
    }

    // 总投资2.3亿元 says how much, and not whose it is.
    private static bool IsPaid(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(Paying) is >= 0 and var at; from += at + 2)
        {
            var start = from + at;
            if (!(start > 0 && text[start - 1] == '总' && text[start..].StartsWith("投"))) return true;
        }
        return false;
    }

    // 剩下的由村集体出, 其余归镇里出: at the end of its clause.
    [GeneratedRegex("[由归][^,，。;；:：由归出]{2,8}[出拿付掏](?:资|钱)?(?:[,，。;；、]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Out();

    [GeneratedRegex("谁来?(?:出|掏|付|垫|投|承担|负担|买单)(?:的|了)?(?:这?笔?(?:钱|资金|费用?|款|单))?(?:的|啊|呢)?[?？]?$|(?:钱|资金|经费|费用|款)[^,，]{0,4}谁来?(?:出|掏|给|付|拿|垫|担)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
