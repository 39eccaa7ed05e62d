using System.Globalization;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>A search with its reasons as staff read it: how the question was understood, its terms, and why each passage ranks where it does.</summary>
internal static class SearchExplanation
{
    /// <summary>Parts of a score that are shown: what follows adds little.</summary>
    private const int MostReasons = 6;

    private static readonly (TermOrigin Origin, string Name)[] Origins =
    [
        (TermOrigin.Word, "词"), (TermOrigin.Part, "词中词"), (TermOrigin.Number, "数"), (TermOrigin.Bigram, "二元"),
        (TermOrigin.Synonym, "同义词"), (TermOrigin.Abbreviation, "简称"), (TermOrigin.Repair, "改字"),
    ];

    public static void Write(Terminal terminal, Explanation explanation)
    {
        var question = explanation.Result.Question;
        terminal.Out.WriteLine(Terminal.CleanLine("理解为：" + question.Text));
        foreach (var repair in question.Repairs)
            terminal.Out.WriteLine(Terminal.CleanLine($"改字：{repair.Typed} → {repair.Became}"));
        foreach (var addition in question.Additions)
            terminal.Out.WriteLine(Terminal.CleanLine($"{(addition.Origin == TermOrigin.Synonym ? "同义词" : "简称")}：{addition.Typed} → 另找 {addition.Added}"));
        WriteTerms(terminal, explanation.Terms);
        for (var i = 0; i < explanation.Result.Hits.Count; i++)
        {
            var hit = explanation.Result.Hits[i];
            SearchText.WriteHit(terminal, hit, i + 1, $"（初选 {SearchText.Number(hit.FirstStage)}）");
            WriteReasons(terminal, explanation.Reasons[i], i + 1 < explanation.Reasons.Count ? explanation.Reasons[i + 1] : []);
        }
        if (explanation.Result.Hits.Count == 0)
            terminal.Out.WriteLine("没有找到；换个说法或少写几个字试试。");
    }

    private static void WriteTerms(Terminal terminal, IReadOnlyList<ExplainedTerm> terms)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("检索词（权重，有几段含它）：");
        foreach (var (origin, name) in Origins)
        {
            var shown = terms.Where(t => t.Origin == origin).OrderByDescending(t => t.Weight).ThenBy(t => t.Text, StringComparer.Ordinal)
                .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Text}（{t.Weight:0.00}，{t.Passages}）")).ToList();
            if (shown.Count > 0)
                terminal.Out.WriteLine(Terminal.CleanLine($"  {name}：{string.Join(' ', shown)}"));
        }
        terminal.Out.WriteLine();
    }

    private static void WriteReasons(Terminal terminal, IReadOnlyList<ScoreReason> reasons, IReadOnlyList<ScoreReason> next)
    {
        if (reasons.Count == 0)
        {
            terminal.Out.WriteLine("     没有重排，按初选先后。");
            return;
        }
        terminal.Out.WriteLine("     主要得分：" + string.Join("；", reasons.Take(MostReasons)
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Value:0.00} → {r.Score:+0.00;-0.00}"))));
        var lead = reasons.Select(r => (r.Name, Score: r.Score - (next.FirstOrDefault(n => n.Name == r.Name)?.Score ?? 0)))
            .Where(r => Math.Abs(r.Score) >= 0.05f).OrderByDescending(r => Math.Abs(r.Score)).Take(3).ToList();
        if (next.Count > 0 && lead.Count > 0)
            terminal.Out.WriteLine("     与下一段的差：" + string.Join("；", lead.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Score:+0.00;-0.00}"))));
    }
}
