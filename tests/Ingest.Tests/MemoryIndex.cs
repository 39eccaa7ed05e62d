using Wenzheng.Indexing;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Ingestion.Tests;

/// <summary>An index that holds its published state in memory: sources and articles, no search.</summary>
internal sealed class MemoryIndex : IPassageIndex
{
    private SortedDictionary<string, (SourceEntry Source, IReadOnlyList<ArticleEntry> Articles)>? published;

    private Manifest? manifest;

    public int Generation { get; private set; }

    public IReadOnlyList<ArticleEntry> Entries => [.. (published ?? []).Values.SelectMany(v => v.Articles)];

    public IReadOnlyList<string> SourceNames => [.. (published ?? []).Keys];

    public IndexException? Rejected => null;

    public IIndexReader Acquire() => published is null
        ? throw new IndexException(IndexFailure.Missing, "还没有索引。")
        : new Reader(published, manifest!);

    public IIndexWriter OpenWriter(bool fromScratch) => new Writer(this, fromScratch ? [] : new(published ?? []));

    public IReadOnlyList<GenerationEntry> Generations() => [];

    public Manifest Rollback() => throw new NotSupportedException();

    public IReadOnlyList<string> Check(CancellationToken cancellationToken) => [];

    public void Dispose()
    {
    }

    private sealed class Writer(MemoryIndex owner, SortedDictionary<string, (SourceEntry Source, IReadOnlyList<ArticleEntry> Articles)> state) : IIndexWriter
    {
        public IReadOnlyDictionary<string, SourceEntry> Sources => state.ToDictionary(s => s.Key, s => s.Value.Source);

        public void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
        {
            foreach (var entry in articles)
            {
                if (entry.Article.Source != source.Name)
                    throw new ArgumentException("The article names another source.");
                if (entry.Passages.Any(p => p.Start < 0 || p.Range.End > entry.Article.Text.Length))
                    throw new ArgumentException("A passage lies outside its article.");
            }
            state[source.Name] = (source, articles);
        }

        public bool Delete(string source) => state.Remove(source);

        public Manifest Publish(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            owner.published = state;
            return owner.manifest = new Manifest
            {
                Generation = ++owner.Generation,
                Engine = "memory",
                FormatVersion = 1,
                AnalyzerVersion = 1,
                CorpusHash = "",
                Sources = state.Count,
                Articles = owner.Entries.Count,
                Passages = owner.Entries.Sum(e => e.Passages.Count),
                Characters = 0,
                Created = DateTimeOffset.UnixEpoch,
                Files = [],
            };
        }

        public void Dispose()
        {
        }
    }

    private sealed class Reader(SortedDictionary<string, (SourceEntry Source, IReadOnlyList<ArticleEntry> Articles)> state, Manifest manifest) : IIndexReader
    {
        private readonly List<Article> articles = [.. state.Values.SelectMany(v => v.Articles).Select(e => e.Article)];

        public Manifest Manifest => manifest;

        public int PassageCount => 0;

        public IReadOnlyList<Candidate> Search(IndexQuery query) => [];

        public int DocumentFrequency(string term, TermKind kind) => 0;

        public IEnumerable<string> Words() => [];

        public Passage PassageAt(int number) => throw new NotSupportedException();

        public string PassageText(int number) => throw new NotSupportedException();

        public int ArticleOf(int passageNumber) => throw new NotSupportedException();

        public IReadOnlyList<int> PassagesOf(int articleNumber) => [];

        public Article ArticleAt(int articleNumber) => articles[articleNumber];

        public int FindArticle(string articleId) => articles.FindIndex(a => a.Id == articleId);

        public IReadOnlyList<int> Articles() => [.. Enumerable.Range(0, articles.Count)];

        public IReadOnlyList<SourceEntry> Sources() => [.. state.Values.Select(v => v.Source)];

        public IReadOnlyList<SourcePlaces> Places() => [];

        public void Dispose()
        {
        }
    }
}
