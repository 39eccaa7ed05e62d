using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Receiving;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>重建: runs one rebuild at a time and shows how far it is; the result is sent like any other answer.</summary>
internal sealed class RebuildWatch(ITelegramApi api, Pace pace) : IDisposable
{
    /// <summary>Progress counts as messages; nobody reads faster.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim single = new(1, 1);

    /// <returns>What came of it, in a sentence.</returns>
    public async Task<string> RunAsync(Incoming incoming, RebuildArchive? rebuild, CancellationToken cancellationToken)
    {
        if (rebuild is null)
            return "这里不能重建索引；请在服务器上运行 ./bot ingest。";
        if (!await single.WaitAsync(0, cancellationToken))
            return "正在重建，请等它完成。";
        try
        {
            var latest = "开始读取资料…";
            var work = rebuild(words => Volatile.Write(ref latest, words), cancellationToken);
            await Show(incoming, work, () => Volatile.Read(ref latest), cancellationToken);
            return await work;
        }
        finally
        {
            single.Release();
        }
    }

    public void Dispose() => single.Dispose();

    /// <summary>One message that changes while the work goes on. Best effort: a step that finds no room is left out.</summary>
    private async Task Show(Incoming incoming, Task work, Func<string> latest, CancellationToken cancellationToken)
    {
        var (message, shown) = (0L, "");
        while (!work.IsCompleted)
        {
            if (latest() is var text && text != shown && pace.TryEnter(incoming.ChatId))
            {
                try
                {
                    if (message == 0)
                        message = (await api.SendMessageAsync(new MessageRequest { ChatId = incoming.ChatId, MessageThreadId = incoming.Topic == 0 ? null : incoming.Topic, Text = "⏳ " + text }, cancellationToken)).Value?.MessageId ?? 0;
                    else
                        await api.EditMessageTextAsync(new EditRequest { ChatId = incoming.ChatId, MessageId = message, Text = "⏳ " + text }, cancellationToken);
                }
                finally
                {
                    pace.Leave(incoming.ChatId);
                }
                shown = text;
            }
            await Task.WhenAny(work, Task.Delay(Interval, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
