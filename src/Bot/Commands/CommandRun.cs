using System.CommandLine;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Hosting;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Commands;

/// <summary>One run of a command: what was typed, the settings, and where to write.</summary>
internal sealed class CommandRun(ParseResult typed, Terminal terminal)
{
    private BotSettings? settings;

    public Terminal Terminal { get; } = terminal;

    /// <summary>What the program is put together from.</summary>
    public HostParts Parts { get; } = ((BotRoot)typed.RootCommandResult.Command).Parts;

    /// <summary>Settings, read and checked at first use; unknown keys are told on stderr once.</summary>
    public BotSettings Settings => settings ??= ReadSettings();

    /// <summary>Folder of the index: --index counts from the current folder, the setting from the application's root.</summary>
    public string IndexFolder => typed.GetValue(CommonOptions.Index) is { } folder ? Path.GetFullPath(folder) : ApplicationRoot.Resolve(Settings.Index.Path);

    /// <summary>Whether --index was typed: such an index is never built behind staff's back.</summary>
    public bool IsIndexChosen => typed.GetValue(CommonOptions.Index) is not null;

    /// <summary>Folder of the archive's pages.</summary>
    public string ArchiveFolder => ApplicationRoot.Resolve(Settings.Archive.Path);

    /// <summary>Opens the index of the settings' engine in a folder, whether or not anything is there.</summary>
    public IPassageIndex OpenIndex(string folder) => Parts.OpenIndex(Settings.Index, folder);

    public T? Get<T>(Option<T> option) => typed.GetValue(option);

    public T? Get<T>(Argument<T> argument) => typed.GetValue(argument);

    private BotSettings ReadSettings()
    {
        var loaded = SettingsReader.Read(typed.GetValue(CommonOptions.Config));
        foreach (var warning in loaded.Warnings)
            Terminal.Notice(warning);
        Parts.Require(loaded.Settings);
        return loaded.Settings;
    }
}
