using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Bot.Development.Telegram;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

/// <summary>Conversations with the running channel, whatever client stands between it and the server; inherited once per client.</summary>
public abstract class TelegramChannelContract(SmallArchive archive) : IClassFixture<SmallArchive>, IAsyncLifetime, IDisposable
{
    private const long User = 5001, Other = 5002, Staff = 9001, Group = -7001;
    private const string Question = "东河县共建立清单多少项？";

    private readonly TempFolder data = new();
    private FakeTelegram fake = null!;

    /// <summary>The client under test.</summary>
    private protected abstract ITelegramApi Create(Uri server, string token, TimeSpan patience);

    public async Task InitializeAsync() => fake = await FakeTelegram.StartAsync();

    public async Task DisposeAsync() => await fake.DisposeAsync();

    public void Dispose()
    {
        data.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_buttons()
    {
        await using var channel = Start();
        var answer = await Ask(User, Question);

        Assert.Contains("清单37项", answer.Text, StringComparison.Ordinal);
        Assert.Contains("[1] 《东河县推行清单工作法》", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["原文", "相关", "👍", "👎"], answer.Buttons.Select(b => b.Text));
    }

    [Fact]
    public async Task The_original_opens_with_the_quote_in_bold_and_grows_in_place()
    {
        await using var channel = Start();
        var answer = await Ask(User, Question);
        fake.People.Press(User, answer, "原文");
        var view = await Next(User, answer);
        var quote = view.Entities.Where(e => e.Type == "bold").Select(e => view.Text.Substring(e.Offset, e.Length)).Last();

        Assert.Contains("37项", quote, StringComparison.Ordinal);
        Assert.Contains(view.Entities, e => e.Type == "expandable_blockquote");
        Assert.Contains("▼ 下文", view.Buttons.Select(b => b.Text));
        Assert.DoesNotContain("议事会", view.Text, StringComparison.Ordinal);

        fake.People.Press(User, view, "▼ 下文");
        await fake.WaitFor(() => view.Text.Contains("议事会", StringComparison.Ordinal));
        fake.People.Press(User, view, "▲ 上文");
        await fake.WaitFor(() => view.Text.Contains("地处山区", StringComparison.Ordinal));
        Assert.Equal(2, fake.Chats.OfBot(User).Count);
    }

    [Fact]
    public async Task Related_articles_are_listed_and_open_by_number()
    {
        await using var channel = Start();
        var answer = await Ask(User, "东河县党员怎样联系群众？");
        Assert.Contains("相关", answer.Buttons.Select(b => b.Text));
        fake.People.Press(User, answer, "相关");
        var list = await Next(User, answer);
        fake.People.Press(User, list, "1");
        var article = await Next(User, list);

        Assert.StartsWith("相关文章", list.Text, StringComparison.Ordinal);
        Assert.Contains("《", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_counts_once_per_person_and_can_be_changed()
    {
        await using var channel = Start();
        var answer = await Ask(User, Question);
        var words = new List<string>();
        foreach (var (who, button) in new[] { (User, "👍"), (User, "👍"), (User, "👎"), (Other, "👍") })
        {
            var press = fake.People.Press(who, answer, button);
            await fake.WaitFor(() => fake.People.AnswerTo(press) is not null);
            words.Add(fake.People.AnswerTo(press)!);
        }

        Assert.Equal(["已记下，谢谢。", "这条回答您已经评过了。", "已改过来，谢谢。", "已记下，谢谢。"], words);
        Assert.Equal((1, 1), (channel.Feedback.Votes.All.Count(v => v.IsGood), channel.Feedback.Votes.All.Count(v => !v.IsGood)));
        Assert.DoesNotContain(channel.Feedback.Votes.All, v => v.Voter.Contains("5001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_question_offers_the_nearest_articles_as_buttons_and_is_a_gap()
    {
        await using var channel = Start();
        var answer = await Ask(User, "西河镇种了多少亩苹果？");

        Assert.Contains(answer.Buttons, b => b.Text is not ("👍" or "👎"));
        await fake.WaitFor(() => channel.Feedback.Gaps.All.Count == 1);
        fake.People.PressData(User, answer, answer.Buttons[0].Data);
        Assert.StartsWith("《", (await Next(User, answer)).Text, StringComparison.Ordinal);
        Assert.Contains("苹果", (await Ask(Staff, "/gaps")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_question_is_answered_anew_in_place()
    {
        await using var channel = Start();
        var asked = fake.People.Say(User, User, Question);
        await fake.WaitFor(() => fake.Chats.OfBot(User).Count == 1);
        var answer = fake.Chats.OfBot(User)[0];
        await fake.WaitFor(() => channel.Channel.Pending == 0);
        fake.People.Edit(asked, "西河镇植树多少棵？");
        await fake.WaitFor(() => answer.Text.Contains("2300棵", StringComparison.Ordinal));

        Assert.Single(fake.Chats.OfBot(User));
        fake.People.Press(User, answer, "原文");
        Assert.Contains("西河镇", (await Next(User, answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_say_what_they_should_and_a_follow_up_can_be_forgotten()
    {
        await using var channel = Start();

        Assert.StartsWith("您好", (await Ask(User, "/start")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/rebuild", (await Ask(User, "/help")).Text, StringComparison.Ordinal);
        Assert.Contains("3 篇文章", (await Ask(User, "/sources")).Text, StringComparison.Ordinal);
        Assert.Contains("5001", (await Ask(User, "/id")).Text, StringComparison.Ordinal);
        Assert.Contains("没有要忘掉", (await Ask(User, "/forget")).Text, StringComparison.Ordinal);
        Assert.Contains("清单37项", (await Ask(User, "/ask " + Question)).Text, StringComparison.Ordinal);
        Assert.Contains("已经忘掉", (await Ask(User, "/forget")).Text, StringComparison.Ordinal);
        var found = await Ask(User, "/search 网格员");
        Assert.Contains("网格员队伍", found.Text, StringComparison.Ordinal);
        Assert.Contains("没有第 99 篇", (await Ask(User, "/article 99")).Text, StringComparison.Ordinal);
        Assert.StartsWith("《", (await Ask(User, "/article 1")).Text, StringComparison.Ordinal);
        Assert.Contains("没有这个命令", (await Ask(User, "/nonsense")).Text, StringComparison.Ordinal);
        Assert.Contains("只给管理人员", (await Ask(User, "/rebuild")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_the_state_and_rebuild_with_progress()
    {
        var go = new TaskCompletionSource();
        await using var channel = Start(rebuild: async (progress, _) =>
        {
            progress("读取版面 1/3…");
            await go.Task;
            return "重建完成：第 2 代。";
        });
        Assert.Contains("接口：正常", (await Ask(Staff, "/status")).Text, StringComparison.Ordinal);
        fake.People.Say(Staff, Staff, "/rebuild");
        await fake.WaitFor(() => fake.Chats.OfBot(Staff).Any(m => m.Text.Contains("1/3", StringComparison.Ordinal)));
        // The chat is not held up meanwhile.
        Assert.Contains("清单37项", (await Ask(Staff, Question)).Text, StringComparison.Ordinal);
        go.SetResult();
        await fake.WaitFor(() => fake.Chats.OfBot(Staff).Any(m => m.Text.Contains("第 2 代", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_a_group_the_bot_answers_when_it_is_meant_and_is_quiet_otherwise()
    {
        await using var channel = Start(o => o.AllowedChats = $"{Group}");
        fake.People.Say(Group, User, "大家好");
        fake.People.Say(Group, User, "/ask@another_bot 你好");
        fake.People.Say(-7002, User, "/ask " + Question);
        var byCommand = fake.People.Say(Group, User, $"/ask@{FakeBot.Username} {Question}");
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 1);
        var first = fake.Chats.OfBot(Group)[0];
        var byReply = fake.People.Say(Group, Other, "西河镇植树多少棵？", replyTo: first.Id);
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 2);
        var byName = fake.People.Say(Group, Other, $"@{FakeBot.Username} {Question}");
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 3);
        fake.People.Say(Group, Other, $"/ask@{FakeBot.Username}");
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 4);

        Assert.Equal([byCommand.Id, byReply.Id, byName.Id], fake.Chats.OfBot(Group).Take(3).Select(m => m.ReplyTo));
        Assert.Equal("true", fake.Chats.OfBot(Group)[3].Markup!["force_reply"]!.ToJsonString());
        Assert.Empty(fake.Chats.OfBot(-7002));
    }

    [Fact]
    public async Task Staff_hear_of_a_group_that_the_bot_was_taken_into()
    {
        await using var channel = Start(o => o.Staff = "9001;9002");
        fake.Chats.Close(9001);
        fake.People.ChangeMembership(Group, User, "member");
        await fake.WaitFor(() => fake.Chats.OfBot(9002).Count == 1);

        Assert.Contains($"/allow {Group}", fake.Chats.OfBot(9002)[0].Text, StringComparison.Ordinal);
        Assert.Empty(fake.Chats.OfBot(Group));
    }

    [Fact]
    public async Task In_a_forum_the_answer_stays_in_its_topic_and_survives_its_end()
    {
        await using var channel = Start(o => o.AllowedChats = $"{Group}");
        fake.Chats.AddTopic(Group, 12);
        fake.People.Say(Group, User, "/ask " + Question, topic: 12);
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 1);
        fake.People.Say(Group, User, "/ask " + Question, topic: 13);
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 2);

        Assert.Equal([12, 0], fake.Chats.OfBot(Group).Select(m => m.Topic));
    }

    [Fact]
    public async Task Who_is_not_on_the_list_is_told_the_number_to_give_and_let_in_by_staff()
    {
        await using var channel = Start(o => o.Access = "list");
        Assert.Contains("5001", (await Ask(User, Question)).Text, StringComparison.Ordinal);
        fake.People.Say(Group, User, "/ask " + Question);
        await Ask(Staff, "/allow 5001");
        Assert.Contains("清单37项", (await Ask(User, Question)).Text, StringComparison.Ordinal);
        Assert.Empty(fake.Chats.OfBot(Group));
        fake.People.Say(Group, Staff, $"/allow@{FakeBot.Username}");
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 1);
        fake.People.Say(Group, User, "/ask " + Question);
        await fake.WaitFor(() => fake.Chats.OfBot(Group).Count == 2);
        await Ask(Staff, "/deny 5001");
        Assert.Contains("还不能提问", (await Ask(User, Question)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_fast_or_too_much_is_told_so_politely()
    {
        await using var channel = Start(o => o.QuestionsPerMinute = 2);
        await Ask(User, Question);
        Assert.Contains("500字", (await Ask(User, new string('问', 501))).Text, StringComparison.Ordinal);

        Assert.Contains("秒后再问", (await Ask(User, Question)).Text, StringComparison.Ordinal);
        Assert.Contains("清单37项", (await Ask(Other, Question)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_markup_is_sent_plain_and_a_refused_length_in_pieces()
    {
        await using var channel = Start();
        fake.Faults.Next("sendMessage", FakeFaultKind.BadMarkup);
        var plain = await Ask(User, Question);
        Assert.Empty(plain.Entities);
        Assert.Contains("清单37项", plain.Text, StringComparison.Ordinal);
        Assert.Equal("原文", plain.Buttons[0].Text);

        fake.Faults.Next("sendMessage", FakeFaultKind.TooLong);
        Assert.NotNull(await Ask(Other, "/help"));
    }

    [Fact]
    public async Task Every_fault_on_the_way_is_got_over_and_nothing_is_said_twice()
    {
        await using var channel = Start(isPaced: true);
        foreach (var fault in new[] { FakeFaultKind.ServerError, FakeFaultKind.CutBefore })
            fake.Faults.Next("sendMessage", fault);
        fake.Faults.Next("sendMessage", FakeFaultKind.TooManyRequests, 1);
        Assert.Contains("清单37项", (await Ask(User, Question)).Text, StringComparison.Ordinal);
        await fake.WaitFor(() => channel.Channel.Pending == 0);

        Assert.Single(fake.Chats.OfBot(User));
        Assert.Empty(fake.Meter.Violations);
    }

    [Fact]
    public async Task A_message_whose_fate_is_unknown_is_sent_again_rather_than_lost()
    {
        await using var channel = Start();
        fake.Faults.Next("sendMessage", FakeFaultKind.CutAfter);
        fake.People.Say(User, User, Question);
        await fake.WaitFor(() => fake.Chats.OfBot(User).Count(m => m.IsAcknowledged) == 1);

        Assert.Equal(2, fake.Chats.OfBot(User).Count);
    }

    [Fact]
    public async Task Who_blocked_the_bot_holds_nobody_up()
    {
        await using var channel = Start();
        fake.Chats.Close(User);
        fake.People.Say(User, User, Question);
        Assert.Contains("清单37项", (await Ask(Other, Question)).Text, StringComparison.Ordinal);
        await fake.WaitFor(() => channel.Channel.Pending == 0);

        Assert.Single(fake.Calls.Of("sendMessage"), c => c.Arguments.Number("chat_id") == User);
    }

    [Fact]
    public async Task A_group_that_moved_gets_its_answer_under_its_new_id()
    {
        await using var channel = Start(o => o.AllowedChats = $"{Group};-1007001");
        fake.People.Say(Group, User, "/ask " + Question);
        fake.People.Move(Group, -1007001, isTold: false);
        await fake.WaitFor(() => fake.Chats.OfBot(-1007001).Count == 1 || fake.Chats.OfBot(Group).Count == 1);
        await fake.WaitFor(() => channel.Channel.Pending == 0);
        fake.People.Say(Group, User, "/ask " + Question);
        await fake.WaitFor(() => fake.Chats.OfBot(-1007001).Count >= 1);
    }

    [Fact]
    public async Task What_was_asked_while_the_bot_was_away_is_answered_once_when_it_is_back()
    {
        await using (Start())
            await Ask(User, Question);
        var late = fake.People.Say(User, User, "西河镇植树多少棵？", age: TimeSpan.FromHours(2));
        await using var channel = Start();
        await fake.WaitFor(() => fake.Chats.OfBot(User).Any(m => m.ReplyTo == late.Id));
        await fake.WaitFor(() => channel.Channel.Pending == 0);

        Assert.Equal(2, fake.Chats.OfBot(User).Count);
        Assert.StartsWith("（服务恢复后补上的回答）", fake.Chats.OfBot(User)[1].Text, StringComparison.Ordinal);
        Assert.Equal(0, fake.Queue.Count);
    }

    [Fact]
    public async Task Two_bots_with_one_token_are_told_of_each_other()
    {
        await using var channel = Start();
        await fake.WaitFor(() => fake.Calls.Of("getUpdates").Count > 0);
        using var second = new TempFolder();
        await using var other = RunningChannel.Start(fake, archive.Index, second.Path, Create);
        await fake.WaitFor(() => channel.Told.Concat(other.Told).Any(t => t.Contains("另一个程序", StringComparison.Ordinal)));

        Assert.Contains(new[] { channel, other }, c => c.Channel.Vitals.Counts.ContainsKey("fault.Conflict"));
        var refused = Assert.Throws<Wenzheng.Bot.Journals.JournalException>(() => Start());
        Assert.Contains("正被另一个进程使用", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_told_and_ends_the_channel_only()
    {
        await using var channel = Start(o => o.Token = "700001:another-token-0000");
        await fake.WaitFor(() => channel.Told.Count == 1);

        Assert.Contains("不认这个口令", channel.Told[0], StringComparison.Ordinal);
        Assert.Equal(ChannelState.Refused, channel.Channel.Vitals.State);
        Assert.DoesNotContain("another-token", channel.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_presses_and_updates_are_met_with_a_word_or_silence()
    {
        await using var channel = Start();
        var answer = await Ask(User, Question);
        var card = answer.Buttons[0].Data.Split(':')[1];
        foreach (var data in new[] { "", "x", "o:", $"o:{card}:99", $"o:{card}:-1", $"w:{card}:0:999999:0", $"w:{card}:0:0:2147483647", "o:zzz:0", new string('长', 64), $"f:{card}:7" })
        {
            var press = fake.People.PressData(User, answer, data);
            await fake.WaitFor(() => fake.People.AnswerTo(press) is not null);
        }
        // A card of another chat.
        fake.People.Say(Other, Other, "/id");
        await fake.WaitFor(() => fake.Chats.OfBot(Other).Count == 1);
        var foreign = fake.People.PressData(Other, fake.Chats.OfBot(Other)[0], $"o:{card}:0");
        await fake.WaitFor(() => fake.People.AnswerTo(foreign) is not null);
        Assert.Contains("太旧", fake.People.AnswerTo(foreign)!, StringComparison.Ordinal);
        fake.People.Put("message", new System.Text.Json.Nodes.JsonObject { ["message_id"] = 7, ["chat"] = new System.Text.Json.Nodes.JsonObject { ["id"] = User, ["type"] = "private" }, ["date"] = 1 });

        Assert.Contains("清单37项", (await Ask(User, Question)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("内部", channel.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_hold_neither_ids_nor_names_nor_texts_and_no_name_is_stored()
    {
        await using (var channel = Start())
        {
            await Ask(User, Question);
            Assert.Contains("Telegram: update", channel.Log.All, StringComparison.Ordinal);
            foreach (var secret in new[] { "5001", "李测试", "tester", "清单", fake.Token.Split(':')[1] })
                Assert.DoesNotContain(secret, channel.Log.All, StringComparison.Ordinal);
        }
        foreach (var file in Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            Assert.DoesNotContain("李测试", text, StringComparison.Ordinal);
            Assert.DoesNotContain("tester", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Menus_are_registered_per_kind_of_chat_language_and_for_staff()
    {
        await using var channel = Start();
        await fake.WaitFor(() => fake.Bot.Commands.Count == 5);

        Assert.Equal(["all_group_chats", "all_group_chats:en", "all_private_chats", "all_private_chats:en", "chat:9001"], fake.Bot.Commands.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("rebuild", fake.Bot.Commands["chat:9001"].ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("rebuild", fake.Bot.Commands["all_private_chats"].ToJsonString(), StringComparison.Ordinal);
    }

    private RunningChannel Start(Action<TelegramOptions>? change = null, RebuildArchive? rebuild = null, bool isPaced = false) =>
        RunningChannel.Start(fake, archive.Index, data.Path, Create, change, rebuild, isPaced);

    /// <summary>Says something in private and waits for the answer to it.</summary>
    private async Task<FakeMessage> Ask(long user, string text)
    {
        var asked = fake.People.Say(user, user, text);
        await fake.WaitFor(() => fake.Chats.OfBot(user).Any(m => m.ReplyTo == asked.Id));
        return fake.Chats.OfBot(user).First(m => m.ReplyTo == asked.Id);
    }

    /// <summary>The bot's next message after one.</summary>
    private async Task<FakeMessage> Next(long chat, FakeMessage after)
    {
        await fake.WaitFor(() => fake.Chats.OfBot(chat).Any(m => m.Id > after.Id));
        return fake.Chats.OfBot(chat).First(m => m.Id > after.Id);
    }
}

public sealed class HttpTelegramChannelTests(SmallArchive archive) : TelegramChannelContract(archive)
{
    private protected override ITelegramApi Create(Uri server, string token, TimeSpan patience) => new HttpTelegramApi(server, token, patience);
}
