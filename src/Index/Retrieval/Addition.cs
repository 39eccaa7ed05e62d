namespace Wenzheng.Indexing.Retrieval;

/// <summary>A form that is searched beside the typed one.</summary>
/// <param name="Typed">As in the normalised question.</param>
/// <param name="Added">The other form, normalised.</param>
/// <param name="Origin"><see cref="TermOrigin.Synonym"/> or <see cref="TermOrigin.Abbreviation"/>.</param>
public sealed record Addition(string Typed, string Added, TermOrigin Origin);
