using System.Diagnostics;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>提问: a question to an answer with its sources and buttons; a changed question changes its answer in place.</summary>
internal sealed class Questions(Desk desk, CardShelf shelf, IdHash hash, ITelegramApi api, LiveText live, TimeProvider clock, ILogger log)
{
    /// <summary>From this age an answer says that it comes late.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<Plan> PlanAsync(LedgerItem item, CancellationToken cancellationToken)
    {
        var incoming = item.Incoming;
        var started = Stopwatch.GetTimestamp();
        var conversation = Talk.ConversationOf(hash, incoming);
        var question = new Question(incoming.Text, desk.Conversations.Recall(conversation));
        var earlier = incoming.Kind == IncomingKind.Edit ? shelf.FindByQuestion(incoming.ChatId, incoming.MessageId) : null;
        Answer answer;
        await using (Typing.Start(api, incoming))
        await using (var text = live.Start(item, earlier?.Messages))
            answer = await desk.Answers.AnswerAsync(question, text.Grow, cancellationToken);
        var now = clock.GetUtcNow();
        var isLate = incoming.Kind == IncomingKind.Message && now - DateTimeOffset.FromUnixTimeSeconds(incoming.Date) > Late;
        var card = await Put(item, earlier, answer);
        var page = AnswerPage.Text(answer, incoming.Text, isLate);
        var buttons = AnswerPage.Buttons(answer, card.Id);
        var standing = item.OpenMessage != 0 ? [item.OpenMessage] : earlier?.Messages ?? [];
        var (user, took) = (hash.Of(incoming.UserId), Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        TelegramLog.Answered(log, incoming.UpdateId, user, answer.Kind, incoming.Text.Length, took);
        return new Plan(standing.Count > 0 ? MessageSteps.Replace(incoming, standing, page, buttons) : MessageSteps.Send(incoming, page, buttons))
        {
            Card = card.Id,
            Afterwards = () =>
            {
                if (answer.Kind != AnswerKind.Invalid)
                    desk.Conversations.Remember(conversation, incoming.Text, answer.Text);
                if (answer.Kind == AnswerKind.Refused)
                    _ = desk.Gaps.AddAsync(answer.Understood, now);
            },
        };
    }

    /// <summary>A bare /ask: the reader's next message is made a reply, which reaches the bot in groups too.</summary>
    public static Plan AskBack(Incoming incoming) =>
        new(MessageSteps.Send(incoming, new RichText().Add(Texts.AskWhat), incoming.IsGroup ? new ReplyMarkup { ForceReply = true, Selective = true } : null));

    // On disk before the answer: a button must never be dead at birth.
    private async Task<AnswerCard> Put(LedgerItem item, AnswerCard? earlier, Answer answer)
    {
        var incoming = item.Incoming;
        var card = new AnswerCard(CardShelf.IdOf(incoming.UpdateId), incoming.ChatId, incoming.MessageId, answer.Understood)
        {
            Targets = [.. answer.Citations.Select(c => new CardTarget(c.ArticleId, c.Title, c.Start, c.Quote)),
                .. answer.Suggestions.Select(s => new CardTarget(s.ArticleId, s.Title, -1, ""))],
            Messages = earlier?.Messages ?? [],
        };
        await shelf.PutAsync(card);
        return card;
    }
}
