using System.Net;
using Wenzheng.Bot.Commands.Output;

namespace Wenzheng.Bot.Evaluation;

/// <summary>The evaluation as one self-contained web page: no script, no foreign file; it can be mailed.</summary>
internal static class EvalPage
{
    public static void Write(TextWriter writer, EvalReport report, IReadOnlyList<EvalQuestion> questions, Comparison? comparison)
    {
        writer.WriteLine("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>问政评测</title><style>");
        writer.Write(Style());
        writer.WriteLine("</style></head><body><main><h1>问政评测</h1>");
        WriteTiles(writer, report, comparison);
        EvalChart.Write(writer, "各类型：事实召回与全对", report.ByType);
        EvalChart.Write(writer, "各种说法：事实召回与全对", report.ByStyle);
        if (comparison is not null)
            WriteChanges(writer, comparison);
        WriteRows(writer, "失败的题", report.Rows.Where(r => r.Failed), questions, open: true);
        WriteRows(writer, "其余的题", report.Rows.Where(r => !r.Failed && !r.Unscored), questions, open: false);
        if (report.Unscored.Any())
            WriteRows(writer, "没有要点、不计分的题", report.Unscored.Where(r => !r.Failed), questions, open: true);
        writer.WriteLine("</main></body></html>");
    }

    private static void WriteTiles(TextWriter writer, EvalReport report, Comparison? comparison)
    {
        var before = comparison?.Before;
        writer.WriteLine("<section class=\"tiles\">");
        WriteTile(writer, "题目", $"{report.Rows.Count}", before is null ? null : $"{before.Rows.Count}");
        WriteTile(writer, "事实召回", EvalText.Percent(report.Overall.Recall), Was(before?.Overall.Recall));
        WriteTile(writer, "全对", EvalText.Percent(report.Overall.All), Was(before?.Overall.All));
        WriteTile(writer, "引文准确", EvalText.Percent(report.Overall.CitationPrecision), Was(before?.Overall.CitationPrecision));
        WriteTile(writer, "逐字引文", $"{report.QuotesVerbatim} / {report.Quotes}", before is null ? null : $"{before.QuotesVerbatim} / {before.Quotes}");
        WriteTile(writer, "拒答准确", EvalText.Percent(report.RefusalPrecision), Was(before?.RefusalPrecision));
        WriteTile(writer, "拒答召回", EvalText.Percent(report.RefusalRecall), Was(before?.RefusalRecall));
        WriteTile(writer, "字数中位", EvalText.Whole(report.Overall.MedianLength), before is null ? null : EvalText.Whole(before.Overall.MedianLength));
        if (report.Model is { } use)
            WriteTile(writer, $"模型行文（{use.Name}）", $"{use.Worded} / {use.Worded + use.Fallbacks}", before?.Model is { } earlier ? $"{earlier.Worded} / {earlier.Worded + earlier.Fallbacks}" : null);
        writer.WriteLine("</section>");
        if (report.Model is not null)
            writer.WriteLine($"<p>{Encode(ModelUseText.Of(report.Model))}</p>");

        static string? Was(double? share) => share is null ? null : EvalText.Percent(share);
    }

    private static void WriteTile(TextWriter writer, string name, string value, string? before) =>
        writer.WriteLine($"<div class=\"tile\"><b>{Encode(value)}</b><span>{Encode(name)}</span>{(before is null ? "" : $"<small>上次 {Encode(before)}</small>")}</div>");

    private static void WriteChanges(TextWriter writer, Comparison comparison)
    {
        writer.WriteLine("<h2>与上次相比</h2><ul>");
        foreach (var (name, rows) in ((string, IReadOnlyList<EvalRow>)[])[("变好", comparison.Repaired), ("变坏", comparison.Broken), ("换了说法", comparison.Reworded)])
            writer.WriteLine($"<li>{name} {rows.Count} 题 {string.Join(' ', rows.Select(r => $"<a href=\"#{Encode(r.Id)}\">{Encode(r.Id)}</a>"))}</li>");
        writer.WriteLine("</ul>");
    }

    private static void WriteRows(TextWriter writer, string heading, IEnumerable<EvalRow> rows, IReadOnlyList<EvalQuestion> questions, bool open)
    {
        var gold = questions.DistinctBy(q => q.Id).ToDictionary(q => q.Id!, StringComparer.Ordinal);
        var list = rows.ToList();
        writer.WriteLine($"<details{(open ? " open" : "")}><summary><h2>{heading}（{list.Count}）</h2></summary>");
        foreach (var row in list)
            WriteRow(writer, row, gold[row.Id]);
        writer.WriteLine("</details>");
    }

    private static void WriteRow(TextWriter writer, EvalRow row, EvalQuestion question)
    {
        writer.WriteLine($"<article id=\"{Encode(row.Id)}\" class=\"{(row.Failed ? "bad" : "good")}\"><h3>{Encode(row.Question)} <small>{Encode(string.Join(" · ", ((string[])[row.Id, row.Type, row.Style]).Where(t => t.Length > 0)))}</small></h3>");
        if (row.Reason.Length > 0)
            writer.WriteLine($"<p class=\"reason\">{Encode(row.Reason)}</p>");
        writer.WriteLine($"<div class=\"pair\"><div><h4>回答（{Encode(row.Kind)}，{row.Length} 字{WordedBy(row)}）</h4><p>{Encode(row.Answer)}</p></div><div><h4>应有</h4><ul>");
        if (question.Refuse)
            writer.WriteLine("<li>资料未见，应拒答</li>");
        foreach (var forms in question.Must)
            writer.WriteLine($"<li class=\"{(row.Missing.Contains(forms is [var first, ..] ? first : "") ? "missing" : "found")}\">{Encode(string.Join(" / ", forms))}</li>");
        foreach (var form in question.MustNot)
            writer.WriteLine($"<li class=\"{(row.Violations.Contains(form) ? "missing" : "not")}\">不应有：{Encode(form)}</li>");
        writer.WriteLine("</ul></div></div></article>");
    }

    private static string WordedBy(EvalRow row) => row.Wording switch
    {
        "model" => "，模型行文",
        "fallback" => $"，改用原文：{Encode(row.Trouble ?? "")}",
        _ => "",
    };

    private static string Style()
    {
        using var stream = typeof(EvalPage).Assembly.GetManifestResourceStream("evaluation/eval.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
