using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Commands.Output;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>What a command left behind.</summary>
internal sealed record Finished(int Code, string Output, string Error);

/// <summary>The command line as in a pipe, inside the test's process.</summary>
internal static class Bot
{
    public static Task<Finished> Run(params string[] words) => Run(CancellationToken.None, words);

    public static async Task<Finished> Run(CancellationToken cancellationToken, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        // Synchronised: batches report from several threads.
        using var terminal = new Terminal(TextWriter.Synchronized(output), TextWriter.Synchronized(error), false, false);
        var code = await CommandLine.RunAsync(words, terminal, cancellationToken);
        return new Finished(code, output.ToString(), error.ToString());
    }
}
