using System.Text.Json.Serialization;
using Wenzheng.Bot.Web;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary><c>GET /health/telegram</c>: 200 while updates arrive, 503 otherwise; numbers only, nothing about people or texts.</summary>
internal static class TelegramHealth
{
    public static Task WriteAsync(HttpContext context, TelegramChannel channel)
    {
        var vitals = channel.Vitals;
        var counts = vitals.Counts;
        context.Response.StatusCode = vitals.State == ChannelState.Running ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return JsonReply.Write(context, new HealthReply(vitals.State.ToString(), vitals.LastContact, vitals.LastUpdate, channel.Pending, Math.Round(channel.Lag.TotalSeconds, 1),
            counts.GetValueOrDefault("fault.Conflict"), counts), HealthJson.Default.HealthReply);
    }
}

/// <summary>The channel's health.</summary>
/// <param name="State">A <see cref="ChannelState"/>.</param>
/// <param name="LastContact">When the server last answered a poll or delivered.</param>
/// <param name="LastUpdate">When the last update came in.</param>
/// <param name="Pending">Updates recorded and not yet answered.</param>
/// <param name="LagSeconds">How long the oldest of them waits.</param>
/// <param name="Conflicts">How often another program was met.</param>
/// <param name="Counts">All counts since the start.</param>
internal sealed record HealthReply(string State, DateTimeOffset? LastContact, DateTimeOffset? LastUpdate, int Pending, double LagSeconds, long Conflicts, IReadOnlyDictionary<string, long> Counts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReply))]
internal sealed partial class HealthJson : JsonSerializerContext;
