namespace Wenzheng.Ingestion.Files.Programs;

/// <summary>外部程序: where a program is on the search path.</summary>
/// <param name="searchPath">Folders divided by ':' as in PATH.</param>
internal sealed class ProgramFinder(string? searchPath)
{
    private readonly string[] folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public static ProgramFinder OfProcess { get; } = new(Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The program's full path, or null. Relative folders of the search path do not count: a page's folder is no place for programs.</summary>
    public string? Find(string name)
    {
        foreach (var folder in folders)
        {
            if (!Path.IsPathRooted(folder))
                continue;
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0))
                return path;
        }
        return null;
    }
}
