using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>站点: which sites may embed the widget; the store says itself what it cannot take.</summary>
internal static class SiteRoutes
{
    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/sites", Role.Operator, List),
        new("POST", "/sites", Role.Operator, Add),
        new("PUT", "/sites", Role.Operator, Change),
        new("DELETE", "/sites", Role.Operator, Remove),
    ];

    private static Task List(DeskRequest request) => request.Reply(new SitesReply(request.Desk.Sites.All), DeskJson.Readable.SitesReply);

    private static async Task Add(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.SiteBody) is not { } body)
            return;
        if (body.Origins.Contains(null!))
        {
            await request.Bad("来源里有空的一行。");
            return;
        }
        var site = request.Desk.Sites.Add(body.Name, body.Origins, body.QuestionsPerMinute);
        await request.Audit(Acts.Site, site.Name, "新增，来源 " + string.Join(' ', site.Origins));
        await List(request);
    }

    private static async Task Change(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.SiteBody) is not { } body)
            return;
        if (request.Desk.Sites.Find(body.Key) is not { } known || body.Origins.Contains(null!)
            || !request.Desk.Sites.Replace(known with { Name = body.Name, Origins = body.Origins, QuestionsPerMinute = body.QuestionsPerMinute }))
        {
            await NotFound(request);
            return;
        }
        await request.Audit(Acts.Site, body.Name, "来源 " + string.Join(' ', body.Origins));
        await List(request);
    }

    private static async Task Remove(DeskRequest request)
    {
        var key = request.Query("key");
        if (request.Desk.Sites.Find(key) is not { } site || !request.Desk.Sites.Remove(key))
        {
            await NotFound(request);
            return;
        }
        await request.Audit(Acts.SiteRemove, site.Name);
        await List(request);
    }

    private static Task NotFound(DeskRequest request) => request.Refuse(StatusCodes.Status404NotFound, "没有这个站点", "没有这个站点，可能已经删去；请刷新后再看。");
}
