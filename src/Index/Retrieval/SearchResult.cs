using Wenzheng.Indexing.Archive;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>What a search found, with the question as it was understood.</summary>
public sealed record SearchResult(AnalyzedQuestion Question, IReadOnlyList<PassageHit> Hits);

/// <summary>What a search found, before anything of it is read.</summary>
public sealed record RankedResult(AnalyzedQuestion Question, IReadOnlyList<RankedPassage> Passages);

/// <summary>名次: a passage by its number, with scores.</summary>
/// <param name="Number">Passage number in the reader it came from.</param>
/// <param name="Score">Final score (second stage), higher is better.</param>
/// <param name="FirstStage">The engine's score.</param>
public readonly record struct RankedPassage(int Number, float Score, float FirstStage);

/// <summary>命中: a passage with its article and scores.</summary>
/// <param name="Number">Passage number in the reader it came from.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Text">Its text.</param>
/// <param name="Article">Its article.</param>
/// <param name="Score">Final score (second stage), higher is better.</param>
/// <param name="FirstStage">The engine's score.</param>
public sealed record PassageHit(int Number, Passage Passage, string Text, Article Article, float Score, float FirstStage);

/// <summary>The question's terms with weights, and what was repaired.</summary>
/// <param name="Text">The text that was searched, after repairs.</param>
/// <param name="Terms">Weighted terms sent to the engine.</param>
/// <param name="Repairs">Typos repaired: what was typed, what it became.</param>
public sealed record AnalyzedQuestion(string Text, IReadOnlyList<Engine.QueryTerm> Terms, IReadOnlyList<Repair> Repairs)
{
    /// <summary>Where each of <see cref="Terms"/> comes from.</summary>
    public IReadOnlyList<TermOrigin> Origins { get; init; } = [];

    /// <summary>Synonyms and abbreviations that are searched beside what was typed.</summary>
    public IReadOnlyList<Addition> Additions { get; init; } = [];
}

/// <summary>改字: a term that the index does not know, replaced by a known one of the same or a near sound.</summary>
public sealed record Repair(string Typed, string Became);
