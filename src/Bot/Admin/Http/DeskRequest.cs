using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Web;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>A request that came through the gate.</summary>
/// <param name="Context">The request.</param>
/// <param name="Desk">The parts.</param>
/// <param name="Account">Who asks; null on routes for those who are not signed in.</param>
/// <param name="Token">The browser's token; null when it has none.</param>
internal sealed record DeskRequest(HttpContext Context, Desk Desk, Account? Account, string? Token)
{
    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>Who asks, on routes that need a session.</summary>
    public string Who => Account!.Name;

    public string Address => Context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";

    public string Query(string name) => Context.Request.Query[name].ToString();

    public Task Reply<T>(T reply, JsonTypeInfo<T> type) => JsonReply.Write(Context, reply, type);

    public Task Done() => Reply(new DoneReply(true), DeskJson.Readable.DoneReply);

    public Task Refuse(int status, string title, string detail) => Problem.Write(Context, status, title, detail);

    public Task Bad(string detail) => Refuse(StatusCodes.Status400BadRequest, "不能这样做", detail);

    public Task Audit(string act, string subject, string detail = "") => Desk.Audit.AddAsync(Account?.Name ?? "", act, subject, detail, Address);

    /// <summary>The body; null after a problem was written.</summary>
    public async Task<T?> Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (!Context.Request.HasJsonContentType())
        {
            await Refuse(StatusCodes.Status415UnsupportedMediaType, "格式不对", "请用 application/json 发送。");
            return null;
        }
        try
        {
            if (await JsonSerializer.DeserializeAsync(Context.Request.Body, type, Aborted) is { } body)
                return body;
        }
        catch (JsonException)
        {
            // Told below, as an empty body is.
        }
        await Bad("请求不是正确的 JSON，或缺少内容。");
        return null;
    }
}
