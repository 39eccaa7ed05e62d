using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>The terms of one question in order of appearance, each once.</summary>
internal sealed class TermSet
{
    /// <summary>Distinct terms that are searched; the first ones stay.</summary>
    public const int MostTerms = 512;

    private readonly Dictionary<(string Text, TermKind Kind), int> places = [];
    private readonly List<QueryTerm> terms = [];
    private readonly List<TermOrigin> origins = [];

    public IReadOnlyList<QueryTerm> Terms => terms;

    /// <summary>Adds a term. A word that is typed twice is not asked for twice: the higher weight stays, and the first origin.</summary>
    public void Add(string text, TermKind kind, float weight, TermOrigin origin)
    {
        if (weight <= 0)
            return;
        if (places.TryGetValue((text, kind), out var place))
            terms[place] = new QueryTerm(text, kind, Math.Max(weight, terms[place].Weight));
        else if (terms.Count < MostTerms)
        {
            places.Add((text, kind), terms.Count);
            terms.Add(new QueryTerm(text, kind, weight));
            origins.Add(origin);
        }
    }

    public bool Has(string text, TermKind kind) => places.ContainsKey((text, kind));

    /// <summary>The question with these terms.</summary>
    public AnalyzedQuestion ToQuestion(string text, IReadOnlyList<Repair> repairs, IReadOnlyList<Addition> additions) =>
        new(text, terms, repairs) { Origins = origins, Additions = additions };
}
