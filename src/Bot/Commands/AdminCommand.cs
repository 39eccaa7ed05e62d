using System.CommandLine;
using System.Globalization;
using System.Text;
using Wenzheng.Bot.Admin;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Commands;

/// <summary>账户 of the desk, on the machine itself: the first operator can be made nowhere else. A password never stands on a command line.</summary>
internal static class AdminCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var name = new Argument<string>("用户名") { Description = "2 到 40 个汉字、字母、数字" };
        var role = new Option<string>("--role") { Description = "角色：reader 查看，editor 编辑，operator 管理", HelpName = "角色", DefaultValueFactory = _ => "operator" };
        role.AcceptOnlyFromAmong(RoleName.All);
        var generate = new Option<bool>("--generate") { Description = "由程序生成口令并显示一次；不写就请输入（管道里读第一行）" };
        return new("admin", "管理页面的账户：第一个账户只能在服务器上这样建。", "./bot admin add-user 张三", "./bot admin add-user 李四 --role editor --generate", "./bot admin users")
        {
            new BotCommand("add-user", "加一个账户。", "./bot admin add-user 张三", "./bot admin add-user 李四 --role reader --generate") { name, role, generate }
                .Does(terminal, (run, _) => Add(run, run.Get(name)!, RoleName.Parse(run.Get(role))!.Value, run.Get(generate))),
            new BotCommand("set-password", "给账户换口令，并结束它的所有登录。", "./bot admin set-password 张三", "./bot admin set-password 张三 --generate") { name, generate }
                .Does(terminal, (run, _) => SetPassword(run, run.Get(name)!, run.Get(generate))),
            new BotCommand("remove-user", "删去一个账户。", "./bot admin remove-user 张三") { name }
                .Does(terminal, (run, _) => Remove(run, run.Get(name)!)),
            new BotCommand("users", "列出账户。", "./bot admin users").Does(terminal, (run, _) => List(run)),
        };
    }

    private static int Add(CommandRun run, string name, Role role, bool generate) => Change(run, name, generate, (store, password) =>
    {
        store.Add(name, role, password, mustChange: false, DateTimeOffset.UtcNow);
        run.Terminal.Out.WriteLine($"已加用户“{name}”（{RoleName.Chinese(role)}）；请在浏览器打开 /admin 登录。");
    });

    private static int SetPassword(CommandRun run, string name, bool generate) => Change(run, name, generate, (store, password) =>
    {
        store.SetPassword(name, password, mustChange: false);
        run.Terminal.Out.WriteLine($"已换“{name}”的口令，原来的登录都已结束。");
    });

    private static int Remove(CommandRun run, string name)
    {
        Store(run).Remove(name);
        run.Terminal.Out.WriteLine($"已删去用户“{name}”。");
        return ExitCode.Success;
    }

    private static int List(CommandRun run)
    {
        var all = Store(run).All;
        foreach (var a in all)
            run.Terminal.Out.WriteLine($"{a.Name}　{(a.Rank is { } rank ? RoleName.Chinese(rank) : a.Role)}{(a.IsDisabled ? "　已停用" : "")}　上次登录 {a.LastSignIn?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "从未"}");
        if (all.Count == 0)
            run.Terminal.Out.WriteLine("还没有账户；用 ./bot admin add-user 用户名 加一个。");
        return ExitCode.Success;
    }

    private static int Change(CommandRun run, string name, bool generate, Action<AccountStore, string> change)
    {
        // Before a password is asked for.
        if (!AccountName.IsGood(name))
            throw new AdminException(AccountName.Sentence);
        var password = generate ? PasswordRule.Generate() : ReadPassword(run.Terminal);
        change(Store(run), password);
        if (generate)
            run.Terminal.Out.WriteLine($"口令：{password}\n只显示这一次，请马上记下。");
        return ExitCode.Success;
    }

    private static AccountStore Store(CommandRun run) => new(ApplicationRoot.Resolve(run.Settings.Admin.Path));

    private static string ReadPassword(Terminal terminal)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? throw new AdminException("没有读到口令；请输入一行，或用 --generate 生成。");
        var first = ReadHidden(terminal, $"口令（至少 {PasswordRule.Shortest} 个字符，输入时不显示）：");
        return ReadHidden(terminal, "再输入一次：") == first ? first : throw new AdminException("两次输入的口令不一样，没有改变；请再来一次。");
    }

    private static string ReadHidden(Terminal terminal, string prompt)
    {
        terminal.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        terminal.Error.WriteLine();
        return typed.ToString();
    }
}
