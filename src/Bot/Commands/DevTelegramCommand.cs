using System.CommandLine;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Development.Telegram;

namespace Wenzheng.Bot.Commands;

/// <summary>开发: a fake Telegram server with the real bot behind it: to chat with, or to load until something gives.</summary>
internal static class DevTelegramCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var html = new Option<string?>("--html") { Description = "结束时把对话写成网页", HelpName = "文件" };
        var load = new Option<int>("--load") { Description = "不聊天，改为压测：问这么多个问题", HelpName = "数" };
        var chats = new Option<int>("--chats") { Description = "压测：分在这么多个聊天里", HelpName = "数", DefaultValueFactory = _ => 100 };
        var kills = new Option<int>("--kills") { Description = "压测：强杀机器人这么多次", HelpName = "数" };
        var faults = new Option<double>("--faults") { Description = "压测：出故障的请求占多少，0 到 1", HelpName = "数" };
        var rate = new Option<double>("--rate") { Description = "压测：每秒问几个", HelpName = "数", DefaultValueFactory = _ => 50 };
        var sends = new Option<int>("--sends") { Description = "压测：机器人每秒最多发几条；真服务器约为 30", HelpName = "数", DefaultValueFactory = _ => 25 };
        var seed = new Option<int>("--seed") { Description = "压测：随机数的种子", HelpName = "数", DefaultValueFactory = _ => 1 };
        var markup = new Option<int>("--markup") { Description = "不聊天，改为检查这么多个刁难的回答能否原样显示", HelpName = "数" };
        var command = new BotCommand("dev-telegram", "开发用：启动仿真的 Telegram 服务器和真的机器人，在终端里像用户一样聊天。",
            "./bot dev-telegram", "./bot dev-telegram --html 对话.html < 脚本.txt", "./bot dev-telegram --load 1000 --chats 100 --kills 5 --faults 0.1")
        { html, load, chats, kills, faults, rate, sends, seed, markup, CommonOptions.Index };
        return command.DoesAsync(terminal, async (run, cancellationToken) =>
        {
            if (run.Get(markup) > 0)
                return Markup(run.Terminal, run.Get(seed), run.Get(markup));
            using var index = IndexOpening.Open(run, cancellationToken);
            var folder = Directory.CreateTempSubdirectory("wenzheng-telegram-").FullName;
            try
            {
                await using var fake = await FakeTelegram.StartAsync();
                var words = new[] { "serve", "--index", run.IndexFolder };
                if (run.Get(load) == 0)
                    return await DevChat.RunAsync(run.Terminal, fake, folder, words, run.Get(html), cancellationToken);
                var plan = new LoadPlan { Questions = run.Get(load), Chats = Checked(run.Get(chats)), Kills = run.Get(kills), Faults = run.Get(faults), PerSecond = run.Get(rate), Seed = run.Get(seed) };
                // The server's limit lies a fifth above what the bot allows itself, as 30 lies above 25.
                fake.Meter.PerSecond = run.Get(sends) * 6 / 5;
                using var reader = index.Acquire();
                var texts = Web.ExampleQuestions.From(reader).Append("没有资料的火星基地有多少人？").ToList();
                using var bot = new BotUnderLoad(BotUnderLoad.Settings(fake, folder, run.Get(sends), plan.Groups), words, null);
                var report = await new LoadRun(fake, bot, texts, plan).RunAsync(cancellationToken);
                run.Terminal.Out.WriteLine(report.ToString());
                return report.IsKept ? ExitCode.Success : ExitCode.Failure;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });
    }

    private static int Markup(Terminal terminal, int seed, int count)
    {
        var failures = HostileAnswers.Check(seed, count);
        terminal.Out.WriteLine($"刁难的回答 {count} 个，被拒绝或有缺失的 {failures.Count} 个");
        foreach (var failure in failures.Take(10))
            terminal.Out.WriteLine("  " + failure);
        return failures.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static int Checked(int chats) => chats >= 1 ? chats : throw new InputException("--chats 至少是 1。");
}
