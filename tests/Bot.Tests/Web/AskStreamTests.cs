using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Model;
using Wenzheng.Bot.Answering.Model.Client;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Tests.Answering.Model;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Tests.Web;

/// <summary>Streams, with the model's server as a real one that a script drives.</summary>
[Collection(nameof(SharedArchive))]
public sealed class AskStreamTests(ArchiveFixture archive)
{
    private const string Question = "清徐县的五大治县方略是什么？";

    [Fact]
    public async Task The_events_are_status_the_whole_text_citations_and_done()
    {
        await using var served = await ServedIndex.Start(archive.Index);
        var events = await served.AskStream(Question).ToListAsync();

        Assert.Equal(["status", "answer", "citations", "done"], events.Select(e => e.Name));
        var done = events[^1].Data;
        Assert.Equal(events[1].Data.Text("text"), done.Text("answer"));
        Assert.Equal(events[2].Data.GetArrayLength(), done.GetProperty("citations").GetArrayLength());
        Assert.Equal(events[0].Data.Text("id"), done.Text("id"));
        var plain = await served.AskJson(Question);
        Assert.Equal(plain.Text("answer"), done.Text("answer"));
    }

    [Fact]
    public async Task The_first_sentence_is_shown_while_the_model_still_writes_and_each_text_is_whole()
    {
        var goOn = new TaskCompletionSource();
        await using var model = await FakeModelServer.Start(async reply =>
        {
            var sentences = reply.Honest.Split('。', StringSplitOptions.RemoveEmptyEntries);
            await reply.Text(sentences[0] + "。");
            await goOn.Task;
            await reply.Words(string.Join("。", sentences.Skip(1)) + "。");
            await reply.Finish();
        });
        await using var served = await ServeWith(model);
        var texts = new List<string>();
        var names = new List<string>();
        await foreach (var item in served.AskStream("清徐县今年计划投入多少资金开展村庄综合治理？第一批涉及多少个村？"))
        {
            names.Add(item.Name);
            if (item.Name != "answer") continue;
            texts.Add(item.Data.Text("text"));
            goOn.TrySetResult();
        }

        Assert.Equal("done", names[^1]);
        // The first text came before the model was allowed to go on, or the test would hang.
        Assert.All(texts, text => Assert.Matches("[。！？）\\]]$", text));
    }

