using System.CommandLine;
using System.CommandLine.Help;
using Wenzheng.Bot.Commands.Output;

namespace Wenzheng.Bot.Commands;

/// <summary>命令行: words in, exit code out. All failures of all commands end here as one sentence on stderr.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = CreateRoot(terminal);
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

    private static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("问政：问资料库一句话，得到有出处的短回答；不带命令时启动网页服务。");
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
