using Lucene.Net.Index;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// 编号: articles and passages are numbered by source name, then by their order in the source, wherever Lucene keeps them: the same
/// corpus has the same numbers however it was updated.
/// </summary>
internal sealed class DocumentNumbers
{
    /// <summary>Lucene's number of each source, in order of name.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Lucene's number of each article.</summary>
    public required int[] Articles { get; init; }

    /// <summary>Lucene's number of each passage.</summary>
    public required int[] Passages { get; init; }

    /// <summary>The article of each passage.</summary>
    public required int[] ArticleOfPassage { get; init; }

    /// <summary>The first passage of each article, and after the last one the number of all.</summary>
    public required int[] FirstPassage { get; init; }

    /// <summary>The first article of each source, and after the last one the number of all.</summary>
    public required int[] FirstArticle { get; init; }

    /// <summary>By Lucene's number: of a passage its own, of an article its own, else -1.</summary>
    public required int[] OfDocument { get; init; }

    /// <exception cref="InvalidDataException">The documents are not in blocks, or two sources have one name.</exception>
    public static DocumentNumbers Of(DirectoryReader reader)
    {
        var kinds = KindsOf(reader);
        var blocks = BlocksOf(reader, kinds);
        var (sources, firstArticle) = (new int[blocks.Count], new int[blocks.Count + 1]);
        var (articles, firstPassage) = (new List<int>(), new List<int>());
        var (passages, articleOfPassage) = (new List<int>(), new List<int>());
        var ofDocument = new int[reader.MaxDoc];
        Array.Fill(ofDocument, -1);
        for (var source = 0; source < sources.Length; source++)
        {
            sources[source] = blocks[source].Start;
            firstArticle[source] = articles.Count;
            for (var document = blocks[source].Start + 1; document < blocks[source].End; document++)
            {
                if (kinds[document] == DocumentKind.Article)
                {
                    ofDocument[document] = articles.Count;
                    articles.Add(document);
                    firstPassage.Add(passages.Count);
                    continue;
                }
                if (articles.Count == firstArticle[source])
                    throw new InvalidDataException("a passage before its article");
                ofDocument[document] = passages.Count;
                passages.Add(document);
                articleOfPassage.Add(articles.Count - 1);
            }
        }
        firstArticle[^1] = articles.Count;
        firstPassage.Add(passages.Count);
        return new DocumentNumbers
        {
            Sources = sources,
            FirstArticle = firstArticle,
            Articles = [.. articles],
            FirstPassage = [.. firstPassage],
            Passages = [.. passages],
            ArticleOfPassage = [.. articleOfPassage],
            OfDocument = ofDocument,
        };
    }

    private static DocumentKind[] KindsOf(DirectoryReader reader)
    {
        var kinds = new DocumentKind[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetNumericDocValues(FieldNames.Kind) ?? throw new InvalidDataException("no kinds of documents");
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
                kinds[leaf.DocBase + document] = (DocumentKind)values.Get(document);
        }
        return kinds;
    }

    private static List<(string Name, int Start, int End)> BlocksOf(DirectoryReader reader, DocumentKind[] kinds)
    {
        var blocks = new List<(string Name, int Start, int End)>();
        var bytes = new global::Lucene.Net.Util.BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var records = leaf.AtomicReader.GetBinaryDocValues(FieldNames.SourceRecord);
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            for (var document = leaf.DocBase; document < end;)
            {
                if (kinds[document] != DocumentKind.Source || records is null)
                    throw new InvalidDataException("a document outside its source");
                records.Get(document - leaf.DocBase, bytes);
                var start = document++;
                while (document < end && kinds[document] != DocumentKind.Source)
                    document++;
                blocks.Add((StoredJson.Read<SourceRecord>(bytes).Entry.Name, start, document));
            }
        }
        blocks.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (var i = 1; i < blocks.Count; i++)
            if (blocks[i].Name == blocks[i - 1].Name)
                throw new InvalidDataException($"source {blocks[i].Name} stands twice");
        return blocks;
    }
}
