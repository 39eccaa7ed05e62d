using System.CommandLine;
using System.Net.Sockets;
using Wenzheng.Bot.Admin;
using Wenzheng.Bot.Channels.Telegram;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Web;
using Wenzheng.Bot.Web.Sites;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Commands;

/// <summary>服务: the web page and the API, until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>How often staff are told of a new generation that cannot be used.</summary>
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(5);

    public static BotCommand Create(Terminal terminal)
    {
        var urls = new Option<string?>("--urls") { Description = "监听地址，盖过设置项 Server:Urls", HelpName = "地址" };
        var command = new BotCommand("serve", "启动网页服务（不带命令时就是它）；还没有索引就先建。",
            "./bot", "./bot serve --urls http://0.0.0.0:8080", "./bot serve --config 我的设置.json")
        { urls, CommonOptions.Index };
        return command.DoesAsync(terminal, (run, cancellationToken) => Serve(run, run.Get(urls), cancellationToken));
    }

    private static async Task<int> Serve(CommandRun run, string? urls, CancellationToken cancellationToken)
    {
        var options = run.Settings.Server;
        if (urls is not null)
            options.Urls = ServerUrls.Checked("--urls", urls);
        var telegramSettings = TelegramSettings.From(run.Settings.Telegram);
        using var index = IndexOpening.Open(run, cancellationToken);
        var sites = SiteStore.Open(ApplicationRoot.Resolve(run.Settings.Sites.Path), TimeProvider.System);
        await using var feedback = FeedbackStores.Open(ApplicationRoot.Resolve(run.Settings.Feedback.Path));
        await using var server = BotServer.Create(options, index, services =>
        {
            services.AddAnswering(run.Settings, index, run.Parts);
            feedback.AddTo(services);
            services.AddSingleton(sites).AddSingleton(run.Settings.Conversations);
            services.AddSingleton(ArchivedPages.In(run.ArchiveFolder));
        });
        await using var telegram = telegramSettings is null ? null : TelegramHost.Open(server, telegramSettings, run.Parts.TelegramClients[run.Settings.Telegram.Client](telegramSettings),
            (progress, token) => ArchiveRebuild.RunAsync(run.ArchiveFolder, index, progress, token), run.Terminal.Fail);
        await using var admin = AdminHost.Open(server, run.Settings, index, run.OpenIndex, run.IndexFolder, feedback, telegram is null ? null : (telegramSettings!, telegram));
        await Start(server, options, cancellationToken);
        telegram?.Start();
        Announce(run, server, index, telegramSettings, admin, cancellationToken);
        try
        {
            await Watch(run, index, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            run.Terminal.Notice("正在停止，等未完的回答…");
        }
        await server.StopAsync(CancellationToken.None);
        return ExitCode.Success;
    }

    /// <summary>Says once when a published generation is bad and the one before goes on answering; ends only by cancellation.</summary>
    private static async Task Watch(CommandRun run, IPassageIndex index, CancellationToken cancellationToken)
    {
        var told = index.Rejected;
        while (true)
        {
            await Task.Delay(WatchPeriod, cancellationToken);
            var rejected = index.Rejected;
            if (rejected is not null && rejected != told)
                run.Terminal.Fail(IndexOpening.RejectionOf(index) ?? rejected.Message);
            told = rejected;
        }
    }

    private static async Task Start(WebApplication server, ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new InputException($"地址 {options.Urls} 已被别的程序占用；请停掉它，或用 --urls 换一个端口。", e);
        }
        catch (SocketException e)
        {
            throw new InputException($"不能监听 {options.Urls}（{e.Message}）；请换一个地址或端口。", e);
        }
    }

    private static void Announce(CommandRun run, WebApplication server, IPassageIndex index, TelegramSettings? telegram, AdminHost admin, CancellationToken cancellationToken)
    {
        using var reader = index.Acquire();
        var m = reader.Manifest;
        var output = run.Terminal.Out;
        output.WriteLine($"索引：第 {m.Generation} 代，{m.Sources} 个文件，{m.Articles} 篇文章，{m.Passages} 段");
        output.WriteLine(AnsweringServices.Describe(run.Settings.Llm));
        output.WriteLine(telegram is null ? "聊天渠道：没有配置，只有网页"
            : $"聊天渠道：Telegram（{(telegram.WebhookUrl is null ? "长轮询" : "网址推送")}，{(telegram.IsOpen ? "对所有人开放" : "只答名单里的人")}）");
        if (ArchiveFreshness.Describe(run.ArchiveFolder, reader, cancellationToken) is { } stale)
            output.WriteLine(stale);
        output.WriteLine(admin.Desk.Accounts.All.Count > 0 ? "管理页面：/admin" : "管理页面：还没有账户；运行 ./bot admin add-user 用户名 建一个");
        foreach (var url in server.Urls)
            output.WriteLine($"请在浏览器打开 {url}（Ctrl+C 停止）");
        output.Flush();
    }
}
