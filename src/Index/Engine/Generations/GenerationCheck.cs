using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>检查: reads everything in a snapshot and compares what its files say about each other.</summary>
internal static class GenerationCheck
{
    /// <summary>One sentence for each thing that is wrong; checksums were verified by opening.</summary>
    public static List<string> Run(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var view in snapshot.Segments)
        {
            try
            {
                CheckDocuments(view, problems, cancellationToken);
                CheckTerms(view, problems, cancellationToken);
                view.Segment.Filters.Verify();
            }
            catch (IndexException error)
            {
                problems.Add($"分段 {view.Segment.Name}：{error.Message}");
            }
        }
        return problems;
    }

    private static void CheckDocuments(SegmentView view, List<string> problems, CancellationToken cancellationToken)
    {
        var store = view.Documents;
        for (var article = 0; article < store.ArticleCount; article++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = store.ArticleAt(article);
            for (var passage = store.FirstPassageOfArticle(article); passage < store.FirstPassageOfArticle(article + 1); passage++)
            {
                var cut = store.PassageAt(passage);
                if (store.ArticleOfPassage(passage) != article || cut.ArticleId != read.Id || !new TextRange(0, read.Text.Length).Contains(cut.Range))
                    problems.Add($"段落 {cut.Id} 不在它的文章里。");
                else if (store.PassageText(passage) != read.TextOf(cut.Range))
                    problems.Add($"段落 {cut.Id} 与文章的文字不符。");
            }
            if (store.FindArticle(read.Id, found => found == article) != article)
                problems.Add($"按编号找不到文章 {read.Id}。");
        }
    }

    private static void CheckTerms(SegmentView view, List<string> problems, CancellationToken cancellationToken)
    {
        var store = view.Documents;
        var name = view.Segment.Name;
        var (bodyWords, titleWords) = (new long[store.PassageCount], new long[store.PassageCount]);
        var (bodyBigrams, titleBigrams) = (new long[store.PassageCount], new long[store.PassageCount]);
        WalkTerms(view, TermKind.Word, bodyWords, titleWords, problems, cancellationToken);
        WalkTerms(view, TermKind.Bigram, bodyBigrams, titleBigrams, problems, cancellationToken);
        for (var passage = 0; passage < store.PassageCount; passage++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Differs(bodyWords[passage], store.BodyWordLengths[passage]) || Differs(titleWords[passage], store.TitleWordLengths[passage])
                || Differs(bodyBigrams[passage], store.BodyBigramLengths[passage]) || Differs(titleBigrams[passage], store.TitleBigramLengths[passage]))
                problems.Add($"分段 {name} 第 {passage} 段：倒排表的词数与段长不符。");
        }
    }

    /// <summary>Lengths and counts stop at 65,535.</summary>
    private static bool Differs(long counted, ushort stored) => stored != ushort.MaxValue && counted != stored;

    private static void WalkTerms(SegmentView view, TermKind kind, long[] body, long[] title, List<string> problems, CancellationToken cancellationToken)
    {
        var block = new PostingBlock();
        var previous = "";
        for (var scan = view.Segment.Dictionary(kind).Scan(); scan.MoveNext();)
        {
            if (scan.Entry.Number % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var term = scan.Term.ToString();
            if (scan.Entry.Number > 0 && string.CompareOrdinal(previous, term) >= 0)
                problems.Add($"分段 {view.Segment.Name}：词典的顺序不对。");
            if (!view.Segment.Dictionary(kind).TryFind(term, out var found) || found != scan.Entry)
                problems.Add($"分段 {view.Segment.Name}：词典里查不到自己的词。");
            previous = term;
            var (count, last) = (0, -1);
            var cursor = scan.Postings();
            while (cursor.Next(block))
            {
                for (var i = 0; i < block.Count; i++)
                {
                    var passage = block.Passages[i];
                    if (passage <= last || block.Body[i] + block.Title[i] < 1)
                        problems.Add($"分段 {view.Segment.Name}：一个词的倒排表顺序不对。");
                    body[passage] += block.Body[i];
                    title[passage] += block.Title[i];
                    last = passage;
                    count++;
                }
            }
            if (count != scan.Entry.Passages || !cursor.IsWholeList)
                problems.Add($"分段 {view.Segment.Name}：一个词的倒排表长度不对。");
        }
    }
}
