using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>A source with what the manifest counts of it.</summary>
internal sealed record SourceRecord(SourceEntry Entry, int Articles, int Passages, long Characters)
{
    public static SourceRecord Of(SourceEntry entry, IReadOnlyList<ArticleEntry> articles) =>
        new(entry, articles.Count, articles.Sum(a => a.Passages.Count), articles.Sum(a => (long)a.Article.Text.Length));
}
