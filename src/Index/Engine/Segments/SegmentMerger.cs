using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Filters;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>合并: writes the live sources of several segments as one, ordered by source name, without analysing them again.</summary>
internal sealed class SegmentMerger
{
    private readonly List<MergeInput> inputs;
    private readonly List<(MergeInput Input, int Source, SourceEntry Entry)> sources = [];

    /// <param name="inputs">Segments with what is deleted of each.</param>
    public SegmentMerger(IEnumerable<MergeInput> inputs)
    {
        this.inputs = [.. inputs];
        foreach (var input in this.inputs)
            for (var source = 0; source < input.Segment.Documents.SourceCount; source++)
                if (!input.Deleted[source])
                    sources.Add((input, source, input.Segment.Documents.SourceAt(source)));
        sources.Sort((a, b) => string.CompareOrdinal(a.Entry.Name, b.Entry.Name));
        var next = 0;
        foreach (var (input, source, _) in sources)
            for (var passage = input.Segment.Documents.FirstPassage(source); passage < input.Segment.Documents.FirstPassage(source + 1); passage++)
                input.NewPassages[passage] = next++;
        PassageCount = next;
    }

    /// <summary>Passages of the merged segment.</summary>
    public int PassageCount { get; }

    public void WriteTo(SegmentFiles files, CancellationToken cancellationToken)
    {
        var lengths = WriteDocuments(files, cancellationToken);
        new TermsWriter((kind, visit) => Walk(kind, visit, cancellationToken)).WriteTo(files,
            new LengthTable(Column(lengths, l => l.BodyWords), Column(lengths, l => l.TitleWords)),
            new LengthTable(Column(lengths, l => l.BodyBigrams), Column(lengths, l => l.TitleBigrams)));
    }

    private static ushort[] Column(PassageLengths[] lengths, Func<PassageLengths, int> of) => [.. lengths.Select(l => (ushort)of(l))];

    private PassageLengths[] WriteDocuments(SegmentFiles files, CancellationToken cancellationToken)
    {
        var counts = new UnitCounts();
        foreach (var article in Articles())
            counts.Add(article.Entry);
        var documents = new DocumentsWriter(files.Documents, files.Text, counts);
        var filters = new FilterWriter();
        var lengths = new PassageLengths[PassageCount];
        var passage = 0;
        var source = -1;
        foreach (var article in Articles())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (; source < article.Source; source++)
                documents.AddSource(sources[source + 1].Entry);
            var first = passage;
            foreach (var length in article.Lengths)
                lengths[passage++] = length;
            documents.AddArticle(article.Entry, lengths.AsSpan(first..passage));
            filters.Add(article.Entry.Article);
        }
        for (; source < sources.Count - 1; source++)
            documents.AddSource(sources[source + 1].Entry);
        documents.Finish();
        filters.Write(files.Filters);
        return lengths;
    }

    private IEnumerable<(int Source, ArticleEntry Entry, PassageLengths[] Lengths)> Articles()
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var (input, source, _) = sources[i];
            var store = input.Segment.Documents;
            for (var article = store.FirstArticle(source); article < store.FirstArticle(source + 1); article++)
            {
                var (from, to) = (store.FirstPassageOfArticle(article), store.FirstPassageOfArticle(article + 1));
                var passages = Enumerable.Range(from, to - from);
                yield return (i, new ArticleEntry(store.ArticleAt(article), [.. passages.Select(store.PassageAt)]), [.. passages.Select(p => LengthsOf(store, p))]);
            }
        }
    }

    private static PassageLengths LengthsOf(DocumentStore store, int passage) =>
        new(store.BodyWordLengths[passage], store.TitleWordLengths[passage], store.BodyBigramLengths[passage], store.TitleBigramLengths[passage]);

    private void Walk(TermKind kind, TermVisitor visit, CancellationToken cancellationToken)
    {
        var (list, pair) = (new MergedPostings(), new MergedPostings());
        var scans = inputs.Select(input => (Input: input, Scan: input.Segment.Dictionary(kind).Scan())).Where(s => s.Scan.MoveNext()).ToList();
        for (var walked = 0; scans.Count > 0; walked++)
        {
            if (walked % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var least = scans[0].Scan;
            foreach (var (_, scan) in scans)
                if (scan.Term.SequenceCompareTo(least.Term) < 0)
                    least = scan;
            var term = least.Term.ToString();
            list.Clear();
            for (var i = scans.Count - 1; i >= 0; i--)
            {
                var (input, scan) = scans[i];
                if (!scan.Term.SequenceEqual(term))
                    continue;
                list.Append(input, scan.Postings());
                if (!scan.MoveNext())
                    scans.RemoveAt(i);
            }
            if (list.Count > 0)
                visit(term, list.Sorted(), kind == TermKind.Word && term.Length == 2 ? Bigram(term, pair) : default);
        }
    }

    private ReadOnlySpan<Posting> Bigram(string term, MergedPostings list)
    {
        list.Clear();
        foreach (var input in inputs)
            if (input.Segment.Bigrams.TryLocate(term, out var entry))
                list.Append(input, input.Segment.Bigrams.PostingsOf(term, entry));
        return list.Sorted();
    }
}
