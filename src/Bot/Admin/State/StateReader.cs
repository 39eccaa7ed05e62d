using System.Diagnostics;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Configuration;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Admin.State;

/// <summary>状态: what an operator looks at first.</summary>
/// <param name="settings">What is configured.</param>
/// <param name="indexFolder">Folder of the index.</param>
/// <param name="archiveFolder">Folder of the pages.</param>
/// <param name="telegram">Tells of the channel; null where it is off.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class StateReader(BotSettings settings, string indexFolder, string archiveFolder, Func<ChannelView>? telegram, TimeProvider clock)
{
    private readonly DateTimeOffset started = clock.GetUtcNow();

    public StateView Look(IPassageIndex index)
    {
        using var reader = index.Acquire();
        var m = reader.Manifest;
        var drive = new DriveInfo(Path.GetFullPath(indexFolder));
        using var process = Process.GetCurrentProcess();
        return new StateView(
            new IndexView(m.Generation, m.Sources, m.Articles, m.Passages, m.Characters, m.Files.Sum(f => f.Bytes), m.Created, m.CorpusHash, index.Rejected?.Message),
            new MachineView(started, process.WorkingSet64, GC.GetTotalMemory(forceFullCollection: false), Environment.ProcessorCount, process.TotalProcessorTime.TotalSeconds,
                drive.AvailableFreeSpace, drive.TotalSize, SizeOf(archiveFolder), SizeOf(indexFolder), typeof(StateReader).Assembly.GetName().Version?.ToString() ?? ""),
            telegram?.Invoke(), Model());
    }

    private ModelView? Model()
    {
        var llm = settings.Llm;
        return llm.IsConfigured
            ? new ModelView(llm.Model, new DailyBudget(ApplicationRoot.Resolve(llm.BudgetFile), llm.DailyCharacters, clock).Used, llm.DailyCharacters)
            : null;
    }

    private static long SizeOf(string folder) => !Directory.Exists(folder) ? 0
        : new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
            // A generation may be tidied away while it is counted.
            .Sum(f => f.Exists ? f.Length : 0);
}
