using Lucene.Net.Index;
using Lucene.Net.Search;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Scoring;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>First stage: the question's weighted terms in Lucene's fields, and SmartCn's words of its text beside them.</summary>
internal sealed class PassageSearch(LuceneGeneration generation, SmartWords smartWords)
{
    /// <summary>What a word of the heading is worth against one of the body: it names the subject of all passages below it.</summary>
    private const float TitleBoost = 1.5f;

    /// <summary>What the lesser of heading and body adds to the greater.</summary>
    private const float Tie = 0.3f;

    /// <summary>What SmartCn's words weigh against the mean weight of the question's own.</summary>
    private const float SmartMix = 0.3f;

    /// <summary>More words than any question has.</summary>
    private const int MostSmartWords = 256;

    static PassageSearch() => BooleanQuery.MaxClauseCount = QueryTerms.MaxTerms + MostSmartWords;

    public IReadOnlyList<Candidate> Find(IndexQuery query)
    {
        var terms = QueryTerms.Merge(query.Terms);
        if (terms.Count == 0)
            return [];
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (key, kind, weight) in terms)
            any.Add(Either(FieldNames.Of(kind), FieldNames.TitleOf(kind), key, weight), Occur.SHOULD);
        AddSmartWords(any, query.Text, terms);
        var best = new BestPassages(generation.Numbers, query.Limit);
        generation.Searcher.Search(any, PassageFilters.Of(query.Filter), best);
        return best.ToSorted();
    }

    private void AddSmartWords(BooleanQuery any, string text, List<(string Key, TermKind Kind, float Weight)> terms)
    {
        if (text.Length == 0 || !terms.Exists(t => t.Kind == TermKind.Word))
            return;
        var mean = terms.Where(t => t.Kind == TermKind.Word).Average(t => t.Weight);
        foreach (var word in smartWords.Of(text, MostSmartWords))
            any.Add(Either(FieldNames.SmartWord, FieldNames.TitleSmartWord, word, mean * SmartMix), Occur.SHOULD);
    }

    // The body's field holds the heading too, so that what stands in both is found once and counted higher.
    private static DisjunctionMaxQuery Either(string field, string titleField, string term, float weight)
    {
        var either = new DisjunctionMaxQuery(Tie) { Boost = weight };
        either.Add(new TermQuery(new Term(field, term)));
        either.Add(new TermQuery(new Term(titleField, term)) { Boost = TitleBoost });
        return either;
    }
}
