using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Delivery;

namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>长轮询: asks for updates, has them recorded, and confirms them with the next question.</summary>
internal sealed class Poller(ITelegramApi api, Intake intake, ChannelStates states, int pollSeconds)
{
    private const int MaxBatch = 100;

    /// <summary>How long a full inbox is left to empty.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly Backoff trouble = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    // Another poller: the server lets the newer one through each time, so asking fast would only knock both out in turn.
    private readonly Backoff conflict = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));

    private long offset;

    /// <summary>Runs until it is cancelled, or until the token is refused.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (!intake.HasRoom)
            {
                await Task.Delay(Breath, cancellationToken);
                continue;
            }
            var reply = await api.GetUpdatesAsync(new UpdatesRequest(offset, MaxBatch, pollSeconds, UpdateReader.AllowedUpdates), cancellationToken);
            if (reply.IsOk)
            {
                await Take(reply.Value, cancellationToken);
                continue;
            }
            if (!states.Fell(reply.Fault))
                return;
            if (reply.Fault.Kind == FaultKind.Conflict && reply.Fault.Text.Contains("webhook", StringComparison.OrdinalIgnoreCase))
                // A webhook was set meanwhile; this program is told to poll, so it takes the updates back.
                await api.DeleteWebhookAsync(cancellationToken);
            await Task.Delay(WaitAfter(reply.Fault), cancellationToken);
        }
    }

    /// <summary>Confirms what was recorded last, so that the next start does not get it again.</summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if (offset != 0)
            await api.GetUpdatesAsync(new UpdatesRequest(offset, 1, 0, UpdateReader.AllowedUpdates), cancellationToken);
    }

    private async Task Take(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        try
        {
            await intake.TakeAsync(updates);
        }
        catch (IOException e)
        {
            // Not confirmed: the server will send them again.
            states.DiskFell(e);
            await Task.Delay(trouble.Next(), cancellationToken);
            return;
        }
        if (updates.Count > 0)
            offset = updates.Max(u => u.UpdateId) + 1;
        trouble.Reset();
        conflict.Reset();
        states.Recovered();
    }

    private TimeSpan WaitAfter(ApiFault fault) => fault.Kind switch
    {
        FaultKind.Conflict => conflict.Next(),
        FaultKind.TooManyRequests => fault.RetryAfter + trouble.Next(),
        _ => trouble.Next(),
    };
}
