using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>序列: runs of an article that are numbered one after another: 一是…二是…, 一问…二问…, 一、…二、…, （一）…（二）…, 第一步…第二步….</summary>
public static class OrdinalRuns
{
    internal const string Numerals = "一二三四五六七八九十";

    /// <summary>The units that begin each item of each run of two or more, in order.</summary>
    public static List<IReadOnlyList<int>> In(ArticleView view)
    {
        var runs = new List<IReadOnlyList<int>>();
        // Each way of numbering has its own open run, for （一） may stand inside 二、.
        var open = new Dictionary<char, List<int>>();
        for (var u = 0; u < view.Units.Count; u++)
        {
            // 一是…四是 under one heading is not gone on with by 五是 under the next.
            if (view.KindOf(view.Units[u]) is ParagraphKind.SectionHeading) Close(open, '是', runs);
            var text = view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length);
            var (number, form) = Number(text);
            // 教训有三条:一是…;二是…: the first item stands behind its lead.
            if (number == 0 && text.LastIndexOf(':') is > 0 and var colon && Number(text[(colon + 1)..].TrimStart()) is { Number: 1 } first) (number, form) = first;
            // 科长六步教你1.提方案: a headline may run into the first item.
            if (number == 0 && OpensInside(text)) (number, form) = (1, '.');
            if (number == 0) continue;
            if (number == 1)
            {
                Close(open, form, runs);
                open[form] = [u];
            }
            else if (open.TryGetValue(form, out var run) && run.Count + 1 == number)
            {
                run.Add(u);
            }
        }
        foreach (var form in open.Keys.Order().ToList()) Close(open, form, runs);
        return runs;
    }

    private static void Close(Dictionary<char, List<int>> open, char form, List<IReadOnlyList<int>> runs)
    {
        if (open.Remove(form, out var run) && run.Count > 1) runs.Add(run);
    }

    private static bool OpensInside(ReadOnlySpan<char> text) =>
        text.IndexOf("1.", StringComparison.Ordinal) is > 0 and var at && at + 2 < text.Length && text[at - 1] is >= '\u3400' and <= '\u9fff' && text[at + 2] is >= '\u3400' and <= '\u9fff';

    /// <summary>Whether 一, 二, 三 before the character number what follows (一问, 二问).</summary>
    internal static bool IsForm(char c) => c is >= '\u3400' and <= '\u9fff' && !NoForms.Contains(c, StringComparison.Ordinal);

    // 一年, 二月, 三个 count or date; 一步步, 一家家 do neither.
    private const string NoForms = "年月日个天时次岁号元万亿百千十点成人名家户季度级等届期";

    // The number that a unit begins with, and the mark that tells one way of numbering from another; 0 when it begins with none.
    private static (int Number, char Form) Number(ReadOnlySpan<char> text)
    {
        var (from, form) = text.Length > 0 ? text[0] switch { '(' or '（' => (1, '('), '第' => (1, '第'), _ => (0, ' ') } : (0, ' ');
        var end = from;
        while (end < text.Length && end - from < 3 && (Numerals.Contains(text[end], StringComparison.Ordinal) || char.IsAsciiDigit(text[end]))) end++;
        if (end == from || end >= text.Length) return (0, form);
        var value = Evidence.Numerals.ValueOfAny(text[from..end]);
        return text[end] switch
        {
            ')' or '）' when form == '(' => (value, '('),
            _ when form == '第' && !char.IsAsciiDigit(text[from]) => (value, '第'),
            '是' or '要' when form == ' ' && !char.IsAsciiDigit(text[from]) => (value, '是'),
            '、' when form == ' ' => (value, '、'),
            // 一问投入;二问培训;三问演练.
            var c when form == ' ' && IsForm(c) && !char.IsAsciiDigit(text[from]) && end == from + 1 => (value, c),
            '.' or '．' when form == ' ' && char.IsAsciiDigit(text[from]) && (end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1])) => (value, '.'),
            _ => (0, form),
        };
    }
}
