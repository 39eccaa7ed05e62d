namespace Wenzheng.Bot.Tests.Support;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus => Path.Combine(Root, "corpus");

    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Corpus, "0*.txt").Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is not above the tests.");
        return folder.FullName;
    }
}
