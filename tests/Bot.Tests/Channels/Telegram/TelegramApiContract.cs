using System.Net.Sockets;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Development.Telegram;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

/// <summary>What every client of the Bot API keeps; inherited once per client.</summary>
public abstract class TelegramApiContract : IAsyncLifetime
{
    private FakeTelegram fake = null!;
    private ITelegramApi api = null!;

    /// <summary>The client under test.</summary>
    private protected abstract ITelegramApi Create(Uri server, string token, TimeSpan patience);

    public async Task InitializeAsync()
    {
        fake = await FakeTelegram.StartAsync();
        api = Create(new Uri(fake.Url), fake.Token, TimeSpan.FromSeconds(20));
    }

    public async Task DisposeAsync()
    {
        (api as IDisposable)?.Dispose();
        await fake.DisposeAsync();
    }

    [Fact]
    public async Task The_bot_knows_its_name()
    {
        var me = await api.GetMeAsync(default);

        Assert.Equal((FakeChats.BotId, FakeBot.Username), (me.Value!.Id, me.Value.Username));
    }

    [Fact]
    public async Task A_message_arrives_with_its_markup_buttons_and_reply()
    {
        var asked = fake.People.Say(5001, 5001, "问题");
        var sent = await api.SendMessageAsync(new MessageRequest
        {
            ChatId = 5001,
            Text = "<b>要点</b> 一 &lt; 二",
            ParseMode = "HTML",
            ReplyParameters = new ReplyParameters(asked.Id, true),
            ReplyMarkup = new ReplyMarkup { InlineKeyboard = [[new Button("原文", "o:1:0")]] },
        }, default);

        var message = fake.Chats.Find(5001, sent.Value!.MessageId)!;
        Assert.Equal("要点 一 < 二", message.Text);
        Assert.Equal([new FakeEntity("bold", 0, 2)], message.Entities);
        Assert.Equal([("原文", "o:1:0")], message.Buttons);
        Assert.Equal(asked.Id, message.ReplyTo);
        Assert.Contains("\"is_disabled\":true", fake.Calls.Of("sendMessage")[0].Arguments.Text("link_preview_options"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_come_again_until_they_are_confirmed()
    {
        fake.People.Say(5001, 5001, "一");
        var first = await api.GetUpdatesAsync(new UpdatesRequest(0, 100, 0, ["message"]), default);
        fake.People.Say(5001, 5001, "二");
        var again = await api.GetUpdatesAsync(new UpdatesRequest(0, 100, 0, ["message"]), default);
        var rest = await api.GetUpdatesAsync(new UpdatesRequest(first.Value![0].UpdateId + 1, 100, 0, ["message"]), default);

        Assert.Equal(["一", "二"], again.Value!.Select(u => u.Message!.Text));
        Assert.Equal(["二"], rest.Value!.Select(u => u.Message!.Text));
        Assert.Equal("private", rest.Value![0].Message!.Chat.Type);
    }

    [Fact]
    public async Task A_poll_returns_as_soon_as_something_happens()
    {
        var poll = api.GetUpdatesAsync(new UpdatesRequest(0, 100, 50, ["message"]), default);
        await fake.WaitFor(() => fake.Calls.Of("getUpdates").Count == 1);
        fake.People.Say(5001, 5001, "来了");

        Assert.Equal("来了", Assert.Single((await poll).Value!).Message!.Text);
    }

    [Fact]
    public async Task Of_two_polls_the_older_is_told_of_the_conflict()
    {
        var older = api.GetUpdatesAsync(new UpdatesRequest(0, 100, 50, ["message"]), default);
        await fake.WaitFor(() => fake.Calls.Of("getUpdates").Count == 1);
        var newer = api.GetUpdatesAsync(new UpdatesRequest(0, 100, 1, ["message"]), default);

        Assert.Equal(FaultKind.Conflict, (await older).Fault!.Kind);
        Assert.True((await newer).IsOk);
    }

    [Theory]
    [InlineData("wrong:token-that-nobody-gave")]
    [InlineData("0123:leading-zero-is-no-token")]
    public async Task A_wrong_token_is_told_as_such_and_not_repeated_in_the_words(string token)
    {
        var client = Create(new Uri(fake.Url), token, TimeSpan.FromSeconds(5));
        var fault = (await client.GetMeAsync(default)).Fault!;

        Assert.Equal(FaultKind.BadToken, fault.Kind);
        Assert.DoesNotContain(token, fault.Text, StringComparison.Ordinal);
        (client as IDisposable)?.Dispose();
    }

    [Theory]
    [InlineData("ServerError", "ServerTrouble")]
    [InlineData("CutBefore", "Unknown")]
    [InlineData("CutAfter", "Unknown")]
    [InlineData("Truncated", "Unknown")]
    [InlineData("BadMarkup", "BadMarkup")]
    [InlineData("TooLong", "TooLong")]
    [InlineData("UnknownMethod", "UnknownMethod")]
    public async Task Every_fault_has_a_kind_and_never_names_the_token(string made, string told)
    {
        fake.Faults.Next("sendMessage", Enum.Parse<FakeFaultKind>(made));
        var reply = await Send(5001, "<b>文</b>", "HTML");

        Assert.Equal(Enum.Parse<FaultKind>(told), reply.Fault!.Kind);
        Assert.DoesNotContain(fake.Token, reply.Fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(made is "CutAfter" or "Truncated" ? 1 : 0, fake.Chats.OfBot(5001).Count);
    }

    [Fact]
    public async Task A_call_is_never_repeated_behind_the_callers_back()
    {
        // A warm connection first: clients like to repeat what fails on a connection that was used before.
        await api.GetMeAsync(default);
        fake.Faults.Next("sendMessage", FakeFaultKind.CutAfter);
        await Send(5001, "一次");

        Assert.Single(fake.Calls.Of("sendMessage"));
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_after_the_patience()
    {
        var client = Create(new Uri(fake.Url), fake.Token, TimeSpan.FromSeconds(1));
        fake.Faults.Next("sendMessage", FakeFaultKind.HangAfter, 60);
        var reply = await client.SendMessageAsync(new MessageRequest { ChatId = 5001, Text = "文" }, default);

        Assert.Equal(FaultKind.Unknown, reply.Fault!.Kind);
        (client as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task A_server_that_is_not_there_cannot_have_taken_anything()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var client = Create(new Uri($"http://127.0.0.1:{port}"), fake.Token, TimeSpan.FromSeconds(5));
        var reply = await client.SendMessageAsync(new MessageRequest { ChatId = 5001, Text = "文" }, default);

        Assert.Equal(FaultKind.NotReached, reply.Fault!.Kind);
        Assert.DoesNotContain(fake.Token, reply.Fault.Text, StringComparison.Ordinal);
        (client as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task What_the_server_asks_to_wait_and_where_a_group_went_is_told()
    {
        fake.Faults.Next("sendMessage", FakeFaultKind.TooManyRequests, 7);
        var slow = await Send(5001, "文");
        fake.People.Move(-77, -100_77, isTold: false);
        var moved = await Send(-77, "文");

        Assert.Equal((FaultKind.TooManyRequests, TimeSpan.FromSeconds(7)), (slow.Fault!.Kind, slow.Fault.RetryAfter));
        Assert.Equal((FaultKind.ChatMoved, -100_77L), (moved.Fault!.Kind, moved.Fault.MovedTo));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_and_one_of_nothing_are_told_apart()
    {
        var sent = (await Send(5001, "文")).Value!.MessageId;
        var same = await api.EditMessageTextAsync(new EditRequest { ChatId = 5001, MessageId = sent, Text = "文" }, default);
        var gone = await api.EditMessageTextAsync(new EditRequest { ChatId = 5001, MessageId = 99, Text = "新" }, default);
        var good = await api.EditMessageTextAsync(new EditRequest { ChatId = 5001, MessageId = sent, Text = "新" }, default);

        Assert.Equal(FaultKind.NotModified, same.Fault!.Kind);
        Assert.Equal(FaultKind.MessageGone, gone.Fault!.Kind);
        Assert.True(good.IsOk);
        Assert.Equal("新", fake.Chats.Find(5001, sent)!.Text);
    }

    [Fact]
    public async Task The_small_calls_do_what_they_say()
    {
        var sent = (await Send(5001, "文")).Value!.MessageId;
        var press = fake.People.PressData(5001, fake.Chats.Find(5001, sent)!, "x");

        Assert.True((await api.SendChatActionAsync(new ChatActionRequest(5001, null, "typing"), default)).IsOk);
        Assert.True((await api.AnswerCallbackQueryAsync(new PressReply(press, "好"), default)).IsOk);
        Assert.Equal(FaultKind.PressTooOld, (await api.AnswerCallbackQueryAsync(new PressReply(press, "好"), default)).Fault!.Kind);
        Assert.True((await api.SendMessageDraftAsync(new DraftRequest(5001, 7, "草稿"), default)).IsOk);
        Assert.True((await api.DeleteMessageAsync(new DeleteRequest(5001, sent), default)).IsOk);
        Assert.True((await api.SetMyCommandsAsync(new CommandsRequest([new CommandEntry("ask", "提问")], new CommandScope("all_group_chats"), "en"), default)).IsOk);
        Assert.Equal("草稿", fake.Chats.DraftOf(5001));
        Assert.Null(fake.Chats.Find(5001, sent));
        Assert.Contains("all_group_chats:en", fake.Bot.Commands.Keys);
    }

    [Fact]
    public async Task A_webhook_is_set_seen_and_taken_back()
    {
        Assert.True((await api.SetWebhookAsync(new WebhookRequest("https://kb.example/telegram/x", "secret", 4, ["message"]), default)).IsOk);
        Assert.Equal("https://kb.example/telegram/x", (await api.GetWebhookInfoAsync(default)).Value!.Url);
        Assert.Equal(FaultKind.Conflict, (await api.GetUpdatesAsync(new UpdatesRequest(0, 1, 0, []), default)).Fault!.Kind);
        Assert.True((await api.DeleteWebhookAsync(default)).IsOk);
        Assert.Equal("", (await api.GetWebhookInfoAsync(default)).Value!.Url);
    }

    private Task<ApiReply<SentMessage>> Send(long chat, string text, string? mode = null) =>
        api.SendMessageAsync(new MessageRequest { ChatId = chat, Text = text, ParseMode = mode }, default);
}

public sealed class HttpTelegramApiTests : TelegramApiContract
{
    private protected override ITelegramApi Create(Uri server, string token, TimeSpan patience) => new HttpTelegramApi(server, token, patience);
}
