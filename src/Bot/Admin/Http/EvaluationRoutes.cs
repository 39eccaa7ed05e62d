using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Admin.Drafts;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Evaluation;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>评测: the history of runs, and a run of the evaluation file now.</summary>
internal static class EvaluationRoutes
{
    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/evaluations", Role.Reader, List),
        new("POST", "/evaluations", Role.Editor, Run),
    ];

    private static Task List(DeskRequest request) => request.Reply(new EvaluationsReply([.. request.Desk.History.All().Select(r => new RunLine(
        r.At, r.File, r.Generation, r.Where, r.RefusalPrecision, r.RefusalRecall, Score(r.Overall), [.. r.ByType.Select(Score)]))]), DeskJson.Readable.EvaluationsReply);

    private static ScoreLine Score(ScoreSummary s)
    {
        var (low, high) = EvalChart.Wilson(s.All ?? 0, s.Answerable);
        return new ScoreLine(s.Name, s.Questions, s.Answerable, s.Recall, s.All, low, high, s.CitationPrecision, s.MedianLength);
    }

    private static Task Run(DeskRequest request)
    {
        var desk = request.Desk;
        return DraftRoutes.Start(request, Acts.Evaluate, "evaluate", (progress, token) =>
        {
            var (questions, bad) = desk.Questions.Read();
            if (questions.Count == 0)
                throw new AdminException("还没有评测题；可以在“问题”里把问过的问题加成评测题。");
            progress("score", 0, questions.Count, "");
            using var reader = desk.Index.Acquire();
            var report = new Evaluator().Run(desk.Answerer, reader, questions, new Counter(done => progress("score", done, questions.Count, "")), token);
            desk.History.Add(EvalRun.Of(report, desk.Questions.Path, "live", desk.Clock.GetUtcNow()));
            return $"评测完成：{questions.Count} 题，全对 {EvalText.Percent(report.Overall.All)}，事实 {EvalText.Percent(report.Overall.Recall)}。{(bad > 0 ? $"有 {bad} 行读不了，没有算进去。" : "")}";
        });
    }
}
