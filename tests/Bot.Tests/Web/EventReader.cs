using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web;

/// <summary>One event of a stream, its data parsed.</summary>
internal sealed record StreamEvent(string Name, JsonElement Data);

/// <summary>Asks over real HTTP and reads the events as they come.</summary>
internal static class EventReader
{
    public static HttpRequestMessage Request(string question, object? more = null, string? key = null, string? visitor = null)
    {
        var body = new Dictionary<string, object?> { ["question"] = question };
        foreach (var property in more?.GetType().GetProperties() ?? [])
            body[property.Name] = property.GetValue(more);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (visitor is not null) request.Headers.Add("X-Visitor", visitor);
        return request;
    }

    public static async Task<JsonElement> AskJson(this ServedIndex served, string question, object? more = null, string? key = null, string? visitor = null)
    {
        using var request = Request(question, more, key, visitor);
        using var response = await served.Client.SendAsync(request);
        return await Json(response);
    }

    public static async IAsyncEnumerable<StreamEvent> AskStream(this ServedIndex served, string question, object? more = null, string? key = null, string? visitor = null)
    {
        using var request = Request(question, more, key, visitor);
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        await using var stream = await response.Content.ReadAsStreamAsync();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
            yield return new StreamEvent(item.EventType, JsonDocument.Parse(item.Data).RootElement);
    }

    public static async Task<JsonElement> Json(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
