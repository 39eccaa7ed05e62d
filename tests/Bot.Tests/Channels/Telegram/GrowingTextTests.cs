using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Talking;
using Wenzheng.Bot.Development.Telegram;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

public sealed class GrowingTextTests
{
    [Fact]
    public async Task In_private_the_text_grows_in_a_draft_and_leaves_no_message() =>
        await Run(5001, null, async (fake, text, item) =>
        {
            text.Grow("第一句。");
            await fake.WaitFor(() => fake.Chats.DraftOf(5001) == "第一句。");
            text.Grow("第一句。第二句。");
            await fake.WaitFor(() => fake.Chats.DraftOf(5001) == "第一句。第二句。");
            Assert.Empty(fake.Chats.OfBot(5001));
            Assert.Equal(0, item.OpenMessage);
        });

    [Fact]
    public async Task Where_drafts_are_unknown_and_in_groups_one_message_is_changed_and_recorded()
    {
        await Run(5001, FakeFaultKind.UnknownMethod, Grow);
        await Run(-7001, null, Grow);

        static async Task Grow(FakeTelegram fake, GrowingText text, LedgerItem item)
        {
            var chat = item.Incoming.ChatId;
            text.Grow("第一句。");
            await fake.WaitFor(() => fake.Chats.OfBot(chat).Count == 1 && item.OpenMessage != 0);
            text.Grow("第一句。第二句。");
            await fake.WaitFor(() => fake.Chats.OfBot(chat)[0].Text == "第一句。第二句。 …");
            Assert.Equal(fake.Chats.OfBot(chat)[0].Id, item.OpenMessage);
            Assert.Empty(fake.Meter.Violations);
        }
    }

    private static async Task Run(long chat, FakeFaultKind? fault, Func<FakeTelegram, GrowingText, LedgerItem, Task> check)
    {
        using var folder = new TempFolder();
        await using var fake = await FakeTelegram.StartAsync();
        if (fault is { } kind)
            fake.Faults.Next("sendMessageDraft", kind);
        using var api = new HttpTelegramApi(new Uri(fake.Url), fake.Token, TimeSpan.FromSeconds(5));
        await using var ledger = new UpdateLedger(folder.File("j"), TimeProvider.System);
        using var pace = new Pace(25, Pace.Second);
        var asked = fake.People.Say(chat, 5001, "问");
        var item = (await ledger.ReceiveAsync([new Incoming { UpdateId = 1, Kind = IncomingKind.Message, ChatId = chat, IsGroup = chat < 0, MessageId = asked.Id }]))[0];
        await using var text = new LiveText(api, pace, ledger).Start(item, null);
        await check(fake, text, item);
    }
}
