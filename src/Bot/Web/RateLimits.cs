using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Web;

/// <summary>限流: per address, one bucket for questions and one for everything else.</summary>
internal static class RateLimits
{
    public const string Questions = "questions";
    private const string Unlimited = "unlimited";

    public static void Configure(RateLimiterOptions limiter, ServerOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, cancellationToken) => Reject(rejected);
        limiter.AddPolicy(Questions, context => Bucket("q:" + Visitor(context), options.QuestionsPerMinute));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/api/ask")
                // Deliveries of all chats come from the same few addresses; whoever does not know the secret is turned away at once.
                || context.Request.Path.StartsWithSegments("/telegram")
                ? RateLimitPartition.GetNoLimiter(Unlimited)
                : Bucket("r:" + Visitor(context), options.RequestsPerMinute));
    }

    private static RateLimitPartition<string> Bucket(string visitor, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(visitor, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            // Refilled by the second, so that a visitor who was stopped waits a second or so, not a minute.
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
            QueueLimit = 0,
        });

    /// <summary>The visitor's address; an IPv6 visitor owns a /64 and would else own as many buckets.</summary>
    private static string Visitor(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static ValueTask Reject(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(Problem.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "请求太多", $"请求太快了，请 {wait} 秒后再试。"));
    }
}
