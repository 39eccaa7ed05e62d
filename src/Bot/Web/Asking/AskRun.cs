using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>
/// 一次提问: a question that is being answered, or was, apart from the connections that watch it: a reader who comes back with the same
/// idempotency key finds it. It keeps the newest text only, so that a slow reader holds up nobody and costs no memory. Thread-safe.
/// </summary>
internal sealed class AskRun : IDisposable
{
    /// <summary>How long a question whose readers have all gone goes on, for one of them to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private readonly bool isKept;
    private AskProgress progress = new(null, null);
    private TaskCompletionSource changed = NewSignal();
    private int readers;

    /// <param name="fingerprint">Of the question, to tell a retry from another question under the same key.</param>
    /// <param name="isKept">Whether a reader can come back to it.</param>
    public AskRun(string fingerprint, bool isKept) => (Fingerprint, this.isKept, Id) = (fingerprint, isKept, Token.New());

    public string Id { get; }

    public string Fingerprint { get; }

    public AskProgress Progress { get { lock (gate) return progress; } }

    /// <summary>Does the work; never throws.</summary>
    /// <param name="work">Answers; given where to put the text as it grows.</param>
    /// <param name="explain">Makes a problem of an exception.</param>
    /// <param name="limit">Longest time it may take.</param>
    public async Task RunAsync(Func<Action<string>, CancellationToken, Task<AskOutcome>> work, Func<Exception, ProblemReply> explain, TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop.Token);
        AskOutcome outcome;
        try
        {
            outcome = await work(Grow, both.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            outcome = new AskOutcome(null, null) { IsStopped = true };
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            outcome = new AskOutcome(null, Problem.Of(StatusCodes.Status504GatewayTimeout, "回答用时过长", "这个问题处理太久，已经停止；请换个更具体的问法。"));
        }
#pragma warning disable CA1031 // The last resort of a task that nobody awaits: whatever it was is logged and told by explain.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = new AskOutcome(null, explain(e));
        }
        Change(p => p with { Outcome = outcome });
    }

    /// <summary>Ends it where it stands.</summary>
    public void Stop()
    {
        lock (gate)
            StopIn(TimeSpan.Zero);
    }

    /// <summary>Waits until there is something newer than <paramref name="seen"/>, at most <paramref name="atMost"/>.</summary>
    public async Task<AskProgress> NextAsync(AskProgress seen, TimeSpan atMost, CancellationToken cancellationToken)
    {
        Task signal;
        lock (gate)
        {
            if (!ReferenceEquals(progress, seen)) return progress;
            signal = changed.Task;
        }
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(signal, Task.Delay(atMost, rest.Token));
        await rest.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return Progress;
    }

    /// <summary>Counts a reader; disposing counts it off.</summary>
    public Reader Watch()
    {
        lock (gate)
        {
            readers++;
            // Somebody is back.
            if (!stop.IsCancellationRequested) StopIn(Timeout.InfiniteTimeSpan);
        }
        return new Reader(this);
    }

    private void Leave()
    {
        lock (gate)
        {
            // Nobody reads on: a model that writes for nobody takes the place of one who waits.
            if (--readers == 0) StopIn(isKept ? Patience : TimeSpan.Zero);
        }
    }

    // On a timer's thread: whoever stops it must not run what follows.
    private void StopIn(TimeSpan time)
    {
        if (progress.Outcome is null) stop.CancelAfter(time);
    }

    /// <summary>When it has ended.</summary>
    public void Dispose() => stop.Dispose();

    private void Grow(string text) => Change(p => p with { Text = text });

    private void Change(Func<AskProgress, AskProgress> change)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            progress = change(progress);
            (before, changed) = (changed, NewSignal());
        }
        before.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One who reads along.</summary>
    internal readonly struct Reader(AskRun run) : IDisposable
    {
        public void Dispose() => run.Leave();
    }
}
