using Wenzheng.Bot.Web.OpenApi;
using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Web.Asking;

/// <summary><c>DELETE /api/conversations/{id}</c>: forgets what was said, for good.</summary>
internal static class ConversationEndpoint
{
    public static void MapConversations(this IEndpointRouteBuilder routes) => routes.MapDelete("/api/conversations/{id}", (RequestDelegate)Forget)
        .Describe("删除对话", "服务器不再记得这个对话里说过的话。", null, [new ApiAnswer(204, "已删除", null)],
            ApiParameter.Path("id", "对话的编号"), ApiParameter.Header(Visitor.Header, "开始对话时得到的 visitor；没有它删不了。", isRequired: true));

    private static Task Forget(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (!context.RequestServices.GetRequiredService<WebConversations>().Forget(id, Visitor.Of(context), SiteGate.SiteOf(context)))
            return Problem.Write(context, StatusCodes.Status404NotFound, "没有这个对话", "没有这个对话，可能已经过期或删除。");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
