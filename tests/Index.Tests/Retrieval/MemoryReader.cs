using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Tests.Retrieval;

/// <summary>A plain BM25 index in memory, one passage a text: enough to see what a question becomes.</summary>
internal sealed class MemoryReader : IIndexReader
{
    private const double K1 = 0.9, B = 0.4;
    private readonly Dictionary<(string Text, TermKind Kind), List<(int Passage, int Count)>> postings = [];
    private readonly List<string> texts = [];
    private readonly List<int[]> lengths = [];

    public MemoryReader(TextAnalyzer analyzer, params IEnumerable<string> passages)
    {
        var buffer = new TokenBuffer();
        foreach (var text in passages)
        {
            analyzer.Analyze(text, buffer);
            var counts = new Dictionary<(string, TermKind), int>();
            var length = new int[2];
            foreach (var token in buffer.Tokens)
            {
                var kind = token.Kind == TokenKind.Bigram ? TermKind.Bigram : TermKind.Word;
                var key = (buffer.TextOf(token).ToString(), kind);
                counts[key] = counts.GetValueOrDefault(key) + 1;
                length[(int)kind]++;
            }
            foreach (var (key, count) in counts)
            {
                if (!postings.TryGetValue(key, out var list))
                    postings.Add(key, list = []);
                list.Add((texts.Count, count));
            }
            texts.Add(text);
            lengths.Add(length);
        }
        Manifest = new Manifest
        {
            Generation = 1,
            Engine = "memory",
            FormatVersion = 1,
            AnalyzerVersion = TextAnalyzer.Version,
            CorpusHash = "",
            Sources = 1,
            Articles = texts.Count,
            Passages = texts.Count,
            Characters = texts.Sum(t => t.Length),
            Created = DateTimeOffset.UnixEpoch,
            Files = [],
        };
    }

    public Manifest Manifest { get; }

    public int PassageCount => texts.Count;

    public IReadOnlyList<Candidate> Search(IndexQuery query)
    {
        var scores = new Dictionary<int, double>();
        var means = new[] { lengths.Average(l => l[0]), lengths.Average(l => l[1]) };
        foreach (var term in query.Terms)
        {
            if (!postings.TryGetValue((term.Text, term.Kind), out var list))
                continue;
            var idf = Math.Log(1 + (texts.Count - list.Count + 0.5) / (list.Count + 0.5));
            foreach (var (passage, count) in list)
            {
                var norm = K1 * (1 - B + B * lengths[passage][(int)term.Kind] / means[(int)term.Kind]);
                scores[passage] = scores.GetValueOrDefault(passage) + term.Weight * idf * count * (K1 + 1) / (count + norm);
            }
        }
        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(query.Limit).Select(s => new Candidate(s.Key, (float)s.Value))];
    }

    public int DocumentFrequency(string term, TermKind kind) => postings.TryGetValue((term, kind), out var list) ? list.Count : 0;

    public IEnumerable<string> Words() => postings.Keys.Where(k => k.Kind == TermKind.Word).Select(k => k.Text).Order(StringComparer.Ordinal);

    public string PassageText(int number) => texts[number];

    public Passage PassageAt(int number) => new($"a{number}@0", $"a{number}", 0, 0, texts[number].Length, "");

    public int ArticleOf(int passageNumber) => passageNumber;

    public IReadOnlyList<int> PassagesOf(int articleNumber) => [articleNumber];

    public Article ArticleAt(int articleNumber) => throw new NotSupportedException("The memory index keeps no articles.");

    public int FindArticle(string articleId) => -1;

    public IReadOnlyList<int> Articles() => [];

    public IReadOnlyList<SourceEntry> Sources() => [];

    public IReadOnlyList<SourcePlaces> Places() => [];

    public void Dispose() { }
}
