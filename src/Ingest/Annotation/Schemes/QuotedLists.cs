using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>引号内列项: “甲、乙、丙、丁”五大方略, “甲、乙、丙”的目标: the parts stand in the quotation, the name follows it.</summary>
internal static class QuotedLists
{
    private const int FewestItems = 3;
    private const int LongestName = 14;
    private const int LongestItem = 16;

    private static readonly WordTable Verbs = new("完成 推进 打造 解决 做好 提供 服务于 开展 是 等 推动 加强 形成 落实 实现 组成 构成 指 在 以 对 和 与 及");

    // By themselves these name nothing that could be asked for.
    private static readonly WordTable CommonNouns = new("工作 活动 行动 任务 队伍 培训 计划 工程 措施 举措 要求 目标 标准 机制 体系 制度 做法 办法 平台 方案 清单 抓手 载体 工作方式 格局 模式 路径 方式 问题 内容 主题 功能 方向 重点 环节 形式 类型 领域 阶段 渠道 板块 群体");

    public static IEnumerable<Scheme> Find(string text, List<QuotedRun> quotes)
    {
        foreach (var quote in quotes)
        {
            var parts = ListItems.Split(text, quote.Range.Start, quote.Range.End, Separators(quote.Text));
            if (parts.Count < FewestItems || (quote.Text.AsSpan().ContainsAny('，', ',') && parts.Exists(p => p.Text.Length != parts[0].Text.Length)) || parts.Exists(p => p.Text.Length > LongestItem || p.Text[^1] is '！' or '？' or '!' or '?') || NameAfter(text, quote.After) is not { Length: > 0 } range)
                continue;
            var name = text.Substring(range.Start, range.Length);
            if (CommonNouns.LengthAt(name, 0) == name.Length)
                continue;
            var parsed = SchemeName.Parse(name, range, false);
            parts = ListItems.Mended(text, parsed, parts);
            var counts = name.Any(c => Numerals.DigitOf(c) == parts.Count) || (Numerals.Read(name, 0, out var number) > 0 && number == parts.Count);
            yield return new Scheme(name, counts ? parts.Count : parsed.Number, "", range, parts);
        }
    }

    // 甲、乙；丙、丁 are two items; steps are joined by arrows or dashes.
    private static string Separators(string quote) =>
        quote.Contains('→', StringComparison.Ordinal) ? "→" : quote.Contains('—', StringComparison.Ordinal) ? "—" : quote.AsSpan().ContainsAny('；', ';') ? "；;" : "、，,";

    private static TextRange NameAfter(string text, int at)
    {
        var start = at < text.Length && text[at] is '的' or '为' ? at + 1 : at;
        if (Verbs.LengthAt(text, start) > 0)
            return default;
        for (var end = start + 1; end <= text.Length && end - start <= LongestName; end++)
        {
            if (!Han.Is(text[end - 1]) && !char.IsAsciiDigit(text[end - 1]))
                break;
            if (SchemeWords.Nouns.LengthBefore(text, end) > 0 && (end >= text.Length || SchemeWords.Nouns.LengthAt(text, end) == 0) && !LongerNoun(text, end))
                return new TextRange(start, end - start);
        }
        return default;
    }

    // 工作思路 goes on after 工作.
    private static bool LongerNoun(string text, int end)
    {
        for (var next = end + 1; next <= Math.Min(text.Length, end + 2); next++)
            if (SchemeWords.Nouns.LengthBefore(text, next) > next - end)
                return true;
        return false;
    }
}
