using System.Buffers;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Figures;

/// <summary>
/// 数字的主语: what a figure is of, as a run of its own sentence: the noun behind a counting word (5个服务站), else the words before it in
/// its clause without time, place and the verbs that only lead to a figure (产值达到3亿元), else what the figure before it is of (同比增长3%).
/// </summary>
internal static class FigureSubject
{
    private const int Longest = 16;

    private static readonly SearchValues<char> Clauses = SearchValues.Create("，,；;。！？!?：:、（(）)“”|\n");

    // Verbs and adverbs between what is measured and its figure.
    private static readonly WordTable Leading = new(
        "达到 达 为 是 有 共 共有 约 近 超 超过 突破 实现 完成 累计 已 已有 已经 总 计 共计 合计 总计 分别 分别为 高达 仅 只 就 增至 增加到 增长到 提高到 提升到 下降到 降至 升至 " +
        "占 占比 不少于 不低于 不超过 至少 平均 每 各 由 从 到 至 的 了 在 将 可 能 需 等 又 还 也 均 都 多 少 大约 逾 上 稳定在 保持在 控制在");

    // Words of change by themselves: the figure is of what the one before it is of.
    private static readonly WordTable Change = new(
        "同比 环比 增长 下降 上升 减少 增加 提高 提升 降低 缩短 增幅 降幅 比上年 较上年 比去年 较去年 同期 净增 增 降 升 其中 占比 比例 分别 同比增长 同比下降 较 比 上年 去年");

    // Words behind a counting word that are no noun of what is counted.
    private static readonly WordTable NotCounted = new("以上 以下 左右 以内 的 和 与 及 或 等 ， 。 、 ； 中 内 外 间 之 到 至 为 是 已 共 在 来 都 均 也 还 就 被 把 对 向 给 同比 增 降");

    public static TextRange Find(string text, TextRange sentence, TextRange figure, bool counts, Figure? before, FigureContext context)
    {
        if (counts && Behind(text, sentence, figure) is { Length: > 0 } behind)
            return behind;
        if (Before(text, sentence, figure, context) is { Length: > 0 } words)
            return words;
        if (before is { Subject.Length: > 0 } && before.Range.Start >= sentence.Start && before.Subject.End <= figure.Start)
            return before.Subject;
        return counts ? default : Behind(text, sentence, figure);
    }

    private static TextRange Behind(string text, TextRange sentence, TextRange figure)
    {
        var start = figure.End;
        if (start >= sentence.End || !Han.Is(text[start]) || NotCounted.LengthAt(text, start) > 0)
            return default;
        var length = text.AsSpan(start, Math.Min(sentence.End - start, Longest)).IndexOfAny(Clauses);
        var end = start + (length < 0 ? Math.Min(sentence.End - start, Longest) : length);
        for (var i = start + 1; i < end; i++)
            if (char.IsAsciiDigit(text[i]) || (i > start + 1 && text[i] is '的' or '和' or '与' or '已' or '被' or '将' or '为' or '是' or '在'))
                end = i;
        return end - start >= 2 ? new TextRange(start, end - start) : default;
    }

    private static TextRange Before(string text, TextRange sentence, TextRange figure, FigureContext context)
    {
        var (from, end) = (sentence.Start, figure.Start);
        // What leads to the figure and says nothing of it: 达到, 共有, 约, a place, a time.
        for (var cut = true; cut && end > from;)
        {
            var lead = Leading.LengthBefore(text, end);
            var named = lead > 0 ? -1 : context.EndsWithNamed(end);
            cut = lead > 0 || named >= from;
            end = lead > 0 ? end - lead : named >= from ? named : end;
        }
        var start = text.AsSpan(from, end - from).LastIndexOfAny(Clauses) + from + 1;
        start = Math.Max(start, context.LastNamedEnd(start, end));
        while (start < end && Skipped(text, start) is > 0 and var skipped)
            start += skipped;
        start = Math.Max(start, end - Longest);
        return end - start >= 2 && !IsChange(text, start, end) ? Numbers(text, start, end) : default;
    }

    private static readonly WordTable Opening = new("其中 目前 全省 全市 全县 全区 全乡 全镇 全村 全街道 全社区 我省 我市 我县 我区 我乡 我镇 我村 的 今 已 共 委 全");

    private static int Skipped(string text, int at) => char.IsWhiteSpace(text[at]) ? 1 : Opening.LengthAt(text, at);

    // A figure inside the words ends what is said of the one before it.
    private static TextRange Numbers(string text, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (char.IsAsciiDigit(text[i]))
                return end - i - 1 >= 2 && i + 1 < end && MeasureWords.LengthAt(text, i + 1, out _) is var unit && end - i - 1 - unit >= 2 ? new TextRange(i + 1 + unit, end - i - 1 - unit) : default;
        return new TextRange(start, end - start);
    }

    private static bool IsChange(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var length = Change.LengthAt(text.AsSpan(0, end), i);
            if (length == 0)
                return false;
            i += length;
        }
        return true;
    }
}
