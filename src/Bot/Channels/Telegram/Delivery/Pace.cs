namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>
/// 节奏: when a message may leave, so that the flood limits of the server (core.telegram.org/bots/faq) are never reached: one a second
/// in a chat, twenty a minute in a group, about thirty a second in all. A chat that was told to wait, waits. Thread-safe.
/// </summary>
internal sealed class Pace : IDisposable
{
    private const int PerGroupMinute = 20;

    /// <summary>Messages under way at once, however many a second are allowed. What is under way when the process is killed is what may be sent twice.</summary>
    private const int MaxUnderway = 25;

    /// <summary>A little more than the period itself: clocks are read on two sides.</summary>
    public static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1050), Minute = TimeSpan.FromMilliseconds(60_500);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SendWindow all;
    private readonly Dictionary<long, ChatPace> chats = [];
    private readonly TimeSpan inChat;

    /// <param name="messagesPerSecond">Over all chats.</param>
    /// <param name="inChat">Time between two messages in one chat.</param>
    public Pace(int messagesPerSecond, TimeSpan inChat) => (all, this.inChat) = (new SendWindow(messagesPerSecond, Second, MaxUnderway), inChat);

    /// <summary>Waits until a message may go to the chat, and counts it as under way until <see cref="Leave"/>.</summary>
    public async Task EnterAsync(long chat, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (gate)
            {
                var pace = Of(chat);
                wait = pace.Wait(Now);
                if (wait == TimeSpan.Zero)
                {
                    pace.Enter();
                    break;
                }
            }
            await Task.Delay(wait, cancellationToken);
        }
        try
        {
            await EnterAll(cancellationToken);
        }
        catch
        {
            lock (gate)
                Of(chat).Leave(Now);
            throw;
        }
    }

    /// <summary>Enters if there is room now: for what can be left out, like the steps of a growing text.</summary>
    public bool TryEnter(long chat)
    {
        lock (gate)
        {
            var pace = Of(chat);
            if (pace.Wait(Now) > TimeSpan.Zero || all.Wait(Now) > TimeSpan.Zero)
                return false;
            pace.Enter();
            all.Enter();
            return true;
        }
    }

    public void Leave(long chat)
    {
        lock (gate)
        {
            all.Leave(Now);
            Of(chat).Leave(Now);
            if (chats.Count > 1000)
                Forget();
        }
    }

    /// <summary>The server asked for a pause in this chat.</summary>
    public void Pause(long chat, TimeSpan time)
    {
        lock (gate)
            Of(chat).PauseUntil(Now + (long)time.TotalMilliseconds);
    }

    /// <summary>Counts a message of the process before this one, or one that it may have sent.</summary>
    /// <param name="age">How long ago; negative ages (a clock set back) count as now.</param>
    public void Restore(long chat, TimeSpan age)
    {
        lock (gate)
        {
            var end = Now - Math.Max(0, (long)age.TotalMilliseconds);
            all.Restore(end);
            Of(chat).Restore(end);
        }
    }

    public void Dispose() => turn.Dispose();

    private static long Now => Environment.TickCount64;

    // One at a time asks for the common window: those who wait are served in the order of their coming.
    private async Task EnterAll(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                TimeSpan wait;
                lock (gate)
                {
                    wait = all.Wait(Now);
                    if (wait == TimeSpan.Zero)
                    {
                        all.Enter();
                        return;
                    }
                }
                await Task.Delay(wait, cancellationToken);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private ChatPace Of(long chat)
    {
        if (!chats.TryGetValue(chat, out var pace))
            chats[chat] = pace = new ChatPace(new SendWindow(1, inChat), chat < 0 ? new SendWindow(PerGroupMinute, Minute) : null);
        return pace;
    }

    private void Forget()
    {
        foreach (var chat in chats.Where(c => c.Value.IsIdle(Now)).Select(c => c.Key).ToList())
            chats.Remove(chat);
    }
}
