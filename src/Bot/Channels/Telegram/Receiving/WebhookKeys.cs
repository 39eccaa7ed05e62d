using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>The webhook's path and secret: derived from the token, so that nobody guesses them and every start has the same.</summary>
internal sealed record WebhookKeys(string Path, string Secret)
{
    /// <summary>All paths of webhooks begin with it.</summary>
    public const string Prefix = "/telegram/";

    public static WebhookKeys Of(string token) => new(Prefix + Derive(token, "path"), Derive(token, "secret"));

    /// <summary>Whether a header is the secret; the time taken tells nothing of how much of it was right.</summary>
    public bool IsSecret(string header) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(Secret));

    /// <summary>Without its values: a record would print the secret.</summary>
    public override string ToString() => nameof(WebhookKeys);

    private static string Derive(string token, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes("wenzheng telegram webhook " + purpose)).AsSpan(0, 24));
}
