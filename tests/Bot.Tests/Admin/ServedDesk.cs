using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Admin;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Bot.Web;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Tests.Admin;

/// <summary>A small archive with its index, served with the desk by real Kestrel on a free loopback port.</summary>
internal sealed class ServedDesk : IAsyncDisposable
{
    public const string Password = "台灯 河流 七个 橙子 正确";

    // One hash for all: it takes a tenth of a second of a processor, on purpose.
    private static readonly Lazy<string> Hash = new(() => PasswordHash.Of(Password));

    private readonly BuiltInIndex index;
    private readonly FeedbackStores feedback;
    private readonly WebApplication server;
    private readonly TelegramHost? telegram;
    private readonly AdminHost admin;

    private ServedDesk(TempFolder folder, BotSettings settings, BuiltInIndex index, FeedbackStores feedback, WebApplication server, TelegramHost? telegram, AdminHost admin)
    {
        (Folder, Settings, this.index, this.feedback, this.server, this.telegram, this.admin) = (folder, settings, index, feedback, server, telegram, admin);
        Address = server.Urls.First();
    }

    public TempFolder Folder { get; }

    public BotSettings Settings { get; }

    public string Address { get; }

    public string Archive => Settings.Archive.Path;

    public AccountStore Accounts => admin.Desk.Accounts;

    public FeedbackStores Feedback => feedback;

    public IPassageIndex Index => index;

    /// <summary>Starts it; without accounts when no role is named. Names of accounts are their roles'.</summary>
    public static Task<ServedDesk> Start(Action<BotSettings>? change = null, params Role[] roles)
    {
        var folder = new TempFolder();
        folder.Write("pages/梧川.md", "# 梧川县织密“三张网” 守护一方平安\n\n今年以来，梧川县聚焦平安建设，织密“三张网”，全县治安警情同比下降12.5%。\n\n# 青石镇推行“屋檐会” 小事不出村\n\n青石镇党委书记陶远明介绍，全镇15个村去年共召开“屋檐会”318场次，解决问题690个。\n");
        folder.Write("pages/岚关.md", "# 岚关县：村级集体经济迈上新台阶\n\n2022年岚关县村级集体经济总收入达到3.6亿元，收入50万元以上的村占比41%。\n");
        return Start(folder, change, roles);
    }

    /// <summary>The same with a copy of other pages.</summary>
    public static Task<ServedDesk> StartWith(IEnumerable<string> pages, params Role[] roles)
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("pages"));
        foreach (var page in pages)
            File.Copy(page, Path.Combine(folder.File("pages"), Path.GetFileName(page)));
        return Start(folder, null, roles);
    }

    private static async Task<ServedDesk> Start(TempFolder folder, Action<BotSettings>? change, Role[] roles)
    {
        var settings = new BotSettings();
        settings.Archive.Path = folder.File("pages");
        settings.Admin.Path = folder.File("data/admin");
        settings.Admin.QuestionFile = folder.File("data/eval/questions.jsonl");
        settings.Admin.MaxUploadMegabytes = 1;
        settings.Server.Urls = "http://127.0.0.1:0";
        settings.Server.RequestsPerMinute = 1_000_000;
        change?.Invoke(settings);
        var indexFolder = folder.File("data/index");
        var index = new BuiltInIndex(indexFolder);
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [settings.Archive.Path] }, null, CancellationToken.None);
        var feedback = FeedbackStores.Open(folder.File("data/feedback"));
        var server = BotServer.Create(settings.Server, index, services =>
        {
            feedback.AddTo(services);
            services.AddSingleton(SiteStore.Open(folder.File("data/sites.json"), TimeProvider.System));
        });
        settings.Telegram.DataPath = folder.File("data/telegram");
        var channel = TelegramSettings.From(settings.Telegram);
        var telegram = channel is null ? null : TelegramHost.Open(server, channel, new HttpTelegramApi(channel.ApiUrl, channel.Token, channel.Patience), null, _ => { });
        var admin = AdminHost.Open(server, settings, index, path => new BuiltInIndex(path), indexFolder, feedback, telegram is null ? null : (channel!, telegram));
        if (roles.Length > 0)
            admin.Desk.Accounts.Change(_ => [.. roles.Select(r => new Account { Name = RoleName.Of(r), Role = RoleName.Of(r), Password = Hash.Value, Version = 1, Created = DateTimeOffset.UtcNow })]);
        await server.StartAsync();
        return new ServedDesk(folder, settings, index, feedback, server, telegram, admin);
    }

    public static Task<ServedDesk> WithAllRoles() => Start(null, Role.Reader, Role.Editor, Role.Operator);

    /// <summary>A browser in which the account of the role is signed in; without the form, whose hash costs a processor's tenth of a second.</summary>
    public Task<DeskClient> SignedIn(Role role)
    {
        var token = admin.Desk.Sessions.Open(Accounts.Find(RoleName.Of(role))!, "");
        return Task.FromResult(new DeskClient(Address) { Cookie = token, Token = admin.Desk.Sessions.AntiforgeryOf(token) });
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        await admin.DisposeAsync();
        if (telegram is not null)
            await telegram.DisposeAsync();
        await feedback.DisposeAsync();
        index.Dispose();
        Folder.Dispose();
    }
}
