using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>A search path with programs that are shell scripts, before the machine's own folders or without them.</summary>
internal sealed class FakePrograms : IDisposable
{
    private readonly TempFolder folder = new();

    public string this[string name] => folder[name];

    public FakePrograms Add(string name, string script)
    {
        var path = folder.Write(name, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return this;
    }

    /// <summary>The limiting programs are the machine's; nothing else of it is found.</summary>
    public TextExtractor Extractor(double seconds = 20, int maxText = 1_000_000, long? memory = null, int? scannedPages = null, TimeSpan? fileTime = null)
    {
        foreach (var name in (string[])["prlimit", "setsid"])
            if (!File.Exists(folder[name]) && ProgramFinder.OfProcess.Find(name) is { } real)
                File.CreateSymbolicLink(folder[name], real);
        return new TextExtractor(new ProgramFinder(folder.Path), ReadingLimits.Default with
        {
            ProgramTime = TimeSpan.FromSeconds(seconds),
            MaxTextLength = maxText,
            ProgramMemory = memory ?? ReadingLimits.Default.ProgramMemory,
            MaxScannedPages = scannedPages ?? ReadingLimits.Default.MaxScannedPages,
            FileTime = fileTime ?? ReadingLimits.Default.FileTime,
        });
    }

    public void Dispose() => folder.Dispose();
}
