using System.Diagnostics;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>The real program as a process of its own, talking to the fake server; it can be killed and started again.</summary>
internal sealed class BotUnderLoad : IDisposable
{
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly string[] words;
    private readonly TextWriter? log;
    private Process? process;

    /// <param name="environment">Settings as environment variables.</param>
    /// <param name="words">The command line.</param>
    /// <param name="log">Receives what it writes to stderr; null to drop it.</param>
    public BotUnderLoad(IReadOnlyDictionary<string, string> environment, string[] words, TextWriter? log) =>
        (this.environment, this.words, this.log) = (environment, words, log);

    /// <summary>Settings for a bot that talks to the fake server and to everybody.</summary>
    /// <param name="folder">Folder of what has to outlive a kill.</param>
    /// <param name="groups">Groups that the bot answers in.</param>
    public static Dictionary<string, string> Settings(FakeTelegram fake, string folder, int messagesPerSecond, IEnumerable<long>? groups = null) => new()
    {
        ["WENZHENG__Server__Urls"] = "http://127.0.0.1:0",
        ["WENZHENG__Telegram__Token"] = fake.Token,
        ["WENZHENG__Telegram__ApiUrl"] = fake.Url,
        ["WENZHENG__Telegram__DataPath"] = Path.Combine(folder, "telegram"),
        ["WENZHENG__Feedback__Path"] = Path.Combine(folder, "feedback"),
        ["WENZHENG__Admin__Path"] = Path.Combine(folder, "admin"),
        ["WENZHENG__Sites__Path"] = Path.Combine(folder, "sites.json"),
        ["WENZHENG__Telegram__Access"] = "open",
        ["WENZHENG__Telegram__AllowedChats"] = string.Join(';', groups ?? []),
        ["WENZHENG__Telegram__QuestionsPerMinute"] = "1000",
        ["WENZHENG__Telegram__QuestionsPerGroupMinute"] = "1000",
        ["WENZHENG__Telegram__RequestTimeoutSeconds"] = "5",
        ["WENZHENG__Telegram__MessagesPerSecond"] = messagesPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Most memory that a run of it held, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Processor time of the run under way.</summary>
    public TimeSpan ProcessorTime { get { process!.Refresh(); return process.TotalProcessorTime; } }

    public void Start()
    {
        // The same program as this one, whichever host it is; under a test runner, which is none of ours, the plain one.
        var own = System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name;
        var program = Path.Combine(AppContext.BaseDirectory, (own?.StartsWith("Wenzheng.", StringComparison.Ordinal) == true ? own : "Wenzheng.Bot") + ".dll");
        var start = new ProcessStartInfo("dotnet", [program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                log?.WriteLine(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until it has asked the fake server for messages.</summary>
    /// <returns>False when it ended instead; the log then holds why.</returns>
    public async Task<bool> HasPolled(FakeTelegram fake, TimeSpan patience)
    {
        await fake.WaitFor(() => process!.HasExited || fake.Calls.Of("getUpdates").Count > 0, patience);
        if (!process!.HasExited)
            return true;
        // What it wrote last is still on its way.
        await process.WaitForExitAsync();
        return false;
    }

    /// <summary>Notes how much memory it holds now.</summary>
    public void Weigh()
    {
        process!.Refresh();
        if (!process.HasExited)
            PeakMemory = Math.Max(PeakMemory, process.WorkingSet64);
    }

    /// <summary>SIGKILL: no moment to tidy up.</summary>
    public void Kill()
    {
        Weigh();
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
