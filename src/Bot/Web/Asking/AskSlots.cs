using System.Threading.RateLimiting;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>名额: how many questions are answered at once, in all and for one visitor, and how many a site's visitors may ask in a minute.</summary>
internal sealed class AskSlots(ServerOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter all = new(new ConcurrencyLimiterOptions { PermitLimit = options.AnswersAtOnce, QueueLimit = 0 });

    private readonly PartitionedRateLimiter<string> visitors = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(address, _ => new ConcurrencyLimiterOptions { PermitLimit = options.AnswersPerVisitor, QueueLimit = 0 }));

    // By key and rate: a changed rate is a new bucket. Keys are the store's, so that no visitor can make buckets.
    private readonly PartitionedRateLimiter<Site> sites = PartitionedRateLimiter.Create<Site, (string, int)>(site =>
        RateLimits.Bucket((site.Key, site.QuestionsPerMinute), site.QuestionsPerMinute));

    /// <summary>Takes a place; null when there is none, after the refusal was written.</summary>
    public async Task<Slot?> TakeAsync(HttpContext context, Visitor visitor)
    {
        if (SiteGate.SiteOf(context) is { } site)
        {
            using var asked = sites.AttemptAcquire(site);
            if (!asked.IsAcquired)
            {
                await RateLimits.Refuse(context, asked, "这个网站的提问太多了");
                return null;
            }
        }
        var own = visitors.AttemptAcquire(visitor.Address);
        if (!own.IsAcquired)
        {
            own.Dispose();
            await RateLimits.Refuse(context, null, "同时提的问题太多了");
            return null;
        }
        var place = all.AttemptAcquire();
        if (place.IsAcquired) return new Slot(own, place);
        own.Dispose();
        place.Dispose();
        context.Response.Headers.RetryAfter = "2";
        await Problem.Write(context, StatusCodes.Status503ServiceUnavailable, "服务正忙", "现在提问的人太多，请过几秒再试。");
        return null;
    }

    public void Dispose()
    {
        all.Dispose();
        visitors.Dispose();
        sites.Dispose();
    }

    /// <summary>A place that is given back by disposing.</summary>
    internal sealed class Slot(RateLimitLease own, RateLimitLease place) : IDisposable
    {
        public void Dispose()
        {
            own.Dispose();
            place.Dispose();
        }
    }
}
