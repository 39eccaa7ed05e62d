using System.Globalization;
using Spectre.Console;
using Wenzheng.Bot.Evaluation;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>An evaluation as staff read it on the terminal.</summary>
internal static class EvalText
{
    public static void Write(Terminal terminal, EvalReport report, Comparison? comparison)
    {
        WriteTable(terminal, "类型", [.. report.ByType, report.Overall]);
        if (report.ByStyle.Count > 1)
            WriteTable(terminal, "说法", report.ByStyle);
        var output = terminal.Out;
        var refused = report.Rows.Count(r => r.Refused && !r.Unscored);
        var should = report.Rows.Count(r => r.GoldRefuse);
        output.WriteLine($"拒答：准确率 {Percent(report.RefusalPrecision)}，召回率 {Percent(report.RefusalRecall)}（拒了 {refused}，该拒 {should}）");
        output.WriteLine($"引文：{report.QuotesVerbatim} / {report.Quotes} 条逐字见于原文");
        if (report.SourcesCited is { } cited)
            output.WriteLine($"多篇题：平均引到应引文章的 {Percent(cited)}");
        if (report.Model is { } use)
            output.WriteLine(ModelUseText.Of(use));
        output.WriteLine($"过长（超过 {AnswerScorer.DumpLength} 字）：{report.Rows.Count(r => r.IsDump)}");
        WriteFailures(terminal, report);
        WriteUnscored(terminal, [.. report.Unscored]);
        if (comparison is not null)
            WriteComparison(terminal, report, comparison, "与上次相比");
    }

    /// <summary>What a draft changes: scores of both, and the questions that come out otherwise.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="before">The index as it is; null when there is none.</param>
    /// <param name="draft">The index as it would be.</param>
    public static void WriteChange(Terminal terminal, EvalReport? before, EvalReport draft)
    {
        if (before is not null)
            WriteComparison(terminal, draft, Comparison.Between(before, draft), $"题目 {draft.Rows.Count} 道，现在 → 收录后");
        else
            WriteTable(terminal, "类型", [.. draft.ByType, draft.Overall]);
    }

    public static string Percent(double? share) =>
        share is { } s ? Math.Round(100 * s, 1, MidpointRounding.ToEven).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    public static string Whole(double? number) =>
        number is { } n ? Math.Round(n, MidpointRounding.ToEven).ToString("0", CultureInfo.InvariantCulture) : "-";

    private static void WriteTable(Terminal terminal, string heading, IReadOnlyList<ScoreSummary> groups)
    {
        var table = new Table().Border(terminal.IsRich ? TableBorder.Rounded : TableBorder.None);
        table.AddColumn(heading);
        foreach (var column in (string[])["题", "事实召回", "平均", "全对", "95%区间", "全对且不过长", "违例", "引文准确", "有正确引文", "字数中位", "过长"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var g in groups)
        {
            table.AddRow(Terminal.Clean(g.Name).EscapeMarkup(), $"{g.Questions}", Percent(g.Recall), Percent(g.Macro), Percent(g.All), Interval(g), Percent(g.AllWithoutDumps),
                $"{g.Violations}", Percent(g.CitationPrecision), Percent(g.Cited), Whole(g.MedianLength), Percent(g.Dumps));
        }
        terminal.Rich.Write(table);
        terminal.Out.WriteLine();
    }

    // What the number of questions allows: 3 of 3 right is no 100%.
    private static string Interval(ScoreSummary group)
    {
        if (group.All is not { } all) return "-";
        var (low, high) = EvalChart.Wilson(all, group.Answerable);
        return string.Create(CultureInfo.InvariantCulture, $"{100 * low:0}–{100 * high:0}%");
    }

    private static void WriteFailures(Terminal terminal, EvalReport report)
    {
        var failures = report.Failures.ToList();
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(failures.Count == 0 ? "没有失败的题。" : $"失败 {failures.Count} 题：");
        foreach (var row in failures)
            terminal.Out.WriteLine(Terminal.Clean($"  {row.Id} [{row.Type}] {row.Question.ReplaceLineEndings(" ")} —— {row.Reason}"));
    }

    private static void WriteUnscored(Terminal terminal, List<EvalRow> rows)
    {
        if (rows.Count == 0) return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"没有要点（must 或 refuse）的 {rows.Count} 题，只列出回答，不计入各项比率：");
        foreach (var row in rows)
            terminal.Out.WriteLine(Terminal.Clean($"  {row.Id} {row.Question.ReplaceLineEndings(" ")} —— {row.Answer.ReplaceLineEndings(" ")}"));
    }

    private static void WriteComparison(Terminal terminal, EvalReport now, Comparison comparison, string heading)
    {
        var before = comparison.Before;
        var output = terminal.Out;
        output.WriteLine();
        output.WriteLine(heading + "：");
        output.WriteLine($"  事实召回 {Change(before.Overall.Recall, now.Overall.Recall)}，全对 {Change(before.Overall.All, now.Overall.All)}，引文准确 {Change(before.Overall.CitationPrecision, now.Overall.CitationPrecision)}");
        output.WriteLine($"  拒答准确 {Change(before.RefusalPrecision, now.RefusalPrecision)}，拒答召回 {Change(before.RefusalRecall, now.RefusalRecall)}，字数中位 {Whole(before.Overall.MedianLength)} → {Whole(now.Overall.MedianLength)}");
        foreach (var (name, rows) in ((string, IReadOnlyList<EvalRow>)[])[("变好", comparison.Repaired), ("变坏", comparison.Broken), ("换了说法", comparison.Reworded)])
            output.WriteLine($"  {name} {rows.Count} 题{(rows.Count > 0 ? "：" + string.Join(' ', rows.Select(r => Terminal.Clean(r.Id))) : "")}");
    }

    private static string Change(double? before, double? now) => $"{Percent(before)} → {Percent(now)}";
}
