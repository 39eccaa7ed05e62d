using System.CommandLine;
using System.CommandLine.Invocation;
using Spectre.Console;
using Terminal = Wenzheng.Bot.Commands.Output.Terminal;

namespace Wenzheng.Bot.Commands;

/// <summary>用法: the help of any command, in Chinese, with examples.</summary>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = terminal.Out;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("用法：" + Usage(command));
        WriteRows("命令：", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        WriteRows("参数：", command.Arguments.Select(a => (Label(a), a.Description ?? "")));
        WriteRows("选项：", Options(command).Select(o => (Label(o), o.Description ?? "")));
        var examples = (command as BotCommand)?.Examples ?? [
            "./bot", "./bot ask \"什么是积分制？\"", "./bot ingest", "./bot inspect corpus/页.txt"];
        if (examples.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("例子：");
            foreach (var example in examples)
                output.WriteLine("  " + example);
        }
        return ExitCode.Success;
    }

    private static string Usage(Command command)
    {
        var words = new List<string>();
        for (var c = command; c is not null and not RootCommand; c = c.Parents.OfType<Command>().FirstOrDefault())
            words.Insert(0, c.Name);
        words.Insert(0, "./bot");
        if (command.Subcommands.Count > 0)
            words.Add(command is RootCommand ? "[命令]" : "<命令>");
        words.AddRange(command.Arguments.Select(Label));
        words.Add("[选项]");
        return string.Join(' ', words);
    }

    private static string Label(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{many}]" : $"<{name}{many}>";
    }

    private static string Label(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a is not ("/?" or "-?" or "/h")).Order(StringComparer.Ordinal).Append(option.Name))
        + (option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) ? $" <{option.HelpName ?? "值"}>" : "");

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<RootCommand>().Concat(command.Parents.SelectMany(p => p.Parents).OfType<RootCommand>())
            .SelectMany(r => r.Options).Where(o => o.Recursive)).DistinctBy(o => o.Name).Where(o => !o.Hidden);

    private void WriteRows(string heading, IEnumerable<(string Name, string Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(heading);
        var width = list.Max(r => r.Name.GetCellWidth());
        foreach (var (name, text) in list)
            terminal.Out.WriteLine($"  {name}{new string(' ', width - name.GetCellWidth())}  {text}");
    }
}
