using System.CommandLine;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Commands;

/// <summary>站点: lists, makes and withdraws the keys of sites that embed the widget. A running server takes a change within seconds.</summary>
internal static class SitesCommand
{
    private const int UsualRate = 600;

    public static BotCommand Create(Terminal terminal) => new("sites", "管理嵌入问答小窗的网站。", "./bot sites list", "./bot sites add 县政府网站 --origin https://www.example.gov.cn")
    {
        new BotCommand("list", "列出登记的站点。", "./bot sites list").Does(terminal, List),
        Add(terminal),
        Remove(terminal),
    };

    private static BotCommand Add(Terminal terminal)
    {
        var name = new Argument<string>("名称") { Description = "站点名称" };
        var origins = new Option<string[]>("--origin") { Description = "网站的来源，形如 https://www.example.gov.cn；可以写几个", HelpName = "来源", Required = true, AllowMultipleArgumentsPerToken = true };
        var rate = new Option<int>("--per-minute") { Description = $"全站访客每分钟最多提几个问题，默认 {UsualRate}", HelpName = "数", DefaultValueFactory = _ => UsualRate };
        return new BotCommand("add", "登记一个站点，给出它的 key 和要贴的标签。", "./bot sites add 县政府网站 --origin https://www.example.gov.cn") { name, origins, rate }
            .Does(terminal, (run, _) =>
            {
                var site = Store(run).Add(run.Get(name)!, run.Get(origins)!, run.Get(rate));
                var output = run.Terminal.Out;
                output.WriteLine($"已登记“{site.Name}”，key：{site.Key}");
                output.WriteLine("在网页里贴上（把地址换成问政服务的地址）：");
                output.WriteLine($"<script async src=\"https://问政服务的地址/widget.js\" data-site=\"{site.Key}\"></script>");
                return ExitCode.Success;
            });
    }

    private static BotCommand Remove(Terminal terminal)
    {
        var key = new Argument<string>("key") { Description = "站点的 key" };
        return new BotCommand("remove", "停用一个站点的 key。", "./bot sites remove KEY") { key }
            .Does(terminal, (run, _) =>
            {
                if (!Store(run).Remove(run.Get(key)!))
                    throw new ConfigurationException("没有这个 key；用 ./bot sites list 看登记了哪些站点。");
                run.Terminal.Out.WriteLine("已停用。");
                return ExitCode.Success;
            });
    }

    private static int List(CommandRun run, CancellationToken cancellationToken)
    {
        var sites = Store(run).All;
        if (sites.Count == 0)
            run.Terminal.Out.WriteLine("还没有登记站点；用 ./bot sites add 名称 --origin https://… 登记。");
        foreach (var site in sites)
            run.Terminal.Out.WriteLine(Terminal.Clean($"{site.Key}　{site.Name}　{string.Join("、", site.Origins)}　每分钟 {site.QuestionsPerMinute} 问"));
        return ExitCode.Success;
    }

    private static SiteStore Store(CommandRun run) => SiteStore.Open(ApplicationRoot.Resolve(run.Settings.Sites.Path), TimeProvider.System);
}
