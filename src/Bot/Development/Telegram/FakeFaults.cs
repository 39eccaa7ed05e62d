namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What goes wrong with a call.</summary>
internal enum FakeFaultKind
{
    None,

    /// <summary>429 with header and parameters.</summary>
    TooManyRequests,

    /// <summary>502 with a page of a proxy.</summary>
    ServerError,

    /// <summary>The connection is cut before the call is taken.</summary>
    CutBefore,

    /// <summary>The connection is cut after the call was taken.</summary>
    CutAfter,

    /// <summary>No answer for so many seconds, then a cut; the call is not taken.</summary>
    HangBefore,

    /// <summary>The call is taken, its answer never comes.</summary>
    HangAfter,

    /// <summary>Half of the answer.</summary>
    Truncated,

    /// <summary>The markup is refused, whatever it is.</summary>
    BadMarkup,

    /// <summary>The length is refused, whatever it is.</summary>
    TooLong,

    /// <summary>The method is not known.</summary>
    UnknownMethod,
}

/// <summary>One fault.</summary>
internal readonly record struct FakeFault(FakeFaultKind Kind, int Seconds = 0)
{
    /// <summary>Whether the call is taken though its answer never arrives whole.</summary>
    public bool IsAfter => Kind is FakeFaultKind.CutAfter or FakeFaultKind.HangAfter or FakeFaultKind.Truncated;
}

/// <summary>故障: which calls go wrong, by script or by chance. Thread-safe.</summary>
internal sealed class FakeFaults : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<(string Method, FakeFault Fault)> script = [];
    private readonly CancellationTokenSource closed = new();
    private Func<FakeCall, FakeFault> chance = _ => default;

    /// <summary>The next call of the method goes wrong; several are taken in turn.</summary>
    public void Next(string method, FakeFaultKind kind, int seconds = 0)
    {
        lock (gate)
            script.Add((method, new FakeFault(kind, seconds)));
    }

    /// <summary>Every call may go wrong.</summary>
    public void ByChance(Func<FakeCall, FakeFault> choose)
    {
        lock (gate)
            chance = choose;
    }

    public FakeFault Take(FakeCall call)
    {
        lock (gate)
        {
            var at = script.FindIndex(s => call.Is(s.Method));
            if (at < 0)
                return chance(call);
            var fault = script[at].Fault;
            script.RemoveAt(at);
            return fault;
        }
    }

    /// <summary>Ends what hangs.</summary>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    /// <summary>Whether the call ends here, untaken.</summary>
    public async Task<bool> Before(HttpContext context, FakeFault fault)
    {
        switch (fault.Kind)
        {
            case FakeFaultKind.ServerError:
                context.Response.StatusCode = 502;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>");
                return true;
            case FakeFaultKind.CutBefore:
                context.Abort();
                return true;
            case FakeFaultKind.HangBefore:
                await Hang(context, fault.Seconds);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the answer was dealt with here.</summary>
    public async Task<bool> After(HttpContext context, FakeFault fault, FakeReply reply)
    {
        switch (fault.Kind)
        {
            case FakeFaultKind.CutAfter:
                context.Abort();
                return true;
            case FakeFaultKind.HangAfter:
                await Hang(context, fault.Seconds);
                return true;
            case FakeFaultKind.Truncated:
                await FakeTelegram.Write(context, reply with { Body = reply.Body[..(reply.Body.Length / 2)] });
                return true;
            default:
                return false;
        }
    }

    private async Task Hang(HttpContext context, int seconds)
    {
        if (closed.IsCancellationRequested)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closed.Token);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), either.Token);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up first, or the server ends.
        }
        context.Abort();
    }
}
