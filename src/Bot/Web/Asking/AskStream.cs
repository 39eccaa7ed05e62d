using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>
/// 事件流: a question as server-sent events: "status", "answer" (the whole text so far, each time it grows), "citations", "done" (all
/// that the JSON answer holds); or "stopped", or "error" (a problem). Comments in between keep proxies from closing it.
/// </summary>
internal sealed class AskStream(HttpResponse response, TimeSpan heartbeat)
{
    public const string MediaType = "text/event-stream";

    private int number;

    public async Task WriteAsync(AskRun run, bool isReplay, CancellationToken cancellationToken)
    {
        response.ContentType = MediaType + "; charset=utf-8";
        // nginx gathers answers unless told not to.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await EventAsync("status", new AskStatus("searching", run.Id), WireJson.Readable.AskStatus, cancellationToken);
        string? shown = null;
        for (var progress = run.Progress; ; progress = await NextAsync(run, progress, cancellationToken))
        {
            if (progress.Text is { } text && text != shown)
                await EventAsync("answer", new AskText(shown = text), WireJson.Readable.AskText, cancellationToken);
            if (progress.Outcome is not { } outcome) continue;
            await EndAsync(outcome, isReplay, cancellationToken);
            return;
        }
    }

    // A write that waits for a slow reader waits here; what grows meanwhile is not queued, the newest text is sent next.
    private async Task<AskProgress> NextAsync(AskRun run, AskProgress seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = await run.NextAsync(seen, heartbeat, cancellationToken);
            if (!ReferenceEquals(next, seen)) return next;
            await response.Body.WriteAsync(": ...\n\n"u8.ToArray(), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
    }

    private async Task EndAsync(AskOutcome outcome, bool isReplay, CancellationToken cancellationToken)
    {
        if (outcome.Reply is { } reply)
        {
            await EventAsync("citations", reply.Citations, WireJson.Readable.IReadOnlyListCitationReply, cancellationToken);
            await EventAsync("done", reply with { Replayed = isReplay }, WireJson.Readable.AskReply, cancellationToken);
        }
        else if (outcome.Problem is { } problem)
        {
            await EventAsync("error", problem, WireJson.Readable.ProblemReply, cancellationToken);
        }
        else
        {
            await EventAsync("stopped", new AskText(""), WireJson.Readable.AskText, cancellationToken);
        }
    }

    private async Task EventAsync<T>(string name, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        // One line of data: JSON writes line breaks as \n, so that no text can begin an event of its own.
        var head = string.Create(CultureInfo.InvariantCulture, $"id: {++number}\nevent: {name}\ndata: ");
        var buffer = new ArrayBufferWriter<byte>(1024);
        Encoding.UTF8.GetBytes(head, buffer);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder }))
            JsonSerializer.Serialize(json, data, type);
        buffer.Write("\n\n"u8);
        await response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
