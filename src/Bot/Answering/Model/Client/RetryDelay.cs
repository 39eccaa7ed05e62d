using System.Globalization;
using System.Net;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>重试间隔: whether a refused call may be tried again, and after how long.</summary>
internal static class RetryDelay
{
    // As the OpenAI clients do: half a second, doubled, at most eight.
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    public static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>What the server asks for, else a wait that doubles.</summary>
    /// <param name="attempt">Tries made, from 1.</param>
    public static TimeSpan For(int attempt, HttpResponseMessage? response, TimeProvider clock)
    {
        var backOff = TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Min(attempt - 1, 10), Longest.Ticks));
        if (response is null) return backOff;
        if (response.Headers.TryGetValues("retry-after-ms", out var values) && double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is >= 0 and < 1e9)
            return TimeSpan.FromMilliseconds(milliseconds);
        if (response.Headers.RetryAfter is { } after)
        {
            if (after.Delta is { } delta && delta >= TimeSpan.Zero) return delta;
            if (after.Date is { } date) return date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero;
        }
        return backOff;
    }
}
