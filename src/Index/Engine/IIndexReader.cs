using Wenzheng.Indexing.Archive;

namespace Wenzheng.Indexing.Engine;

/// <summary>读取: one immutable generation. Thread-safe. Passage numbers are dense, 0 to <see cref="PassageCount"/> - 1, deleted ones included, and valid in this generation only.</summary>
public interface IIndexReader : IDisposable
{
    Manifest Manifest { get; }

    /// <summary>Upper bound of passage numbers.</summary>
    int PassageCount { get; }

    /// <summary>First stage: the best <see cref="IndexQuery.Limit"/> passages, best first, ties by passage number.</summary>
    IReadOnlyList<Candidate> Search(IndexQuery query);

    /// <summary>How many live passages hold the term (in title or body).</summary>
    int DocumentFrequency(string term, TermKind kind);

    /// <summary>The same of a term that is no string of its own: a repair asks for hundreds.</summary>
    int DocumentFrequency(ReadOnlySpan<char> term, TermKind kind) => DocumentFrequency(term.ToString(), kind);

    /// <summary>The index's words in ordinal order: for repairing terms it does not know.</summary>
    IEnumerable<string> Words();

    /// <summary>One passage by number.</summary>
    Passage PassageAt(int number);

    /// <summary>A passage's title field alone.</summary>
    string HeadingOf(int number) => PassageAt(number).Heading;

    /// <summary>One passage's text, without reading its neighbours.</summary>
    string PassageText(int number);

    /// <summary>Number of the passage's article, dense in this generation.</summary>
    int ArticleOf(int passageNumber);

    /// <summary>Passage numbers of an article in order.</summary>
    IReadOnlyList<int> PassagesOf(int articleNumber);

    Article ArticleAt(int articleNumber);

    /// <summary>Number of a live article by id, or -1.</summary>
    int FindArticle(string articleId);

    /// <summary>Numbers of all live articles in order of source and ordinal.</summary>
    IReadOnlyList<int> Articles();

    IReadOnlyList<SourceEntry> Sources();

    /// <summary>Which places the articles name, gathered when the generation was written: no article is read for it.</summary>
    IReadOnlyList<SourcePlaces> Places();
}

/// <summary>候选: a passage found by the first stage.</summary>
public readonly record struct Candidate(int Passage, float Score);
