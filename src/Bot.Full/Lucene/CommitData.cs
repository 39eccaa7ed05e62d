using System.Globalization;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// 提交数据: what the manifest says of the contents, inside Lucene's own commit as well, so that a manifest beside another index
/// is seen. The number of the generation is left out: an adopted draft gets another one.
/// </summary>
internal static class CommitData
{
    public static Dictionary<string, string> Of(Manifest manifest) => new(StringComparer.Ordinal)
    {
        ["engine"] = manifest.Engine,
        ["formatVersion"] = Text(manifest.FormatVersion),
        ["analyzerVersion"] = Text(manifest.AnalyzerVersion),
        ["corpusHash"] = manifest.CorpusHash,
        ["sources"] = Text(manifest.Sources),
        ["articles"] = Text(manifest.Articles),
        ["passages"] = Text(manifest.Passages),
        ["characters"] = Text(manifest.Characters),
        ["created"] = manifest.Created.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether a commit is the one that a manifest tells of.</summary>
    public static bool Fits(IDictionary<string, string> committed, Manifest manifest) =>
        Of(manifest).All(pair => committed.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
