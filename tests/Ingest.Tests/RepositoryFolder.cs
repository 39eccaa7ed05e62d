namespace Wenzheng.Ingestion.Tests;

/// <summary>Finds the repository from the test's own folder.</summary>
internal static class RepositoryFolder
{
    public static string Corpus { get; } = Path.Combine(Root(), "corpus");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Bot.sln stands in none of the folders above the tests.");
    }
}
