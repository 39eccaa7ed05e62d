using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.Asking;

/// <summary><c>POST /api/feedback</c>: 👍 or 👎 to an answer, once per visitor, changeable.</summary>
internal static class FeedbackEndpoint
{
    public static void MapFeedback(this IEndpointRouteBuilder routes) => routes.MapPost("/api/feedback", (RequestDelegate)Vote)
        .Describe("评价回答", "同一访客对同一回答只算最后一次。", new ApiBody(WireJson.Readable.FeedbackLine), [new ApiAnswer(204, "已记下", null)],
            ApiParameter.Header(Visitor.Header, "访客；没有时按地址区分。"));

    private static async Task Vote(HttpContext context)
    {
        if (await BodyReader.ReadAsync(context, WireJson.Default.FeedbackLine) is not { } line)
            return;
        if (line.Good is not { } isGood || line.Answer is not { } id)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "缺少内容", "请写明 answer 和 good。");
            return;
        }
        if (context.RequestServices.GetRequiredService<AnsweredQuestions>().Find(id) is not { } question)
        {
            await Problem.Write(context, StatusCodes.Status404NotFound, "没有这个回答", "没有这个回答，可能已经过了评价的时间。");
            return;
        }
        if (context.RequestServices.GetService<VoteStore>() is { } votes)
            await votes.SetAsync(new Vote("web:" + id, "web:" + Visitor.Of(context).Hash(), isGood, question, DateTimeOffset.UtcNow));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
