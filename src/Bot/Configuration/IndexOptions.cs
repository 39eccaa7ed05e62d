namespace Wenzheng.Bot.Configuration;

/// <summary>索引: which engine keeps it, and where.</summary>
public sealed class IndexOptions
{
    /// <summary>Folder of the generations; a relative path counts from the application's root.</summary>
    public string Path { get; set; } = "data/index";

    /// <summary>
    /// File of synonyms that staff keep: each line holds words, parted by spaces, that stand for one another; they come before the
    /// general ones. A relative path counts from the application's root. Empty: only the general ones.
    /// </summary>
    public string Synonyms { get; set; } = "";

    /// <summary>"builtin", or "lucene" (Lucene.Net with SmartCn, in ./bot --full).</summary>
    public string Engine { get; set; } = BuiltInEngine;

    internal const string BuiltInEngine = Indexing.Engine.BuiltInIndex.EngineName, LuceneEngine = "lucene";
}
