using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Postings;
using Wenzheng.Indexing.Engine.Scoring;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>One user's view of a snapshot.</summary>
internal sealed class SnapshotLease(Snapshot snapshot) : GenerationLease(snapshot)
{
    public override int PassageCount => snapshot.PassageCount;

    protected override IReadOnlyList<Candidate> Find(IndexQuery query) => PassageScoring.Search(snapshot, query);

    public override int DocumentFrequency(string term, TermKind kind)
    {
        ArgumentNullException.ThrowIfNull(term);
        return DocumentFrequency(term.AsSpan(), kind);
    }

    public override int DocumentFrequency(ReadOnlySpan<char> term, TermKind kind) =>
        Read(new Asked(snapshot, term, kind), static asked => asked.Snapshot.LiveFrequency(asked.Kind, TermKey.Of(asked.Term, stackalloc char[TermKey.MaxLength])));

    public override IEnumerable<string> Words() => Read(snapshot.LiveWords);

    public override Passage PassageAt(int number) => Read(() => snapshot.LocatePassage(number) is var (view, local) ? view.Documents.PassageAt(local) : null!);

    public override string HeadingOf(int number) => Read((snapshot, number), static asked =>
        asked.snapshot.LocatePassage(asked.number) is var (view, local) ? view.Documents.HeadingOf(local) : "");

    public override string PassageText(int number) => Read((snapshot, number), static asked => asked.snapshot.PassageText(asked.number));

    public override int ArticleOf(int passageNumber) => Read(() => snapshot.LocatePassage(passageNumber) is var (view, local) ? view.Articles[view.Documents.ArticleOfPassage(local)] : -1);

    public override IReadOnlyList<int> PassagesOf(int articleNumber) => Read(() =>
    {
        var (view, local) = snapshot.LocateArticle(articleNumber);
        var (from, to) = (view.Documents.FirstPassageOfArticle(local), view.Documents.FirstPassageOfArticle(local + 1));
        return view.Passages[from..to];
    });

    public override Article ArticleAt(int articleNumber) => Read((snapshot, articleNumber), static asked => asked.snapshot.ArticleAt(asked.articleNumber));

    public override int FindArticle(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() =>
        {
            var least = -1;
            foreach (var view in snapshot.Segments)
                if (view.Documents.FindArticle(articleId, article => view.Articles[article] >= 0) is >= 0 and var local
                    && (least < 0 || view.Articles[local] < least))
                    least = view.Articles[local];
            return least;
        });
    }

    public override IReadOnlyList<int> Articles() => [.. Enumerable.Range(0, snapshot.ArticleCount)];

    public override IReadOnlyList<SourceEntry> Sources() => [.. snapshot.Sources.Select(s => s.Entry)];

    public override IReadOnlyList<SourcePlaces> Places() => Read(() => SourcePlacesReader.Read(snapshot));

    private readonly ref struct Asked(Snapshot snapshot, ReadOnlySpan<char> term, TermKind kind)
    {
        public Snapshot Snapshot { get; } = snapshot;

        public ReadOnlySpan<char> Term { get; } = term;

        public TermKind Kind { get; } = kind;
    }
}
