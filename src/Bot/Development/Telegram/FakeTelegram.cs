using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>
/// 仿真 Telegram 服务器: a Bot API server over real sockets that behaves as the real one is known to (protocol facts in docs/telegram.md),
/// with people who write and press, faults on demand, and a meter of the flood limits. For developers and tests.
/// </summary>
internal sealed class FakeTelegram : IAsyncDisposable
{
    /// <summary>Bytes of the parameters that are no files; more is answered with 413.</summary>
    private const int MaxBody = 1024 * 1024;

    private readonly WebApplication server;
    private readonly FakeMethods methods;
    private readonly FakeWebhook webhook;

    private FakeTelegram(string token, TimeProvider clock, string url)
    {
        Token = token;
        Chats = new FakeChats(clock);
        Queue = new FakeQueue(clock);
        webhook = new FakeWebhook(Queue);
        People = new FakePeople(Chats, Queue, webhook);
        methods = new FakeMethods(Chats, Queue, webhook, People, clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null).UseUrls(url);
        server = builder.Build();
        server.Run(Handle);
    }

    public string Token { get; }

    public string Url => server.Urls.First();

    public FakeChats Chats { get; }

    public FakeQueue Queue { get; }

    /// <summary>People who write to the bot and press its buttons.</summary>
    public FakePeople People { get; }

    /// <summary>What goes wrong.</summary>
    public FakeFaults Faults { get; } = new();

    /// <summary>What the flood limits say.</summary>
    public FakeMeter Meter { get; } = new();

    /// <summary>Every call in the order of its coming.</summary>
    public FakeRecorder Calls { get; } = new();

    /// <summary>The bot's account.</summary>
    public FakeBot Bot => methods.Bot;

    /// <param name="token">The only token that is accepted.</param>
    /// <param name="url">Where to listen; a free port of this machine if not given.</param>
    public static async Task<FakeTelegram> StartAsync(string token = "700001:dev-token-000000000000", TimeProvider? clock = null, string url = "http://127.0.0.1:0")
    {
        var fake = new FakeTelegram(token, clock ?? TimeProvider.System, url);
        await fake.server.StartAsync();
        return fake;
    }

    /// <summary>Waits until something is so; looked at whenever a call was made.</summary>
    /// <exception cref="TimeoutException">It did not become so in time.</exception>
    public async Task WaitFor(Func<bool> condition, TimeSpan? patience = null)
    {
        var until = DateTime.UtcNow + (patience ?? TimeSpan.FromSeconds(30));
        while (!condition())
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException("The fake server waited in vain; the last calls were:\n" + string.Join('\n', Calls.All.TakeLast(10)));
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Queue.Close();
        Faults.Dispose();
        await webhook.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await server.StopAsync(patience.Token);
        await server.DisposeAsync();
    }

    private async Task Handle(HttpContext context)
    {
        var call = await Read(context);
        if (call is null)
        {
            await Write(context, FakeReply.Fail(413, "Request Entity Too Large: too much data"));
            return;
        }
        Calls.Add(call);
        if (call.IsMessage)
            Meter.Arrived(call.Arguments.Number("chat_id"));
        var fault = Faults.Take(call);
        if (await Faults.Before(context, fault))
            return;
        var reply = Check(call) ?? FaultReply(call, fault) ?? await methods.DoAsync(call, context.RequestAborted);
        call.Status = reply.Status;
        // The caller never learns of it: what it accepted is the one case that the protocol leaves open.
        if (fault.IsAfter && reply.Message is { } unheard)
            unheard.IsAcknowledged = false;
        if (await Faults.After(context, fault, reply))
            return;
        // The caller gave up, or is dead: it never hears of what was taken.
        if (context.RequestAborted.IsCancellationRequested && reply.Message is { } late)
            late.IsAcknowledged = false;
        await Write(context, reply);
    }

    private static FakeReply? FaultReply(FakeCall call, FakeFault fault) => fault.Kind switch
    {
        FakeFaultKind.TooManyRequests => FakeReply.Fail(429, $"Too Many Requests: retry after {fault.Seconds}", new JsonObject { ["retry_after"] = fault.Seconds }),
        FakeFaultKind.BadMarkup when call.Arguments.Text("parse_mode").Length > 0 => FakeReply.Fail(400, "Bad Request: can't parse entities: Unsupported start tag \"b\" at byte offset 0"),
        FakeFaultKind.TooLong => FakeReply.Fail(400, "Bad Request: message is too long"),
        FakeFaultKind.UnknownMethod => FakeReply.Fail(404, "Not Found: method not found"),
        _ => null,
    };

    private FakeReply? Check(FakeCall call)
    {
        if (call.Token == Token)
            return null;
        if (call.Token.Length == 0)
            return FakeReply.Fail(404, "Not Found");
        return call.Token[0] == '0' || call.Token.Length > 80 || !call.Token.Contains(':', StringComparison.Ordinal)
            ? FakeReply.Fail(401, "Unauthorized: invalid token specified")
            : FakeReply.Fail(401, "Unauthorized");
    }

    private static async Task<FakeCall?> Read(HttpContext context)
    {
        // "/bot<token>/<method>", "/bot<token>/test/<method>"
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isBot = parts.Length is 2 or 3 && parts[0].StartsWith("bot", StringComparison.Ordinal) && (parts.Length == 2 || parts[1] == "test");
        var arguments = await FakeArguments.ReadAsync(context.Request, MaxBody);
        return arguments is null ? null : new FakeCall(isBot ? parts[0][3..] : "", isBot ? parts[^1] : "", arguments);
    }

    internal static Task Write(HttpContext context, FakeReply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        if (reply.RetryAfter > 0)
            context.Response.Headers.RetryAfter = reply.RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(reply.Body);
    }
}
