using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>台面: what of the house the channel works with.</summary>
/// <param name="Answers">Answers questions.</param>
/// <param name="Index">Articles for 原文, /search, /sources.</param>
/// <param name="Conversations">The turns of each chat.</param>
/// <param name="Overview">Counts and examples of the archive.</param>
/// <param name="Gaps">Questions without an answer.</param>
/// <param name="Votes">Opinions of answers.</param>
/// <param name="Rebuild">Reads the archive again and publishes; null where that is not possible.</param>
internal sealed record Desk(AnswerDesk Answers, IPassageIndex Index, ConversationStore Conversations, ArchiveOverview Overview,
    GapStore Gaps, VoteStore Votes, RebuildArchive? Rebuild);

/// <summary>Reads the archive's folder and publishes a new generation; returns one Chinese sentence about what came of it, also when it failed.</summary>
/// <param name="progress">Told, in a few Chinese words, how far it is; called from any thread.</param>
public delegate Task<string> RebuildArchive(Action<string> progress, CancellationToken cancellationToken);
