using Wenzheng.Bot.Commands;

namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>长活: something that takes a while, as everybody who looks at the desk sees it.</summary>
/// <param name="Number">From 1 since the start of the process; 0 when there was none.</param>
/// <param name="Kind">"draft", "publish", "check" or "evaluate".</param>
/// <param name="By">Who started it.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="Stage">What it is at.</param>
/// <param name="Done">How many of <paramref name="Total"/> are done.</param>
/// <param name="Total">0 when unknown.</param>
/// <param name="Subject">The file at hand; empty when none.</param>
/// <param name="Outcome">"running", "done", "failed" or "cancelled".</param>
/// <param name="Message">One Chinese sentence when it has ended.</param>
internal sealed record JobState(int Number, string Kind, string By, DateTimeOffset Started, string Stage, int Done, int Total, string Subject, string Outcome, string Message)
{
    public static JobState None { get; } = new(0, "", "", default, "", 0, 0, "", "done", "");

    public bool IsRunning => Outcome == "running";
}

/// <summary>活计台: one long job at a time, in the process, whoever watches; the last one's outcome stays to be seen. Thread-safe.</summary>
internal sealed class JobDesk(TimeProvider clock) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private CancellationTokenSource? cancel;
    private Task running = Task.CompletedTask;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JobState now = JobState.None;

    public JobState Now { get { lock (gate) return now; } }

    /// <summary>Starts a job unless one runs.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="by">Who starts it.</param>
    /// <param name="work">Does it; tells stage, done, total and subject, and returns the sentence it ends with.</param>
    /// <param name="ended">Told of the last state, once; its failure changes nothing.</param>
    /// <returns>False when another one runs.</returns>
    public bool TryStart(string kind, string by, Func<Action<string, int, int, string>, CancellationToken, string> work, Func<JobState, Task> ended)
    {
        lock (gate)
        {
            if (now.IsRunning || stop.IsCancellationRequested)
                return false;
            cancel?.Dispose();
            cancel = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            var token = cancel.Token;
            Set(new JobState(now.Number + 1, kind, by, clock.GetUtcNow(), "", 0, 0, "", "running", ""));
            // A thread of its own: reading and scoring are long and synchronous.
            running = Task.Factory.StartNew(() => Run(work, ended, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
            return true;
        }
    }

    /// <summary>Asks the running job to stop; false when none runs.</summary>
    public bool Cancel()
    {
        lock (gate)
        {
            if (!now.IsRunning)
                return false;
            cancel!.Cancel();
            return true;
        }
    }

    /// <summary>The state and a task that completes when it is no longer that.</summary>
    public (JobState State, Task Changed) Watch()
    {
        lock (gate)
            return (now, changed.Task);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        cancel?.Dispose();
        stop.Dispose();
    }

    private async Task Run(Func<Action<string, int, int, string>, CancellationToken, string> work, Func<JobState, Task> ended, CancellationToken token)
    {
        var (outcome, message) = Attempt(work, token);
        JobState last;
        lock (gate)
            last = now with { Outcome = outcome, Message = message, Subject = "" };
        try
        {
            await ended(last);
        }
        catch (IOException)
        {
            // A full disk must not leave the job running for ever; the page that watches is told the outcome in any case.
        }
        lock (gate)
            Set(last);
    }

    private (string Outcome, string Message) Attempt(Func<Action<string, int, int, string>, CancellationToken, string> work, CancellationToken token)
    {
        try
        {
            return ("done", work(Tell, token));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return ("cancelled", "已取消，什么都没有改变。");
        }
        catch (AdminException refused)
        {
            return ("failed", refused.Message);
        }
#pragma warning disable CA1031 // A job has no caller to throw to: whatever went wrong is its outcome, and its sentence.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return ("failed", FailureSentence.For(error));
        }
    }

    private void Tell(string stage, int done, int total, string subject)
    {
        lock (gate)
            Set(now with { Stage = stage, Done = done, Total = total, Subject = subject });
    }

    private void Set(JobState state)
    {
        now = state;
        var told = changed;
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult();
    }
}
