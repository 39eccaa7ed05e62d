namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>落账: writes to journals until they succeed; a full disk holds the work up and loses nothing. Thread-safe.</summary>
internal sealed class DurableWrites(Vitals vitals, ILogger log, CancellationToken stop)
{
    /// <summary>Between tries to write to a full disk.</summary>
    private static readonly TimeSpan DiskWait = TimeSpan.FromSeconds(5);

    /// <summary>Tries until it is on disk: nothing goes on that a restart would not know of.</summary>
    public async Task PersistAsync(Func<Task> write)
    {
        while (await Failure(write()) is { } failure)
            await Wait(failure);
        if (vitals.State == ChannelState.DiskTrouble)
            vitals.Become(ChannelState.Running);
    }

    /// <summary>
    /// Tries until the system has it, which a kill of the process cannot undo, and does not wait for the disk: after a power cut a
    /// message may be sent again, as after any moment that leaves its fate unknown.
    /// </summary>
    public async Task NoteAsync(Func<Task> write)
    {
        while (true)
        {
            var written = write();
            if (!written.IsFaulted)
            {
                // Observed, so that a sync that fails later does not surface as an unhandled exception.
                _ = Failure(written);
                return;
            }
            if (await Failure(written) is { } failure)
                await Wait(failure);
        }
    }

    private static async Task<IOException?> Failure(Task written)
    {
        try
        {
            await written;
            return null;
        }
        catch (IOException e)
        {
            return e;
        }
    }

    private Task Wait(IOException failure)
    {
        if (vitals.Become(ChannelState.DiskTrouble))
            TelegramLog.DiskTrouble(log, failure);
        return Task.Delay(DiskWait, stop);
    }
}
