namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>Opens the generation that CURRENT names, or the newest good one where that one is damaged.</summary>
internal static class GenerationOpener
{
    /// <param name="folder">Where generations are.</param>
    /// <param name="pointer">What CURRENT says.</param>
    /// <param name="open">The engine's way to open and verify a folder.</param>
    /// <exception cref="IndexException">No generation can be used; says what is wrong with the current one.</exception>
    public static Served Open(GenerationFolder folder, string? pointer, Func<string, OpenGeneration> open)
    {
        IndexException problem;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if (GenerationFolder.Parse(pointer) is { } current)
                    return new Served(pointer, open(folder.FolderOf(current)), null);
                problem = pointer is null ? Missing() : Files.Damage.Error("CURRENT 文件不完整");
                break;
            }
            catch (IndexException error)
            {
                // A writer may have published and tidied up between reading the pointer and opening what it named.
                var again = folder.ReadPointer();
                if (again != pointer && attempt < 10)
                {
                    pointer = again;
                    continue;
                }
                // An index of another version is not damaged: staff must rebuild, an older state would hide that.
                if (error.Failure is not (IndexFailure.Damaged or IndexFailure.Storage))
                    throw;
                problem = error;
                break;
            }
        }
        foreach (var generation in folder.Finished())
        {
            try
            {
                return new Served(pointer, open(folder.FolderOf(generation)), problem);
            }
            catch (IndexException)
            {
                // The next older one may be good; if none is, the current one's problem is reported.
            }
        }
        throw problem;
    }

    private static IndexException Missing() => new(IndexFailure.Missing, "还没有索引，请运行 ./bot ingest 建立。");
}
