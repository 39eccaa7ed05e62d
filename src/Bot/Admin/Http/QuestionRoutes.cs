using System.Diagnostics;
using System.Globalization;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Admin.Questions;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>问题: those without an answer and those with opinions, marks on them, and the evaluation file. Their text stays out of logs and addresses.</summary>
internal static class QuestionRoutes
{
    private const int MostShown = 500, Hits = 8, LongestText = 500, LongestNote = 500, LongestExcerpt = 160;

    private static readonly PassageSearcher Searcher = new(TextAnalyzer.Default);

    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/questions", Role.Reader, List),
        new("POST", "/marks", Role.Editor, Mark),
        new("POST", "/search", Role.Reader, Search),
        new("POST", "/ask", Role.Reader, Ask),
        new("GET", "/evaluation-questions", Role.Reader, ListEvaluation),
        new("POST", "/evaluation-questions", Role.Editor, AddEvaluation),
        new("DELETE", "/evaluation-questions", Role.Editor, RemoveEvaluation),
    ];

    private static Task List(DeskRequest request)
    {
        var desk = request.Desk;
        var gaps = desk.Feedback.Gaps.All.Take(MostShown).Select(g => new GapLine(g.Question, g.Times, g.Last, desk.Marks.Find(g.Question)));
        var votes = desk.Feedback.Votes.All.GroupBy(v => v.Question, StringComparer.Ordinal)
            .Select(g => new VoteLine(g.Key, g.Count(v => v.IsGood), g.Count(v => !v.IsGood), g.Max(v => v.At), desk.Marks.Find(g.Key)))
            .OrderByDescending(v => v.Last).Take(MostShown);
        return request.Reply(new QuestionsReply([.. gaps], [.. votes], Bot.Feedback.GapStore.Capacity, Bot.Feedback.VoteStore.Capacity), DeskJson.Readable.QuestionsReply);
    }

    private static async Task Mark(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.MarkBody) is not { } body)
            return;
        var question = body.Question.Trim();
        if (question.Length is 0 or > LongestText || body.Note.Length > LongestNote || !Questions.Mark.States.Contains(body.State))
        {
            await request.Bad("标注的内容不对：问题和备注各最多 500 字。");
            return;
        }
        var (source, title) = ("", "");
        if (body.ArticleId.Length > 0)
        {
            using var reader = request.Desk.Index.Acquire();
            if (reader.FindArticle(body.ArticleId) is not (>= 0 and var number))
            {
                await request.Refuse(StatusCodes.Status404NotFound, "没有这篇文章", "资料里没有这篇文章，可能已经更新；请重新查找。");
                return;
            }
            var article = reader.ArticleAt(number);
            (source, title) = (article.Source, article.Title);
        }
        else if (body.State == "answered")
        {
            await request.Bad("请选上能回答它的文章。");
            return;
        }
        await request.Desk.Marks.SetAsync(new Mark(question, body.State, body.ArticleId, source, title, body.Note.Trim(), request.Who, request.Desk.Clock.GetUtcNow()));
        await request.Audit(Acts.Mark, source, body.State);
        await request.Done();
    }

    private static async Task Search(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.AskBody) is not { } body)
            return;
        if (body.Question.Trim().Length is 0 or > LongestText)
        {
            await request.Bad("请写上 1 到 500 个字。");
            return;
        }
        HitsReply reply;
        using (var reader = request.Desk.Index.Acquire())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            reply = new HitsReply([.. Searcher.Search(reader, new SearchRequest(body.Question.Trim(), 4 * Hits)).Hits.Where(h => seen.Add(h.Article.Id)).Take(Hits)
                .Select(h => new HitLine(h.Article.Id, h.Article.Source, h.Article.Title, h.Article.Newspaper,
                    h.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), h.Text.Length > LongestExcerpt ? h.Text[..LongestExcerpt] + "…" : h.Text))]);
        }
        await request.Reply(reply, DeskJson.Readable.HitsReply);
    }

    /// <summary>The extractive answer of the index or of the draft; staff's tries are not counted as questions.</summary>
    private static async Task Ask(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.AskBody) is not { } body)
            return;
        AnswerReply reply;
        using (var reader = body.Draft ? request.Desk.Drafts.Acquire() : request.Desk.Index.Acquire())
        {
            if (reader is null)
            {
                await request.Bad("没有草稿可问。");
                return;
            }
            var started = Stopwatch.GetTimestamp();
            var answer = request.Desk.Answerer.Answer(reader, new Question(body.Question), request.Aborted);
            reply = AnswerReply.Of(answer, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (answer.Kind == AnswerKind.Invalid)
            {
                await request.Bad(answer.Text);
                return;
            }
        }
        await request.Reply(reply, DeskJson.Readable.AnswerReply);
    }

    private static Task ListEvaluation(DeskRequest request)
    {
        var (questions, bad) = request.Desk.Questions.Read();
        return request.Reply(new EvalQuestionsReply([.. questions.Select(q => new EvalQuestionLine(q.Id!, q.Type, q.Style, q.Question!, q.Must, q.MustNot, q.Source, q.Refuse))],
            Path.GetFileName(request.Desk.Questions.Path), bad), DeskJson.Readable.EvalQuestionsReply);
    }

    private static async Task AddEvaluation(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.NewQuestion) is not { } body)
            return;
        if (body.Problem() is { } problem)
        {
            await request.Bad(problem);
            return;
        }
        var id = request.Desk.Questions.Add(body with { Question = body.Question.Trim() });
        await request.Audit(Acts.Question, id, body.Type);
        await request.Reply(new IdReply(id), DeskJson.Readable.IdReply);
    }

    private static async Task RemoveEvaluation(DeskRequest request)
    {
        var id = request.Query("id");
        if (!request.Desk.Questions.Remove(id))
        {
            await request.Refuse(StatusCodes.Status404NotFound, "没有这道题", "评测题文件里没有这道题，可能已经删去。");
            return;
        }
        await request.Audit(Acts.QuestionRemove, id);
        await request.Done();
    }
}
