using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Archive;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Admin.Drafts;
using Wenzheng.Bot.Admin.Questions;
using Wenzheng.Bot.Admin.Sessions;
using Wenzheng.Bot.Admin.State;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Corrections;

namespace Wenzheng.Bot.Admin;

/// <summary>管理台: the parts that the desk's routes work with, opened once for the process.</summary>
internal sealed record Desk : IAsyncDisposable
{
    public required BotSettings Settings { get; init; }

    public required AccountStore Accounts { get; init; }

    public required SessionStore Sessions { get; init; }

    public required SignInDelays Delays { get; init; }

    public required AuditLog Audit { get; init; }

    public required ArchiveFolder Archive { get; init; }

    public required UploadIntake Intake { get; init; }

    public required CorrectionBook Corrections { get; init; }

    public required DraftDesk Drafts { get; init; }

    public required JobDesk Jobs { get; init; }

    public required MarkStore Marks { get; init; }

    public required QuestionFile Questions { get; init; }

    public required EvalHistory History { get; init; }

    public required IPassageIndex Index { get; init; }

    public required string IndexFolder { get; init; }

    public required Answerer Answerer { get; init; }

    public required FeedbackStores Feedback { get; init; }

    public required StateReader StateReader { get; init; }

    public required SiteStore Sites { get; init; }

    /// <summary>Who may ask in Telegram; null where the channel is off.</summary>
    public required AccessList? TelegramAccess { get; init; }

    public required TimeProvider Clock { get; init; }

    public async ValueTask DisposeAsync()
    {
        // Jobs first: their end is written into the log.
        await Jobs.DisposeAsync();
        Drafts.Dispose();
        Intake.Dispose();
        await Marks.DisposeAsync();
        await Audit.DisposeAsync();
    }
}
