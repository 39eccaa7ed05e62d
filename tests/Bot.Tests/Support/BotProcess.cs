using System.Diagnostics;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>The built program as a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
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
