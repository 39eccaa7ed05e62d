using Lucene.Net.Index;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>检查: Lucene's own check of every segment, and what articles, passages and terms say about each other.</summary>
internal static class LuceneCheck
{
    /// <summary>One sentence for each thing that is wrong; checksums were verified by opening.</summary>
    public static List<string> Run(LuceneGeneration generation, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var status = new CheckIndex(generation.Directory).DoCheckIndex();
        foreach (var segment in status.SegmentInfos.Where(s => !s.OpenReaderPassed || HasError(s)))
            problems.Add($"分段 {segment.Name}：Lucene 检查没有通过。");
        if (!status.Clean && problems.Count == 0)
            problems.Add("Lucene 检查没有通过。");
        using var reader = EnteredLease(generation);
        for (var number = 0; number < generation.Numbers.Articles.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckArticle(reader, number, problems);
        }
        foreach (var record in generation.Records().Where(r => r.Articles < 0 || r.Passages < 0))
            problems.Add($"来源 {record.Entry.Name} 的数目不对。");
        return problems;
    }

    private static bool HasError(CheckIndex.Status.SegmentInfoStatus segment) => segment.TermIndexStatus?.Error is not null
        || segment.StoredFieldStatus?.Error is not null || segment.FieldNormStatus?.Error is not null || segment.DocValuesStatus?.Error is not null;

    private static LuceneLease EnteredLease(LuceneGeneration generation)
    {
        generation.TryEnter();
        return new LuceneLease(generation);
    }

    private static void CheckArticle(LuceneLease reader, int number, List<string> problems)
    {
        var article = reader.ArticleAt(number);
        foreach (var passage in reader.PassagesOf(number))
        {
            var cut = reader.PassageAt(passage);
            if (reader.ArticleOf(passage) != number || cut.ArticleId != article.Id || !new TextRange(0, article.Text.Length).Contains(cut.Range))
                problems.Add($"段落 {cut.Id} 不在它的文章里。");
            else if (reader.PassageText(passage) != article.TextOf(cut.Range))
                problems.Add($"段落 {cut.Id} 与文章的文字不符。");
        }
        if (reader.FindArticle(article.Id) is var found && (found < 0 || found > number))
            problems.Add($"按编号找不到文章 {article.Id}。");
    }
}
