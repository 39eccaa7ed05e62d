using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

public sealed class LedgerTests
{
    private static Incoming In(long update, string text = "问") => new() { UpdateId = update, Kind = IncomingKind.Message, ChatId = 5001, UserId = 5001, MessageId = update, Text = text };

    private static OutgoingStep Step(string text) => new() { Kind = StepKind.Send, ChatId = 5001, Text = text };

    [Fact]
    public async Task The_work_goes_on_where_it_stood_wherever_the_file_was_cut()
    {
        using var folder = new TempFolder();
        var path = folder.File("whole");
        await using (var ledger = new UpdateLedger(path, TimeProvider.System))
        {
            var item = (await ledger.ReceiveAsync([In(1)]))[0];
            await ledger.PlanAsync(item, [Step("一"), Step("二")], "c");
            await ledger.AttemptAsync(item, 0, 5001);
            await ledger.MadeAsync(item, 0, 5001, 71);
            await ledger.AttemptAsync(item, 1, 5001);
            await ledger.MadeAsync(item, 1, 5001, 72);
            await ledger.DoneAsync(item);
        }
        var bytes = File.ReadAllBytes(path);
        var states = new List<string>();
        for (var length = 8; length <= bytes.Length; length++)
        {
            var cut = folder.File("cut");
            File.WriteAllBytes(cut, bytes[..length]);
            await using var ledger = new UpdateLedger(cut, TimeProvider.System);
            var state = ledger.Open.Count == 0 ? (await ledger.ReceiveAsync([In(1)])).Count == 1 ? "nothing" : "done"
                : $"{ledger.Open[0].Steps?.Count ?? 0} steps, next {ledger.Open[0].Next}, begun {ledger.Open[0].IsAttempted}, messages {string.Join('+', ledger.Open[0].Messages)}";
            if (states.LastOrDefault() != state)
                states.Add(state);
        }

        Assert.Equal(["nothing", "0 steps, next 0, begun False, messages ", "2 steps, next 0, begun False, messages ", "2 steps, next 0, begun True, messages ",
            "2 steps, next 1, begun False, messages 71", "2 steps, next 1, begun True, messages 71", "2 steps, next 2, begun False, messages 71+72", "done"], states);
    }

    [Fact]
    public async Task A_repeated_update_is_taken_once_also_after_a_restart_and_numbers_may_begin_anew()
    {
        using var folder = new TempFolder();
        var path = folder.File("j");
        await using (var ledger = new UpdateLedger(path, TimeProvider.System))
        {
            Assert.Equal(2, (await ledger.ReceiveAsync([In(900), In(900), In(901)])).Count);
            await ledger.DoneAsync(ledger.Open[0]);
        }
        await using var again = new UpdateLedger(path, TimeProvider.System);

        Assert.Equal([17L], (await again.ReceiveAsync([In(900), In(901), In(17)])).Select(i => i.Incoming.UpdateId));
        Assert.Equal(2, again.Pending);
    }

    [Fact]
    public void A_snapshot_gives_the_same_state_and_replaying_lines_twice_changes_nothing()
    {
        var lines = new List<LedgerLine>
        {
            new(LineKind.Received, 1) { Incoming = In(1) },
            new(LineKind.Received, 2) { Incoming = In(2) },
            new(LineKind.Planned, 3) { Update = 1, Steps = [Step("一"), Step("二")], Card = "c" },
            new(LineKind.Opened, 3) { Update = 2, Message = 9 },
            new(LineKind.Attempted, 4) { Update = 1, Step = 0, Chat = 5001 },
            new(LineKind.Made, 5) { Update = 1, Step = 0, Chat = 5001, Message = 70 },
            new(LineKind.Attempted, 6) { Update = 1, Step = 1, Chat = 5001 },
            new(LineKind.Moved, 6) { Chat = -7, MovedTo = -1007 },
            new(LineKind.Received, 7) { Incoming = In(3) },
            new(LineKind.Done, 8) { Update = 3 },
        };
        var state = new LedgerState();
        lines.ForEach(state.Apply);
        var again = new LedgerState();
        foreach (var line in state.Snapshot(9).Concat(lines))
            again.Apply(LedgerLine.Parse(line.ToBytes().Span));

        Assert.Equal(Describe(state), Describe(again));
        Assert.True(again.IsSeen(3));
        Assert.Equal(-1007, again.CurrentChat(-7));
        Assert.Equal(9, again.Find(2)!.OpenMessage);
    }

    [Fact]
    public async Task Cards_are_found_by_id_and_by_question_also_after_a_restart()
    {
        using var folder = new TempFolder();
        var path = folder.File("cards");
        await using (var shelf = new CardShelf(path))
        {
            await shelf.PutAsync(new AnswerCard("a", 5001, 7, "问") { Targets = [new CardTarget("x#1", "题", 3, "引")] });
            await shelf.PutAsync(shelf.Find("a")! with { Messages = [8, 9] });
        }
        await using var again = new CardShelf(path);

        Assert.Equal([8L, 9], again.FindByQuestion(5001, 7)!.Messages);
        Assert.Equal(new CardTarget("x#1", "题", 3, "引"), Assert.Single(again.Find("a")!.Targets));
        Assert.Null(again.FindByQuestion(5002, 7));
    }

    private static string Describe(LedgerState state) =>
        string.Join('\n', state.Open.Select(i => $"{i.Incoming.UpdateId} {i.Steps?.Count} {i.Card} {i.Next} {i.IsAttempted} {i.OpenMessage} {string.Join('+', i.Messages)}"));
}
