using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wenzheng.Bot.Web;

/// <summary>Writes JSON answers.</summary>
internal static class JsonReply
{
    public static Task Write<T>(HttpContext context, T reply, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, reply, type, context.RequestAborted);
    }
}
