using System.CommandLine;
using Wenzheng.Bot.Commands.Output;

namespace Wenzheng.Bot.Commands;

/// <summary>A command with the examples that its help shows.</summary>
internal sealed class BotCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>What the command does; it returns the exit code.</summary>
    public BotCommand Does(Terminal terminal, Func<CommandRun, CancellationToken, int> run)
    {
        SetAction((result, cancellationToken) => Task.FromResult(run(new CommandRun(result, terminal), cancellationToken)));
        return this;
    }

    /// <summary>The same for a command that waits.</summary>
    public BotCommand DoesAsync(Terminal terminal, Func<CommandRun, CancellationToken, Task<int>> run)
    {
        SetAction((result, cancellationToken) => run(new CommandRun(result, terminal), cancellationToken));
        return this;
    }
}
