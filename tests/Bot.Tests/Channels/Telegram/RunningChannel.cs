using Microsoft.Extensions.Logging;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Development.Telegram;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

/// <summary>The channel running in the test's process against the fake server; it can be stopped and started again on the same data.</summary>
internal sealed class RunningChannel : IAsyncDisposable
{
    private readonly BuiltInIndex index;
    private readonly FeedbackStores feedback;
    private readonly CancellationTokenSource stop = new();
    private readonly ITelegramApi api;
    private readonly Task running;

    private RunningChannel(BuiltInIndex index, FeedbackStores feedback, ITelegramApi api, TelegramChannel channel, List<string> told, ListLog log)
    {
        (this.index, this.feedback, this.api, Channel, Told, Log) = (index, feedback, api, channel, told, log);
        running = channel.RunAsync(stop.Token);
    }

    public TelegramChannel Channel { get; }

    /// <summary>What staff were told.</summary>
    public List<string> Told { get; }

    public ListLog Log { get; }

    public FeedbackStores Feedback => feedback;

    public static RunningChannel Start(FakeTelegram fake, string indexFolder, string dataFolder, Func<Uri, string, TimeSpan, ITelegramApi> create,
        Action<TelegramOptions>? change = null, RebuildArchive? rebuild = null, bool isPaced = false)
    {
        var options = new TelegramOptions { Token = fake.Token, ApiUrl = fake.Url, DataPath = dataFolder, Access = "open", RequestTimeoutSeconds = 5, Staff = "9001" };
        change?.Invoke(options);
        var settings = TelegramSettings.From(options)!;
        if (!isPaced)
            settings = settings with { ChatInterval = TimeSpan.FromMilliseconds(5) };
        var index = new BuiltInIndex(indexFolder);
        var feedback = FeedbackStores.Open(Path.Combine(dataFolder, "feedback"));
        var desk = new Desk(new AnswerDesk(index, new Answerer(TextAnalyzer.Default)), index, new ConversationStore(), new ArchiveOverview(), feedback.Gaps, feedback.Votes, rebuild);
        var api = create(settings.ApiUrl, settings.Token, TimeSpan.FromSeconds(options.RequestTimeoutSeconds));
        var (told, log) = (new List<string>(), new ListLog());
        return new RunningChannel(index, feedback, api, new TelegramChannel(settings, api, desk, TimeProvider.System, log, told.Add), told, log);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await Channel.DisposeAsync();
        await feedback.DisposeAsync();
        (api as IDisposable)?.Dispose();
        index.Dispose();
        stop.Dispose();
    }
}

/// <summary>Keeps what was logged.</summary>
internal sealed class ListLog : ILogger
{
    private readonly List<string> lines = [];

    public string All { get { lock (lines) return string.Join('\n', lines); } }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines)
            lines.Add(formatter(state, exception) + exception);
    }
}
