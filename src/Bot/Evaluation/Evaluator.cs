using Wenzheng.Bot.Answering;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评测: asks every question of a file of one snapshot and says why an answer failed.</summary>
internal sealed class Evaluator(Answerer answerer)
{
    /// <summary>Hits that count as found: what answering looks at first.</summary>
    private const int HitsLookedAt = 10;

    private readonly PassageSearcher searcher = new(TextAnalyzer.Default);

    public EvalReport Run(IIndexReader reader, IReadOnlyList<EvalQuestion> questions, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var rows = new EvalRow[questions.Count];
        var done = 0;
        Parallel.For(0, questions.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var question = questions[i];
            var answer = answerer.Answer(reader, question.ToQuestion(), cancellationToken);
            var row = AnswerScorer.Score(question, answer, reader);
            rows[i] = row.Failed ? row with { Reason = Reason(reader, question, answer, row) } : row;
            progress?.Report(Interlocked.Increment(ref done));
        });
        return EvalReport.Of(reader.Manifest.Generation, rows);
    }

    private string Reason(IIndexReader reader, EvalQuestion question, Answer answer, EvalRow row)
    {
        if (question.Refuse)
            return row.Violations.Count > 0 ? $"资料没有却回答了，还说了“{row.Violations[0]}”" : "资料没有却回答了";
        if (question.IsSocial)
            return "寒暄没有按寒暄回答";
        var reasons = new List<string>();
        if (row.Violations.Count > 0)
            reasons.Add($"说了不该说的“{string.Join("”“", row.Violations)}”");
        if (row.Missing.Count > 0)
            reasons.AddRange(MissingReasons(reader, question, answer, row));
        return string.Join("；", reasons);
    }

    private IEnumerable<string> MissingReasons(IIndexReader reader, EvalQuestion question, Answer answer, EvalRow row)
    {
        var hits = searcher.Search(reader, new SearchRequest(answer.Understood.Length > 0 ? answer.Understood : question.Question!, HitsLookedAt)).Hits;
        var read = FoldedText.Of(string.Concat(hits.Select(h => h.Article.Title + "。" + h.Text + "。")));
        var folded = FoldedText.Of(answer.Text);
        var missing = question.Must.Where(forms => answer.Refused || !forms.Any(f => FoldedText.Holds(folded, f))).ToList();
        var there = missing.Where(forms => forms.Any(f => FoldedText.Holds(read, f))).Select(forms => forms[0]).ToList();
        var absent = missing.Where(forms => !forms.Any(f => FoldedText.Holds(read, f))).Select(forms => forms.Count > 0 ? forms[0] : "").ToList();
        var dropped = answer.Dropped.Count > 0 ? $"（核对时去掉 {answer.Dropped.Count} 句）" : "";
        if (there.Count > 0)
            yield return (row.Refused ? "误说资料没有，其实找到了：" : $"找到了没选上{dropped}：") + string.Join("、", there);
        if (absent.Count > 0)
            yield return (row.Refused ? "误说资料没有，检索也没找到：" : "检索没有找到：") + string.Join("、", absent);
    }
}
