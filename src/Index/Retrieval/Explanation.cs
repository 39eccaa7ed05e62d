namespace Wenzheng.Indexing.Retrieval;

/// <summary>排序说明: a search with what its terms and scores are made of.</summary>
/// <param name="Result">The search.</param>
/// <param name="Terms">Its terms, in order of the question.</param>
/// <param name="Reasons">By hit: what adds to its score, the largest first; empty for hits that the second stage did not look at.</param>
public sealed record Explanation(SearchResult Result, IReadOnlyList<ExplainedTerm> Terms, IReadOnlyList<IReadOnlyList<ScoreReason>> Reasons);

/// <summary>A term with where it comes from and how many passages hold it.</summary>
public sealed record ExplainedTerm(string Text, TermOrigin Origin, float Weight, int Passages);

/// <summary>A part of a score.</summary>
/// <param name="Name">What was looked at, in Chinese.</param>
/// <param name="Value">What was seen; shares are 0 to 1.</param>
/// <param name="Score">What it adds to the score.</param>
public sealed record ScoreReason(string Name, float Value, float Score);
