using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>A generation of an index as an index of its own, for what is only tried.</summary>
internal static class IndexCopy
{
    /// <summary>The newest good generation; null when there is none yet.</summary>
    public static IIndexReader? Acquire(IPassageIndex index)
    {
        try
        {
            return index.Acquire();
        }
        catch (IndexException error) when (error.Failure == IndexFailure.Missing)
        {
            return null;
        }
    }

    /// <param name="index">Folder of the index.</param>
    /// <param name="generation">The leased generation: the lease keeps its files where they are meanwhile. Null leaves the copy empty.</param>
    /// <param name="folder">The copy's folder; what is there is deleted.</param>
    public static void Make(string index, IIndexReader? generation, string folder)
    {
        Delete(folder);
        Directory.CreateDirectory(folder);
        if (generation is null)
            return;
        var name = $"gen-{generation.Manifest.Generation:d6}";
        Directory.CreateDirectory(Path.Combine(folder, name));
        // Files of a generation never change: a second name does, and what is on disk for the one is for the other.
        var storage = new DurableStorage();
        foreach (var file in Directory.GetFiles(Path.Combine(index, name)))
            storage.Share(file, Path.Combine(folder, name, Path.GetFileName(file)));
        File.Copy(Path.Combine(index, "CURRENT"), Path.Combine(folder, "CURRENT"));
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
