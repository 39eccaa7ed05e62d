using System.Text;
using Spectre.Console;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>终端: where a command writes; colour and bars on a terminal, plain lines into a pipe.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Columns of a table that goes into a pipe, where nobody's window limits it.</summary>
    private const int PipeWidth = 160;

    private readonly Lazy<IAnsiConsole> rich;
    private readonly Lazy<IAnsiConsole> richError;

    public Terminal(TextWriter output, TextWriter error, bool isRich, bool isErrorRich)
    {
        Out = output;
        Error = error;
        IsRich = isRich;
        IsErrorRich = isErrorRich;
        rich = new(() => CreateConsole(output, isRich));
        richError = new(() => CreateConsole(error, isErrorRich));
    }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Progress, warnings, errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether results go to a terminal that shows colour.</summary>
    public bool IsRich { get; }

    /// <summary>Whether stderr is such a terminal.</summary>
    public bool IsErrorRich { get; }

    /// <summary>Tables and trees. Created at first use: most commands finish without it.</summary>
    public IAnsiConsole Rich => rich.Value;

    /// <summary>Bars and coloured notices on stderr.</summary>
    public IAnsiConsole RichError => richError.Value;

    public static Terminal OfProcess()
    {
        // UTF-8 whatever the locale says: Chinese text must survive LANG=C.
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 16 * 1024) { AutoFlush = false };
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false), 1024) { AutoFlush = true };
        var colour = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return new Terminal(output, error, colour && !Console.IsOutputRedirected, colour && !Console.IsErrorRedirected);
    }

    /// <summary>One line on stderr.</summary>
    public void Notice(string sentence) => Error.WriteLine(CleanLine(sentence));

    /// <summary>One sentence on stderr, in red on a terminal.</summary>
    public void Fail(string sentence) =>
        Error.WriteLine(IsErrorRich ? $"\u001b[31m{CleanLine(sentence)}\u001b[0m" : CleanLine(sentence));

    /// <summary>Text from pages and questions with what could steer a terminal taken out: control characters, and marks that turn the direction of writing, become spaces.</summary>
    public static string Clean(string text) => text.Any(IsSteering) ? string.Concat(text.Select(c => IsSteering(c) ? ' ' : c)) : text;

    /// <summary>The same for what must stay on one line: names of files, titles.</summary>
    public static string CleanLine(string text) => Clean(text).ReplaceLineEndings(" ");

    private static bool IsSteering(char c) => (char.IsControl(c) && c != '\n') || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    public void Dispose()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // Whoever read the pipe is gone, or the disk is full: the command flushed before it reported success.
        }
    }

    private static IAnsiConsole CreateConsole(TextWriter writer, bool isRich)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRich ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isRich ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isRich ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isRich)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
