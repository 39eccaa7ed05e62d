using System.CommandLine;
using System.Net.Sockets;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Web;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Commands;

/// <summary>服务: the web page and the API, until it is stopped.</summary>
internal static class ServeCommand
{
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
        using var index = IndexOpening.Open(run, cancellationToken);
        await using var server = BotServer.Create(options, index);
        await Start(server, options, cancellationToken);
        Announce(run, server, index);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            run.Terminal.Notice("正在停止，等未完的回答…");
        }
        await server.StopAsync(CancellationToken.None);
        return ExitCode.Success;
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

    private static void Announce(CommandRun run, WebApplication server, IPassageIndex index)
    {
        using var reader = index.Acquire();
        var m = reader.Manifest;
        var output = run.Terminal.Out;
        output.WriteLine($"索引：第 {m.Generation} 代，{m.Sources} 个文件，{m.Articles} 篇文章，{m.Passages} 段");
        output.WriteLine("模型：没有配置，只用资料原文回答");
        output.WriteLine("聊天渠道：没有配置，只有网页");
        if (ArchiveFreshness.Describe(run.ArchiveFolder, reader) is { } stale)
            output.WriteLine(stale);
        foreach (var url in server.Urls)
            output.WriteLine($"请在浏览器打开 {url}（Ctrl+C 停止）");
        output.Flush();
    }
}