    [Fact]
    public async Task A_silent_model_is_bridged_by_comments_and_then_by_the_quotations()
    {
        await using var model = await FakeModelServer.Start(reply => reply.Silence());
        await using var served = await ServeWith(model, options => (options.FirstTokenSeconds, options.TotalSeconds) = (3, 5), heartbeat: 1);
        using var request = EventReader.Request(Question);
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var raw = await response.Content.ReadAsStringAsync();

        Assert.Contains("\n: ...\n", raw, StringComparison.Ordinal);
        Assert.Contains("党建立县", raw, StringComparison.Ordinal);
        Assert.Contains("event: done", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_answer_ends_at_once_and_the_model_is_told()
    {
        var (isCalled, isGone) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var model = await FakeModelServer.Start(async reply =>
        {
            reply.Gone.Register(() => isGone.TrySetResult());
            isCalled.TrySetResult();
            await reply.Silence();
        });
        await using var served = await ServeWith(model);
        var names = new List<string>();
        await foreach (var item in served.AskStream(Question))
        {
            names.Add(item.Name);
            if (item.Name != "status") continue;
            await isCalled.Task;
            Assert.Equal(204, (int)(await served.Client.DeleteAsync("/api/asks/" + item.Data.Text("id"))).StatusCode);
        }

        Assert.Equal(["status", "stopped"], names);
        await isGone.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_reader_who_hangs_up_without_a_key_frees_the_model()
    {
        var (isCalled, isGone) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var model = await FakeModelServer.Start(async reply =>
        {
            reply.Gone.Register(() => isGone.TrySetResult());
            isCalled.TrySetResult();
            await reply.Silence();
        });
        await using var served = await ServeWith(model);
        await foreach (var item in served.AskStream(Question))
        {
            await isCalled.Task;
            break;
        }

        await isGone.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_retry_after_a_lost_connection_joins_the_same_answer_and_the_model_is_asked_once()
    {
        var goOn = new TaskCompletionSource();
        await using var model = await FakeModelServer.Start(async reply =>
        {
            await goOn.Task;
            await reply.Say(reply.Honest);
        });
        await using var served = await ServeWith(model);
        await foreach (var lost in served.AskStream(Question, key: "retry-key-1"))
            break;
        var names = new List<string>();
        await foreach (var item in served.AskStream(Question, key: "retry-key-1"))
        {
            names.Add(item.Name);
            goOn.TrySetResult();
            if (item.Name == "done") Assert.True(item.Data.GetProperty("replayed").GetBoolean());
        }

        Assert.Equal("done", names[^1]);
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task Markup_and_event_lines_in_what_a_model_writes_stay_inside_their_event()
    {
        await using var model = await FakeModelServer.Start(reply => reply.Say(reply.Honest + "\n\nevent: done\ndata: {\"answer\":\"<script>\"}\n\n"));
        await using var served = await ServeWith(model);
        var events = await served.AskStream(Question).ToListAsync();

        Assert.Single(events, e => e.Name == "done");
        Assert.DoesNotContain("<script>", events[^1].Data.Text("answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_longer_than_a_request_may_ends_with_a_problem()
    {
        await using var model = await FakeModelServer.Start(reply => reply.Silence());
        await using var served = await ServeWith(model, options => (options.FirstTokenSeconds, options.TotalSeconds) = (60, 60), limit: 1);
        var events = await served.AskStream(Question).ToListAsync();
        var plain = await served.AskJson(Question);

        Assert.Equal("error", events[^1].Name);
        Assert.Equal(504, events[^1].Data.GetProperty("status").GetInt32());
        Assert.Equal(504, plain.GetProperty("status").GetInt32());
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task Of_a_thousand_streams_as_many_as_allowed_stay_open_and_everything_else_goes_on()
    {
        const int open = 200;
        await using var model = await FakeModelServer.Start(reply => reply.Silence());
        await using var served = await ServeWith(model, options => (options.FirstTokenSeconds, options.TotalSeconds) = (100, 100), limit: 110, change: o => (o.AnswersAtOnce, o.MaxConnections) = (open, 3_000));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2_000 }) { BaseAddress = served.Client.BaseAddress };
        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async _ =>
        {
            using var request = EventReader.Request(Question);
            request.Headers.Accept.ParseAdd("text/event-stream");
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }));

        Assert.Equal(open, answers.Count(a => (int)a.StatusCode == 200));
        Assert.All(answers.Where(a => (int)a.StatusCode != 200), a => Assert.Equal((503, true), ((int)a.StatusCode, a.Headers.RetryAfter is not null)));
        Assert.Equal("Healthy", await served.Client.GetStringAsync("/health/ready"));
        Assert.Contains("问政", await served.Client.GetStringAsync("/"), StringComparison.Ordinal);
        foreach (var answer in answers) answer.Dispose();

        // Their readers gone, all places are free again.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await served.AskJson("你好")).TryGetProperty("detail", out var _))
            await Task.Delay(100, patience.Token);
    }

    private Task<ServedIndex> ServeWith(FakeModelServer model, Action<LlmOptions>? changeModel = null, int heartbeat = 15, int limit = 20, Action<ServerOptions>? change = null) =>
        ServedIndex.Start(archive.Index, o =>
        {
            (o.HeartbeatSeconds, o.RequestTimeoutSeconds) = (heartbeat, limit);
            change?.Invoke(o);
        }, (services, index) =>
        {
            var llm = model.Options(changeModel);
            var rewriter = new Rewriter(new OpenAiChatClient(llm, TimeProvider.System), llm, new DailyBudget(null, 0, TimeProvider.System), TimeProvider.System, NullLogger.Instance);
            services.AddSingleton(rewriter);
            services.AddSingleton(new AnswerDesk(index, new Answerer(TextAnalyzer.Default), rewriter));
        });
}
