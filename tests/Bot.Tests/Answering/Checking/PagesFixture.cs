using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering.Checking;

/// <summary>Indexes of the pages in the repository, made once.</summary>
public sealed class PagesFixture : IDisposable
{
    public static TheoryData<string> Archives => ["corpus", "eval/archive2", "eval/archive3", "eval/archive4", "eval/archive5"];

    private readonly TempFolder folder = new();
    private readonly Dictionary<string, QuotedUnits> units = new(StringComparer.Ordinal);

    internal QuotedUnits Of(string archive)
    {
        lock (units)
        {
            if (units.TryGetValue(archive, out var known)) return known;
            // Only pages: the question files beside them are no part of an archive.
            var source = Path.Combine(folder.Path, "pages", archive.Replace('/', '-'));
            Directory.CreateDirectory(source);
            foreach (var page in Directory.EnumerateFiles(Path.Combine(Repository.Root, archive), "*.txt"))
                File.Copy(page, Path.Combine(source, Path.GetFileName(page)));
            var index = folder.File(archive.Replace('/', '-'));
            var made = Support.Bot.Run("ingest", source, "--index", index).GetAwaiter().GetResult();
            Assert.DoesNotContain("内部出错", made.Error, StringComparison.Ordinal);
            return units[archive] = QuotedUnits.Read(index);
        }
    }

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(nameof(SharedPages))]
public sealed class SharedPages : ICollectionFixture<PagesFixture>;
