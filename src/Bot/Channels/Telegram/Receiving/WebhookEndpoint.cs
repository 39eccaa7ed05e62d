using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>推送: updates that the server delivers. Recorded first, then confirmed with 200; anything else makes it deliver again.</summary>
internal sealed class WebhookEndpoint(WebhookKeys keys, Intake intake, ChannelStates states)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>One update is at most 512 KiB.</summary>
    private const int MaxBody = 640 * 1024;

    private bool isStopped;

    /// <summary>From now on deliveries are refused; the server keeps them for the next start.</summary>
    public void Stop() => Volatile.Write(ref isStopped, true);

    public async Task ReceiveAsync(HttpContext context)
    {
        var response = context.Response;
        // A stranger learns nothing, not even that the path is right.
        if (!HttpMethods.IsPost(context.Request.Method) || !keys.IsSecret(context.Request.Headers[SecretHeader].ToString()))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (Volatile.Read(ref isStopped) || !intake.HasRoom)
        {
            response.Headers.RetryAfter = "5";
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxBody;
        Update? update;
        try
        {
            update = await JsonSerializer.DeserializeAsync(context.Request.Body, ApiJson.Default.Update, context.RequestAborted);
        }
        catch (JsonException)
        {
            // Delivered again it would be no better: taken, and forgotten.
            update = null;
        }
        if (update is not null)
        {
            try
            {
                await intake.TakeAsync([update]);
                states.Recovered();
            }
            catch (IOException e)
            {
                states.DiskFell(e);
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }
        }
        response.StatusCode = StatusCodes.Status200OK;
    }
}
