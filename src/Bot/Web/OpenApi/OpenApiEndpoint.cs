namespace Wenzheng.Bot.Web.OpenApi;

/// <summary><c>GET /api/openapi.json</c>: the API as programs read it.</summary>
internal static class OpenApiEndpoint
{
    public static void MapOpenApi(this IEndpointRouteBuilder routes)
    {
        // When it is first asked for: all routes are mapped by then.
        var document = new Lazy<string>(() => OpenApiDocument.Write(routes.DataSources.SelectMany(s => s.Endpoints)));
        routes.MapGet("/api/openapi.json", (RequestDelegate)(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            return context.Response.WriteAsync(document.Value, context.RequestAborted);
        })).Describe("接口说明", "这个文件：OpenAPI 3.1。", null, [new ApiAnswer(200, "OpenAPI 文档", null, "application/json")]);
    }
}
