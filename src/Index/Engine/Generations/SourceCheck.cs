namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>What a caller may hand to a writer.</summary>
internal static class SourceCheck
{
    /// <exception cref="ArgumentException">An article names another source, or a passage lies outside its article.</exception>
    public static void Require(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentException.ThrowIfNullOrEmpty(source.Name);
        foreach (var (article, passages) in articles)
        {
            if (article.Source != source.Name)
                throw new ArgumentException($"Article '{article.Id}' names source '{article.Source}' instead of '{source.Name}'.", nameof(articles));
            var length = article.Text.Length;
            foreach (var paragraph in article.Paragraphs)
                if (!Inside(paragraph.Start, paragraph.Length, length))
                    throw new ArgumentException($"A paragraph lies outside article '{article.Id}'.", nameof(articles));
            foreach (var passage in passages)
            {
                if (passage.ArticleId != article.Id)
                    throw new ArgumentException($"Passage '{passage.Id}' names article '{passage.ArticleId}' instead of '{article.Id}'.", nameof(articles));
                if (!Inside(passage.Start, passage.Length, length) || passage.Ordinal < 0)
                    throw new ArgumentException($"Passage '{passage.Id}' lies outside its article.", nameof(articles));
            }
        }
    }

    private static bool Inside(int start, int length, int textLength) => start >= 0 && length >= 0 && start <= textLength && length <= textLength - start;
}
