namespace Wenzheng.Indexing.Engine;

/// <summary>Which term space a query term lives in. Both spaces have a title and a body field.</summary>
public enum TermKind
{
    /// <summary>词.</summary>
    Word,

    /// <summary>二元: two neighbouring Han characters.</summary>
    Bigram,
}

/// <summary>A term with its weight in the question.</summary>
public readonly record struct QueryTerm(string Text, TermKind Kind, float Weight);

/// <summary>检索式: a question as an engine takes it: weighted terms, joined by OR.</summary>
public sealed record IndexQuery
{
    /// <summary>The question's text, for engines with an analyser of their own.</summary>
    public string Text { get; init; } = "";

    public required IReadOnlyList<QueryTerm> Terms { get; init; }

    public PassageFilter Filter { get; init; } = PassageFilter.None;

    /// <summary>How many candidates, 1 to 10,000.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>Limits a search; an empty list does not limit. Lists are OR inside, AND between.</summary>
public sealed record PassageFilter
{
    public static PassageFilter None { get; } = new();

    /// <summary>Source names.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Place names as in <see cref="Archive.Place.Name"/>; an article passes when any of its places has the name.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Earliest publication day; articles of unknown date do not pass a date limit.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Latest publication day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Article kinds.</summary>
    public IReadOnlyList<Archive.ArticleKind> Kinds { get; init; } = [];
}
