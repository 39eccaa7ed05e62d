using System.CommandLine;
using System.CommandLine.Help;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Hosting;

namespace Wenzheng.Bot.Commands;

/// <summary>命令行: words in, exit code out. All failures of all commands end here as one sentence on stderr.</summary>
internal static class CommandLine
{
    /// <summary>The plain program's command line.</summary>
    public static Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken) =>
        RunAsync(arguments, terminal, HostParts.BuiltIn, cancellationToken);

    /// <param name="arguments">The words typed.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="parts">What the program is put together from.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, HostParts parts, CancellationToken cancellationToken)
    {
        var root = CreateRoot(terminal, parts);
        var typed = root.Parse(arguments);
        if (typed.Action is not HelpPage && (typed.Errors.Count > 0 ? UsageError.Describe(typed) : UsageError.MistakenOption(typed)) is { } mistake)
        {
            terminal.Fail(mistake);
            return ExitCode.Usage;
        }
        try
        {
            // Signals are ours (Interruption), so is the handling of exceptions.
            var code = await typed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = terminal.Out,
                Error = terminal.Error
            }, cancellationToken);
            terminal.Out.Flush();
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Notice("已取消。");
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last resort: whatever went wrong becomes one sentence and an exit code, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Fail(FailureSentence.For(e));
            return ExitCode.Failure;
        }
    }

    private static BotRoot CreateRoot(Terminal terminal, HostParts parts)
    {
        var root = new BotRoot(parts);
        var serve = ServeCommand.Create(terminal);
        root.Options.Add(CommonOptions.Config);
        foreach (var option in serve.Options)
            root.Options.Add(option);
        root.Action = serve.Action;
        root.Subcommands.Add(serve);
        root.Subcommands.Add(AskCommand.Create(terminal));
        root.Subcommands.Add(SearchCommand.Create(terminal));
        root.Subcommands.Add(IngestCommand.Create(terminal));
        root.Subcommands.Add(InspectCommand.Create(terminal));
        root.Subcommands.Add(IndexCommand.Create(terminal));
        root.Subcommands.Add(SitesCommand.Create(terminal));
        root.Subcommands.Add(EvalCommand.Create(terminal));
        root.Subcommands.Add(AdminCommand.Create(terminal));
        root.Subcommands.Add(DevTelegramCommand.Create(terminal));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "显示用法";
                help.Action = new HelpPage(terminal);
            }
            else if (option is VersionOption version)
            {
                version.Description = "显示版本";
            }
        }
        return root;
    }
}
