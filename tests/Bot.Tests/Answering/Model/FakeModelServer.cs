using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Tests.Answering.Model;

/// <summary>An OpenAI-compatible server on a free loopback port: real HTTP, and whatever misbehaviour a script asks for.</summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private FakeModelServer(WebApplication server) => this.server = server;

    /// <summary>Bodies of the calls so far, in order.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    /// <summary>Authorization headers of the calls.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    public int Calls => Bodies.Count;

    public string Endpoint => server.Urls.First() + "/v1";

    public LlmOptions Options(Action<LlmOptions>? change = null)
    {
        var options = new LlmOptions { Endpoint = Endpoint, Model = "fake-1", Retries = 0, DailyCharacters = 0, TotalSeconds = 15, FirstTokenSeconds = 10, IdleSeconds = 10 };
        change?.Invoke(options);
        return options;
    }

    public static async Task<FakeModelServer> Start(Func<ModelReply, Task> script)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeModelServer(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            fake.Keys.Enqueue(context.Request.Headers.Authorization.ToString());
            fake.Bodies.Enqueue(body);
            var number = fake.Calls;
            Assert.Equal("/v1/chat/completions", context.Request.Path);
            try
            {
                await script(new ModelReply(context, body, number));
            }
            catch (OperationCanceledException)
            {
                // The client went away, which many scripts are about.
            }
        });
        await app.StartAsync();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        try
        {
            await server.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
        }
        await server.DisposeAsync();
    }
}

/// <summary>One call to the fake server.</summary>
internal sealed class ModelReply(HttpContext context, string body, int number)
{
    /// <summary>Which call it is, from 1.</summary>
    public int Number => number;

    public HttpContext Context => context;

    /// <summary>The body of the call.</summary>
    public string Body => body;

    public CancellationToken Gone => context.RequestAborted;

    /// <summary>The texts of the evidence sent, in order.</summary>
    public IReadOnlyList<string> Evidence
    {
        get
        {
            using var request = JsonDocument.Parse(body);
            var user = request.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!;
            var line = user.Split('\n').Single(l => l.StartsWith('['));
            using var items = JsonDocument.Parse(line);
            return [.. items.RootElement.EnumerateArray().Select(i => i.GetProperty("原文").GetString()!)];
        }
    }

    /// <summary>Each piece of evidence as a sentence that cites it.</summary>
    public string Honest => string.Concat(Evidence.Select((e, n) => $"据报道，{e.TrimEnd('。', '；', '，')}[{n + 1}]。"));

    public async Task Raw(string text) => await Bytes(Encoding.UTF8.GetBytes(text));

    public async Task Bytes(byte[] bytes)
    {
        if (!context.Response.HasStarted) context.Response.ContentType ??= "text/event-stream";
        await context.Response.Body.WriteAsync(bytes, Gone);
        await context.Response.Body.FlushAsync(Gone);
    }

    public Task Event(string json) => Raw($"data: {json}\n\n");

    public Task Text(string text) => Event($$"""{"id":"c1","object":"chat.completion.chunk","model":"fake-1","choices":[{"index":0,"delta":{"content":{{JsonSerializer.Serialize(text)}}},"finish_reason":null}]}""");

    /// <summary>Asks for a function to be called, in two pieces as servers send it.</summary>
    public async Task CallFunction(string name, string arguments)
    {
        var half = arguments.Length / 2;
        await Event($$$"""{"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake-1","choices":[{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_{{{number}}}","type":"function","function":{"name":"{{{name}}}","arguments":{{{JsonSerializer.Serialize(arguments[..half])}}}}}]},"finish_reason":null}]}""");
        await Event($$$"""{"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake-1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":{{{JsonSerializer.Serialize(arguments[half..])}}}}}]},"finish_reason":null}]}""");
        await Finish("tool_calls");
    }

    public async Task Words(string text, int size = 3)
    {
        for (var i = 0; i < text.Length; i += size) await Text(text[i..Math.Min(text.Length, i + size)]);
    }

    public async Task Finish(string reason = "stop")
    {
        await Event($$"""{"choices":[{"index":0,"delta":{},"finish_reason":"{{reason}}"}]}""");
        await Event("[DONE]");
    }

    public async Task Say(string text)
    {
        await Words(text);
        await Finish();
    }

    /// <summary>Refuses the first two calls, each with a wish when to come back, and answers the third.</summary>
    public Task BusyTwice()
    {
        if (Number == 1) Context.Response.Headers["retry-after-ms"] = "20";
        if (Number == 2) Context.Response.Headers.RetryAfter = "0";
        return Number switch { 1 => Status(429, "{}"), 2 => Status(503, "{}"), _ => Say(Honest) };
    }

    public Task Status(int status, string text, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, Gone);
    }

    public Task Silence() => Task.Delay(Timeout.Infinite, Gone);

    public void Abort() => context.Abort();
}
