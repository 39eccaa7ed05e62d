using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wenzheng.Bot.Web;

/// <summary>Reads small JSON bodies, within a time; what is wrong with one is told.</summary>
internal static class BodyReader
{
    /// <summary>Nobody needs longer to send a few kilobytes; a slower one holds a connection for its own sake.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The body; null after a problem was written.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        // A form of another site can be sent without a preflight; JSON cannot.
        if (!context.Request.HasJsonContentType())
        {
            await Problem.Write(context, StatusCodes.Status415UnsupportedMediaType, "格式不对", "请用 application/json 发送。");
            return null;
        }
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(Patience);
        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, late.Token) is { } body)
                return body;
            await Problem.Write(context, StatusCodes.Status400BadRequest, "格式不对", "请求里没有内容。");
        }
        catch (JsonException)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "格式不对", "请求不是正确的 JSON。");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            await Problem.Write(context, StatusCodes.Status408RequestTimeout, "发送太慢", "内容没有在规定时间内发完，请检查网络后重试。");
        }
        return null;
    }
}
