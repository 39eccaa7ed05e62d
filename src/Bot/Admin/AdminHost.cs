using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Archive;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Admin.Drafts;
using Wenzheng.Bot.Admin.Http;
using Wenzheng.Bot.Admin.Questions;
using Wenzheng.Bot.Admin.Sessions;
using Wenzheng.Bot.Admin.State;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Corrections;

namespace Wenzheng.Bot.Admin;

/// <summary>管理台 beside the web server: opens its files and maps its routes there.</summary>
internal sealed class AdminHost : IAsyncDisposable
{
    private AdminHost(Desk desk) => Desk = desk;

    public Desk Desk { get; }

    /// <param name="server">The web server, not yet started.</param>
    /// <param name="settings">All settings.</param>
    /// <param name="index">The live index.</param>
    /// <param name="open">Opens an index of the same engine in another folder.</param>
    /// <param name="indexFolder">Its folder.</param>
    /// <param name="feedback">Questions without an answer, and opinions.</param>
    /// <param name="telegram">The channel and its settings; null where it is off.</param>
    /// <exception cref="Journals.JournalException">Another process works in the same data folder.</exception>
    public static AdminHost Open(WebApplication server, BotSettings settings, IPassageIndex index, Func<string, IPassageIndex> open, string indexFolder, FeedbackStores feedback,
        (TelegramSettings Settings, TelegramHost Host)? telegram)
    {
        var clock = TimeProvider.System;
        var folder = ApplicationRoot.Resolve(settings.Admin.Path);
        var accounts = new AccountStore(folder);
        var archive = ArchiveFolder.Of(ApplicationRoot.Resolve(settings.Archive.Path), folder);
        var questions = ApplicationRoot.Resolve(settings.Admin.QuestionFile);
        var answerer = new Answerer(TextAnalyzer.Default, SynonymFile.Read(settings));
        var desk = new Desk
        {
            Settings = settings,
            Accounts = accounts,
            Sessions = new SessionStore(settings.Admin, accounts, clock),
            Delays = new SignInDelays(clock),
            Audit = new AuditLog(Path.Combine(folder, "audit.journal"), clock),
            Archive = archive,
            Intake = new UploadIntake(archive, settings.Admin.MaxUploadMegabytes * 1024L * 1024),
            Corrections = new CorrectionBook(archive.Root),
            Drafts = new DraftDesk(index, open, indexFolder, archive.Root, questions, answerer, clock),
            Jobs = new JobDesk(clock),
            Marks = new MarkStore(Path.Combine(folder, "marks.journal")),
            Questions = new QuestionFile(questions),
            History = EvalHistory.Of(indexFolder),
            Index = index,
            IndexFolder = indexFolder,
            Answerer = answerer,
            Feedback = feedback,
            StateReader = new StateReader(settings, indexFolder, archive.Root, telegram is { Host: var host } ? host.Look : null, clock),
            Sites = server.Services.GetRequiredService<SiteStore>(),
            TelegramAccess = telegram is { Settings: var t } ? AccessList.Of(t) : null,
            Clock = clock,
        };
        // Those who may work on the machine may do this there; that it was done is for everybody to see.
        accounts.ChangedElsewhere = () => _ = desk.Audit.AddAsync("", Acts.AccountsChanged, "", "由本机的命令或编辑器", "");
        archive.ClearIncoming();
        DeskRoutes.Map(server, desk);
        return new AdminHost(desk);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
