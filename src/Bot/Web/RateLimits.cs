using System.Globalization;
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
        limiter.OnRejected = (rejected, cancellationToken) => new ValueTask(Refuse(rejected.HttpContext, rejected.Lease, "请求太快了"));
        limiter.AddPolicy(Questions, context => Bucket("q:" + Visitor.AddressOf(context), options.QuestionsPerMinute));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments("/health") || context.Request.Path.Equals("/api/ask", StringComparison.OrdinalIgnoreCase)
                // Deliveries of all chats come from the same few addresses; whoever does not know the secret is turned away at once.
                || context.Request.Path.StartsWithSegments("/telegram")
                ? RateLimitPartition.GetNoLimiter(Unlimited)
                : Bucket("r:" + Visitor.AddressOf(context), options.RequestsPerMinute));
    }

    /// <summary>A bucket that holds a minute's worth.</summary>
    public static RateLimitPartition<T> Bucket<T>(T owner, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(owner, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            // Refilled by the second, so that a visitor who was stopped waits a second or so, not a minute.
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
            QueueLimit = 0,
        });

    /// <summary>Tells the visitor to wait; for how long, when the lease knows it.</summary>
    public static Task Refuse(HttpContext context, RateLimitLease? lease, string what)
    {
        var wait = lease is not null && lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return Problem.Write(context, StatusCodes.Status429TooManyRequests, "请求太多", $"{what}，请 {wait} 秒后再试。");
    }
}
