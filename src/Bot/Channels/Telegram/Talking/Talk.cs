using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>应对: what is to be said to what came in. Who may not ask is told so in private and met with silence in groups.</summary>
internal sealed class Talk(AccessList access, Questions questions, Browsing browsing, Presses presses, StaffDesk staff, IdHash hash, Desk desk, AskRates users, AskRates groups)
{
    /// <summary>The greeting's example questions.</summary>
    private const int Examples = 3;

    /// <summary>Whether the work takes minutes and must not hold up the chat.</summary>
    public bool IsLong(Incoming incoming) => incoming is { Kind: IncomingKind.Message, Command: "rebuild" } && access.IsStaff(incoming.UserId);

    public async Task<Plan> PlanAsync(LedgerItem item, CancellationToken cancellationToken)
    {
        var incoming = item.Incoming;
        switch (incoming.Kind)
        {
            case IncomingKind.Moved:
                access.Move(incoming.ChatId, incoming.MovedTo);
                return Plan.Silence;
            case IncomingKind.Membership:
                return Membership(incoming);
            case IncomingKind.Press:
                return IsAllowed(incoming) ? await presses.PlanAsync(incoming, cancellationToken) : new Plan([MessageSteps.Answer(incoming, Texts.NotAllowed(incoming.UserId))]);
        }
        if (!IsAllowed(incoming))
            return Turned(incoming);
        // Only what costs work is counted; asking for help is always possible.
        if (incoming.Command is ("" or "ask" or "search") && TooFast(incoming) is { } refusal)
            return refusal;
        return incoming.Command switch
        {
            "" => await questions.PlanAsync(item, cancellationToken),
            "ask" when incoming.Text.Length > 0 => await questions.PlanAsync(item, cancellationToken),
            // A changed command is not done again; a changed question is answered again.
            _ when incoming.Kind == IncomingKind.Edit => Plan.Silence,
            "ask" => Questions.AskBack(incoming),
            "search" => await browsing.SearchAsync(incoming),
            "sources" => browsing.Sources(incoming),
            "article" => await browsing.ArticleAsync(incoming),
            _ => await Command(incoming, cancellationToken),
        };
    }

    /// <summary>A person's conversation in a chat; in groups and topics everybody has their own.</summary>
    public static string ConversationOf(IdHash hash, Incoming incoming) =>
        $"telegram:{hash.Of(incoming.ChatId, incoming.IsGroup ? incoming.UserId : 0)}{(incoming.Topic == 0 ? "" : $":{incoming.Topic}")}";

    private async Task<Plan> Command(Incoming incoming, CancellationToken cancellationToken)
    {
        var isStaff = access.IsStaff(incoming.UserId);
        switch (incoming.Command)
        {
            case "start":
                using (var reader = desk.Index.Acquire())
                    return Say(incoming, Texts.Start + string.Concat(desk.Overview.Of(reader).Examples.Take(Examples).Select(e => "\n· " + e)));
            case "help":
                return Say(incoming, Texts.Help + (isStaff ? Texts.StaffHelp : ""));
            case "id":
                return Say(incoming, $"您的编号是 {incoming.UserId}" + (incoming.IsGroup ? $"，这个群的编号是 {incoming.ChatId}。" : "。"));
            case "forget":
                // Forgetting twice is no harm, so it need not wait for the record.
                return Say(incoming, desk.Conversations.Forget(ConversationOf(hash, incoming)) ? Texts.Forgotten : Texts.NothingToForget);
            case UpdateReader.UnreadableCommand:
                return Say(incoming, Texts.Unreadable);
            case var name when StaffDesk.Knows(name):
                return isStaff ? await staff.PlanAsync(incoming, cancellationToken) : Say(incoming, Texts.StaffOnly);
            default:
                // In groups other bots have commands too.
                return incoming.IsGroup ? Plan.Silence : Say(incoming, Texts.UnknownCommand);
        }
    }

    /// <summary>Who throws the bot out is forgotten; staff hear of a group that it was taken into and may not answer in.</summary>
    private Plan Membership(Incoming incoming)
    {
        if (!incoming.IsMember)
            desk.Conversations.Forget(ConversationOf(hash, incoming));
        if (!incoming.IsMember || !incoming.IsGroup || access.IsChatAllowed(incoming.ChatId))
            return Plan.Silence;
        var text = $"机器人被加进了一个群，编号 {incoming.ChatId}；要让它在那里回答，请发 /allow {incoming.ChatId}。";
        return new Plan([.. access.Staff.Order().Select(id => new OutgoingStep { Kind = StepKind.Send, ChatId = id, Text = HtmlText.Escape(text) })]);
    }

    private bool IsAllowed(Incoming incoming)
    {
        // Staff can let a group in from inside it.
        if (incoming.IsGroup)
            return access.IsChatAllowed(incoming.ChatId) || (access.IsStaff(incoming.UserId) && incoming.Command is ("allow" or "id") && incoming.Kind == IncomingKind.Message);
        return access.IsUserAllowed(incoming.UserId);
    }

    private static Plan Turned(Incoming incoming)
    {
        if (incoming.IsGroup || incoming.Kind == IncomingKind.Edit)
            return Plan.Silence;
        return Say(incoming, Texts.NotAllowed(incoming.UserId));
    }

    private Plan? TooFast(Incoming incoming)
    {
        var wait = users.Take(incoming.UserId, incoming.Date);
        if (wait == 0 && incoming.IsGroup)
            wait = groups.Take(incoming.ChatId, incoming.Date);
        return wait == 0 ? null : Say(incoming, Texts.TooFast(wait));
    }

    private static Plan Say(Incoming incoming, string text) => new(MessageSteps.Say(incoming, text));
}
