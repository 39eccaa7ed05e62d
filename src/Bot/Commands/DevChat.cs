using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Development.Telegram;

namespace Wenzheng.Bot.Commands;

/// <summary>A conversation on the terminal with the running bot through the fake server.</summary>
internal static class DevChat
{
    private const long User = 5001, Group = -5001;

    /// <summary>How long the bot is given to answer before the next line is read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), Quiet = TimeSpan.FromMilliseconds(700);

    private const string Usage = "直接输入就是提问；:按 2 按第 2 个按钮，:改 新的问题 修改上一条，:群 到群里说，:私 回到私聊，:完 结束。";

    public static async Task<int> RunAsync(Terminal terminal, FakeTelegram fake, string folder, string[] words, string? html, CancellationToken cancellationToken)
    {
        var settings = BotUnderLoad.Settings(fake, folder, 25);
        settings["WENZHENG__Telegram__Staff"] = $"{User}";
        settings["WENZHENG__Telegram__AllowedChats"] = $"{Group}";
        using var bot = new BotUnderLoad(settings, words, terminal.Error);
        bot.Start();
        // Its own sentence on stderr says why it could not start.
        if (!await bot.HasPolled(fake, TimeSpan.FromSeconds(60)))
            return ExitCode.Failure;
        terminal.Notice(Usage);
        var (chat, shown) = (User, 0);
        FakeMessage? said = null;
        while (!cancellationToken.IsCancellationRequested && await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            var before = fake.Calls.All.Count;
            var pressed = "";
            switch (line.Trim())
            {
                case "":
                    continue;
                case ":完":
                    goto end;
                case ":群":
                    (chat, shown) = (Group, fake.Chats.Of(Group).Count);
                    continue;
                case ":私":
                    (chat, shown) = (User, fake.Chats.Of(User).Count);
                    continue;
                case [':', '按', ..] command:
                    if (!TryPress(fake, chat, command[2..], out pressed))
                    {
                        terminal.Notice("没有这个按钮。");
                        continue;
                    }
                    break;
                case [':', '改', ..] command when said is not null:
                    fake.People.Edit(said, command[2..].Trim());
                    break;
                default:
                    said = fake.People.Say(chat, User, line.Trim());
                    break;
            }
            await Settle(fake, before, cancellationToken);
            if (pressed.Length > 0 && fake.People.AnswerTo(pressed) is { Length: > 0 } word)
                terminal.Out.WriteLine($"        （{word}）");
            shown = Show(terminal, fake, chat, shown);
            terminal.Out.Flush();
        }
    end:
        if (html is not null)
            await File.WriteAllTextAsync(html, FakeTranscript.Page([.. fake.Chats.Of(User), .. fake.Chats.Of(Group)]), cancellationToken);
        return ExitCode.Success;
    }

    /// <summary>Until the bot has sent something and then been quiet for a moment.</summary>
    private static async Task Settle(FakeTelegram fake, int before, CancellationToken cancellationToken)
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            await Task.Delay(100, cancellationToken);
            var calls = fake.Calls.All;
            if (calls.Skip(before).LastOrDefault(c => !c.Is("getUpdates")) is { } last && System.Diagnostics.Stopwatch.GetElapsedTime(last.At) > Quiet)
                return;
        }
    }

    private static bool TryPress(FakeTelegram fake, long chat, string number, out string press)
    {
        press = "";
        if (!int.TryParse(number.Trim(), out var n) || fake.Chats.OfBot(chat).LastOrDefault(m => m.Buttons.Count >= n) is not { } message || n < 1)
            return false;
        press = fake.People.PressData(User, message, message.Buttons[n - 1].Data);
        return true;
    }

    /// <summary>Shows what is new; a changed message is shown again.</summary>
    private static int Show(Terminal terminal, FakeTelegram fake, long chat, int shown)
    {
        var messages = fake.Chats.Of(chat);
        if (messages.Count == shown && messages.LastOrDefault(m => m.From == FakeChats.BotId && m.Earlier.Count > 0) is { } changed)
            terminal.Out.WriteLine("（已改）" + FakeTranscript.Line(changed));
        foreach (var message in messages.Skip(shown))
            terminal.Out.WriteLine(FakeTranscript.Line(message));
        return messages.Count;
    }
}
