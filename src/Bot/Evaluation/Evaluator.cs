using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评测: asks every question of a file of one snapshot and says why an answer failed.</summary>
internal sealed class Evaluator
{
    /// <summary>Hits that count as found: what answering looks at first.</summary>
    private const int HitsLookedAt = 10;

    private readonly PassageSearcher searcher = new(TextAnalyzer.Default);

    /// <summary>Scores the answers of quotations.</summary>
    public EvalReport Run(Answerer answerer, IIndexReader reader, IReadOnlyList<EvalQuestion> questions, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var rows = new EvalRow[questions.Count];
        var done = 0;
        Parallel.For(0, questions.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            rows[i] = Score(reader, questions[i], answerer.Answer(reader, questions[i].ToQuestion(), cancellationToken));
            progress?.Report(Interlocked.Increment(ref done));
        });
        return EvalReport.Of(reader.Manifest.Generation, rows);
    }

    /// <summary>Scores answers that are waited for, as a model's are.</summary>
    /// <param name="answer">Answers a question from the snapshot.</param>
    /// <param name="atOnce">Questions asked at once.</param>
    public async Task<EvalReport> RunAsync(Func<IIndexReader, Question, CancellationToken, Task<Answer>> answer, int atOnce, IIndexReader reader,
        IReadOnlyList<EvalQuestion> questions, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var rows = new EvalRow[questions.Count];
        var done = 0;
        await Parallel.ForAsync(0, questions.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = atOnce }, async (i, token) =>
        {
            var given = await answer(reader, questions[i].ToQuestion(), token);
            rows[i] = Score(reader, questions[i], given) with { Wording = WordingName.Of(given.Wording), Trouble = given.Trouble };
            progress?.Report(Interlocked.Increment(ref done));
        });
        return EvalReport.Of(reader.Manifest.Generation, rows);
    }

    private EvalRow Score(IIndexReader reader, EvalQuestion question, Answer answer)
    {
        var row = AnswerScorer.Score(question, answer, reader);
        return row.Failed ? row with { Reason = Reason(reader, question, answer, row) } : row;
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
