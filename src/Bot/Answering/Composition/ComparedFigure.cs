using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>可比之数: the one figure of a quotation that counts what is compared.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Printed">As printed, measure word included.</param>
/// <param name="Value">What it states.</param>
public sealed record ComparedFigure(string Label, string Printed, FigureValue Value)
{
    /// <summary>Whether the quotation counts several kinds of the thing apart (一级网格和二级网格): no one figure is its number.</summary>
    public bool IsOfKinds { get; init; }

    /// <summary>Where it stands: one and the same figure counts no two things.</summary>
    public (ArticleView View, int Start)? At { get; init; }

    // What may stand between a counted thing and its figure, and how much of it.
    private const string Linking = "了共有达为是约近超逾到提高升增加长至都在已数量总”的仅只率占比";
    private const int Longest = 8;

    // 从63%提高到94%: the figure that was is not the one that is.
    private const int Former = 14;

    /// <summary>The first figure that stands right beside the counted thing; null when none does.</summary>
    /// <param name="label">Whose quotation it is.</param>
    /// <param name="view">The quoted article.</param>
    /// <param name="range">What is quoted of it.</param>
    /// <param name="terms">The words of the ask; those beside its question word name the counted thing.</param>
    public static ComparedFigure? Of(string label, ArticleView view, TextRange range, IReadOnlyList<QuestionTerm> terms)
    {
        var words = terms.Where(t => t.IsFocus && !t.IsPair && !char.IsAsciiDigit(t.Text[0])).ToList();
        var text = view.Folded.AsSpan(range.Start, range.Length);
        // 集体收入 is one thing, of which 收入 alone is another; of 划分了网格 only the last is counted.
        var isCompound = words.Count > 1 && terms.Any(t => t.IsPair && t.Text == words[^2].Text + words[^1].Text);
        foreach (var word in words)
            if (isCompound && !text.Contains(word.Text, StringComparison.Ordinal)) return null;
        if (words.Count == 0) return null;
        // 三级 and 一名 spelt in characters name a kind or one of many. Of 一级网格 and 二级网格 the one that all the words stand beside.
        foreach (var isWhole in (bool[])[true, false])
        {
            ComparedFigure? first = null;
            foreach (var figure in FigureFinder.Find(text))
            {
                if (figure.Measure is "" or "duration" or "age" || !char.IsAsciiDigit(text[figure.Start]) || FigureValue.Of(text, figure) is not { } value || !IsBeside(text, figure, words, isWhole)) continue;
                if (first is null) first = new ComparedFigure(label, text.Slice(figure.Start, figure.Length).ToString(), value) { At = (view, range.Start + figure.Start) };
                // 其中农村网格: what follows is a part of the first.
                else if (!(isWhole && words.Count > 1) && value.Unit == first.Value.Unit && !text[..figure.Start].Contains(Part, StringComparison.Ordinal)) return first with { IsOfKinds = true };
            }
            if (first is not null) return first;
        }
        return null;
    }

    private const string Part = "其中";

    private static bool IsBeside(ReadOnlySpan<char> text, Evidence.Figure figure, List<QuestionTerm> words, bool isWhole)
    {
        var before = Present(text[..figure.Start]);
        if (before.Length > 0 && before[^1] is '从' or '由') return false;
        var end = before.Length;
        while (end > 0 && before.Length - end < Longest && Linking.Contains(before[end - 1], StringComparison.Ordinal)) end--;
        var after = text[figure.End..];
        var noun = words[^1].Text;
        if (isWhole && words.Count > 1) return before[..end].EndsWith(string.Concat(words.Select(w => w.Text)), StringComparison.Ordinal);
        return EndsWithWhole(before[..end], noun) || EndsWithWhole(before, noun)
            || after.StartsWith(noun, StringComparison.Ordinal) && (after.Length == noun.Length || after[noun.Length] is < '\u3400' or > '\u9fff');
    }

    // 平均每个网格2名: a share of one is no count of them.
    private static bool EndsWithWhole(ReadOnlySpan<char> before, string noun) =>
        before.EndsWith(noun, StringComparison.Ordinal) && before[..^noun.Length] is var owner && !owner.EndsWith("每个", StringComparison.Ordinal) && !(owner.Length > 0 && owner[^1] is '每' or '均' or '各');

    private static ReadOnlySpan<char> Present(ReadOnlySpan<char> before)
    {
        var recent = before[Math.Max(0, before.Length - Former)..];
        var from = recent.LastIndexOfAny('从', '由');
        return from >= 0 && recent[^1] is '到' or '至' && recent[from..].IndexOfAnyInRange('0', '9') >= 0 ? before[..(before.Length - recent.Length + from)] : before;
    }

    /// <summary>What the two figures say of which is more, in words of ours; empty when they count in different measures or are one.</summary>
    public static string Verdict(ComparedFigure one, ComparedFigure other, string word)
    {
        if (one.Value.Unit != other.Value.Unit || one.At is not null && one.At == other.At) return "";
        if (one.IsOfKinds || other.IsOfKinds) return $"{(one.IsOfKinds ? one : other).Label}的数字分几类列出，不能直接相比，请看原文。";
        var (first, second) = one.Value.Value >= other.Value.Value ? (one, other) : (other, one);
        if (first.Value.Value == second.Value.Value) return $"按以上数字，{one.Label}与{other.Label}相同（{one.Printed}）；统计口径可能不同，请核对原文。";
        if (Comparing.IsLeast(word)) (first, second) = (second, first);
        var difference = first.Value.IsRough || second.Value.IsRough ? "" : $"，相差{Shown(Math.Abs(first.Value.Value - second.Value.Value), first.Value.Unit)}";
        return $"按以上数字，{first.Label}{first.Printed}，{second.Label}{second.Printed}，{first.Label}较{(word.Length > 0 ? word : "多")}{difference}；统计口径可能不同，请核对原文。";
    }

    /// <summary>Which of several has most, of how many, in words of ours; what is counted in kinds apart is set aside.</summary>
    /// <param name="written">The figures shown, most first.</param>
    /// <param name="all">How many figures there are, those not shown included.</param>
    /// <param name="word">The compared quality.</param>
    public static string Ranking(IReadOnlyList<ComparedFigure> written, int all, string word)
    {
        var comparable = written.Where(w => !w.IsOfKinds).ToList();
        var apart = written.Where(w => w.IsOfKinds).Select(w => w.Label).ToList();
        var aside = apart.Count > 0 ? $"{string.Join('、', apart)}的数字分几类列出，不在比较之内；" : "";
        return comparable.Count switch
        {
            0 => $"{aside}请看原文。",
            1 when apart.Count > 0 => $"{aside}另外只查到{comparable[0].Label}的一个数字，无法比较。",
            1 => $"{aside}资料中只查到{comparable[0].Label}的这一个数字，没有别处可以比较。",
            _ => $"{aside}在资料有数字的{all - apart.Count}处中，{comparable[0].Label}最{word}（{comparable[0].Printed}）；资料没有写到的地方不在比较之内，各处统计口径可能不同。",
        };
    }

    private static string Shown(decimal value, string unit) =>
        (value >= 10_000 && value % 100 == 0 ? (value / 10_000).ToString("0.####", CultureInfo.InvariantCulture) + "万" : value.ToString("0.####", CultureInfo.InvariantCulture)) + (unit is "%" or "％" ? "个百分点" : unit);
}
