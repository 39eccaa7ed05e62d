using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Wenzheng.Ingestion.Files.Programs;

/// <summary>
/// 运行外部程序: one run with a time limit, a memory limit (by prlimit, where there is one) and an output limit. Arguments are
/// handed over one by one, never through a shell. It runs in a session of its own (by setsid), so that all it started is
/// killed at the end, whoever their parent is by then.
/// </summary>
internal sealed class ExternalProgram(ProgramFinder programs, ReadingLimits limits)
{
    private const int MaxErrorLength = 4_000;

    // UTF-8 takes three bytes for a Han character; markup around words takes several times that.
    private const int BytesPerCharacter = 16;

    /// <param name="name">Name on the search path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder and HOME: a scratch folder of its own.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled; the program has been killed.</exception>
    public ProgramResult Run(string name, IReadOnlyList<string> arguments, string folder, CancellationToken cancellationToken)
    {
        if (programs.Find(name) is not { } path)
            return new ProgramResult(ProgramEnd.Missing, "", "");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.ProgramTime);
        try
        {
            using var process = Process.Start(Describe(path, arguments, folder))!;
            try
            {
                process.StandardInput.Close();
                var error = ReadAsync(process.StandardError, MaxErrorLength, false, time.Token);
                var output = ReadAsync(process.StandardOutput, limits.MaxTextLength * (long)BytesPerCharacter, true, time.Token);
                var isWhole = output.GetAwaiter().GetResult() is not null;
                if (isWhole)
                    process.WaitForExitAsync(time.Token).GetAwaiter().GetResult();
                var end = !isWhole ? ProgramEnd.TooMuch : process.ExitCode == 0 ? ProgramEnd.Good : ProgramEnd.Failed;
                return new ProgramResult(end, output.Result ?? "", isWhole ? error.GetAwaiter().GetResult() ?? "" : "");
            }
            finally
            {
                Kill(process);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProgramResult(ProgramEnd.TimedOut, "", "");
        }
        catch (Win32Exception error)
        {
            return new ProgramResult(ProgramEnd.Failed, "", error.Message);
        }
    }

    private ProcessStartInfo Describe(string path, IReadOnlyList<string> arguments, string folder)
    {
        List<string> words = [];
        if (programs.Find("setsid") is { } session)
            words.Add(session);
        if (programs.Find("prlimit") is { } limiter)
            words.AddRange([limiter, $"--as={limits.ProgramMemory}", "--core=0", "--"]);
        words.Add(path);
        words.AddRange(arguments);
        var start = new ProcessStartInfo(words[0])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var word in words[1..])
            start.ArgumentList.Add(word);
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        // Files are read in parallel already; threads inside one page would only fight for the cores.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    /// <summary>All the text; null when it is more than allowed and must stop, its beginning when it need not.</summary>
    private static async Task<string?> ReadAsync(StreamReader reader, long limit, bool stopsAtLimit, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + (long)count <= limit)
                text.Append(buffer, 0, count);
            else if (stopsAtLimit)
                return null;
        }
        return text.ToString();
    }

    private void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            // The session's process group has the first process's number; when it is empty already the call does nothing.
            if (programs.Find("setsid") is not null)
                _ = SendSignal(-process.Id, KillSignal);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException or DllNotFoundException)
        {
            // It ended by itself in the meantime.
        }
    }

    private const int KillSignal = 9;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processOrGroup, int signal);
}
