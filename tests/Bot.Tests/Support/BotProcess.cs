using System.Diagnostics;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>The built program as a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    // How the system tells of a process that signal 9 ended.
    private const int Killed = 128 + 9;

    private readonly Process process;
    private readonly TempFolder desk;

    private BotProcess(Process process, TempFolder desk) => (this.process, this.desk) = (process, desk);

    public int Id => process.Id;

    public StreamReader Output => process.StandardOutput;

    public static BotProcess Start(IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "Wenzheng.Bot.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            StandardErrorEncoding = new System.Text.UTF8Encoding(false),
        };
        // One desk's folder is for one server at a time, and tests run side by side.
        var desk = new TempFolder();
        start.Environment["WENZHENG__Admin__Path"] = desk.Path;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new BotProcess(Process.Start(start)!, desk);
    }

    public static async Task<Finished> Run(IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        using var bot = Start(environment, words);
        return await bot.Finish();
    }

    public async Task<Finished> Finish()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new Finished(process.ExitCode, await output, await error);
    }

    /// <summary>
    /// Kills the process once <paramref name="moment"/> has come; false where it ended before. Watched by a thread of its own:
    /// the pool's may all be at work for a second, and by then the moment is over.
    /// </summary>
    public Task<bool> KillWhen(Func<bool> moment) => Task.Factory.StartNew(
        () =>
        {
            while (!process.HasExited && !moment())
                Thread.Sleep(1);
            process.Kill();
            process.WaitForExit();
            return process.ExitCode == Killed;
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    public void Signal(string name) => Process.Start("kill", ["-" + name, $"{process.Id}"])!.WaitForExit();

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
        process.Dispose();
        desk.Dispose();
    }
}
