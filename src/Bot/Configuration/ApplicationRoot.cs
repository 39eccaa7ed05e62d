namespace Wenzheng.Bot.Configuration;

/// <summary>根目录: the folder that relative paths of the settings count from.</summary>
public static class ApplicationRoot
{
    /// <summary>The checkout that the program was built in (it holds Bot.sln), else the program's own folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A path of the settings as an absolute path.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Folder);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        }
        return AppContext.BaseDirectory;
    }
}
