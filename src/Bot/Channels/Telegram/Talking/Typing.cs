using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Receiving;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>正在输入: shows that the bot is at work, while it is and if it takes longer than a moment.</summary>
internal sealed class Typing : IAsyncDisposable
{
    /// <summary>An answer without a model is there sooner; the sign would only flicker.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);

    /// <summary>The server shows it for 5 seconds.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4.5);

    private readonly CancellationTokenSource end = new();
    private readonly Task showing;

    private Typing(ITelegramApi api, Incoming incoming) => showing = Show(api, new ChatActionRequest(incoming.ChatId, incoming.Topic == 0 ? null : incoming.Topic, "typing"));

    public static Typing Start(ITelegramApi api, Incoming incoming) => new(api, incoming);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await showing;
        end.Dispose();
    }

    private async Task Show(ITelegramApi api, ChatActionRequest action)
    {
        try
        {
            await Task.Delay(Moment, end.Token);
            // A sign only: whatever goes wrong, the answer is what counts.
            while ((await api.SendChatActionAsync(action, end.Token)).IsOk)
                await Task.Delay(Again, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The answer is ready.
        }
    }
}
