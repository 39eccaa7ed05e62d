using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>问题分析: a typed question to weighted terms, with the words of asking left out and typos repaired by what the index knows. Thread-safe.</summary>
public sealed class QuestionAnalyzer(TextAnalyzer analyzer, SynonymTable? synonyms)
{
    /// <summary>With the general synonyms.</summary>
    public QuestionAnalyzer(TextAnalyzer analyzer)
        : this(analyzer, SynonymTable.General)
    {
    }

    /// <summary>Characters of a question that are read; what follows is left out.</summary>
    public const int LongestQuestion = 2000;

    private const int MostSynonyms = 8;
    private const int ShortestIndexWord = 3;
    private const int LongestIndexWord = 8;

    /// <summary>Whether typos are repaired; off only to measure what that is worth.</summary>
    internal bool Repairs { get; init; } = true;

    /// <summary>Analyses a question against what the index holds.</summary>
    /// <param name="reader">The generation that will be searched.</param>
    /// <param name="text">As typed; may be anything.</param>
    public AnalyzedQuestion Analyze(IIndexReader reader, string text)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(text);
        var source = text.Length > LongestQuestion ? text[..LongestQuestion] : text;
        var buffer = new TokenBuffer();
        analyzer.Analyze(source, buffer);
        var typed = new QuestionWords(buffer);
        var terms = new TermSet();
        AddTerms(reader, buffer, typed, null, terms);
        var found = Repairs ? new TypoRepair(reader).Find(typed, terms.Terms) : [];
        if (found.Count == 0)
            return terms.ToQuestion(source, [], AddSynonyms(reader, typed, terms));

        // What was typed stays a term: a repair is a guess, and the rest of its words may still be right.
        var repairs = new List<Repair>();
        var ranges = new List<(int Start, int End)>();
        var repaired = Apply(source, buffer, typed, found, repairs, ranges);
        analyzer.Analyze(repaired, buffer);
        var read = new QuestionWords(buffer);
        AddTerms(reader, buffer, read, ranges, terms);
        return terms.ToQuestion(repaired, repairs, AddSynonyms(reader, read, terms));
    }

    /// <summary>The same question with other forms of what was typed, which the index knows.</summary>
    internal AnalyzedQuestion With(IIndexReader reader, AnalyzedQuestion question, IReadOnlyList<Addition> forms)
    {
        var terms = new TermSet();
        for (var i = 0; i < question.Terms.Count; i++)
            terms.Add(question.Terms[i].Text, question.Terms[i].Kind, question.Terms[i].Weight, question.Origins[i]);
        var added = new List<Addition>(question.Additions);
        var buffer = new TokenBuffer();
        foreach (var form in forms)
            if (AddForm(reader, form, TermWeights.Abbreviation, buffer, terms))
                added.Add(form);
        return terms.ToQuestion(question.Text, question.Repairs, added);
    }

    private List<Addition> AddSynonyms(IIndexReader reader, QuestionWords question, TermSet terms)
    {
        var added = new List<Addition>();
        if (synonyms is null)
            return added;
        TokenBuffer? buffer = null;
        for (var first = 0; first < question.Count; first++)
            for (var last = first; last < question.Count && question.IsPlainRow(first, last); last++)
            {
                var (start, end) = (question.StartOf(first), question.EndOf(last));
                if (end - start > SynonymTable.LongestWord)
                    break;
                if (!synonyms.Has(question.Text.AsSpan(start, end - start)))
                    continue;
                var typed = question.Text[start..end];
                foreach (var other in synonyms.Of(typed))
                    if (added.Count < MostSynonyms && !question.Text.Contains(other, StringComparison.Ordinal)
                        && AddForm(reader, new Addition(typed, other, TermOrigin.Synonym), TermWeights.Synonym, buffer ??= new TokenBuffer(), terms))
                        added.Add(new Addition(typed, other, TermOrigin.Synonym));
            }
        return added;
    }

    // As one word where the index has it so; else the words that it falls into, which share the weight.
    private bool AddForm(IIndexReader reader, Addition form, float weight, TokenBuffer buffer, TermSet terms)
    {
        if (reader.DocumentFrequency(form.Added, TermKind.Word) > 0)
        {
            terms.Add(form.Added, TermKind.Word, weight, form.Origin);
            return true;
        }
        analyzer.Analyze(form.Added, buffer);
        var words = new List<string>();
        foreach (ref readonly var token in buffer.Tokens)
            if (token.Kind == TokenKind.Word && token.Length > 1)
                words.Add(buffer.TextOf(token).ToString());
        words.RemoveAll(word => terms.Has(word, TermKind.Word) || reader.DocumentFrequency(word, TermKind.Word) == 0);
        foreach (var word in words)
            terms.Add(word, TermKind.Word, weight / words.Count, form.Origin);
        return words.Count > 0;
    }

    private static string Apply(string source, TokenBuffer buffer, QuestionWords typed, List<(int Start, int Length, string Became)> found,
        List<Repair> repairs, List<(int Start, int End)> ranges)
    {
        var result = new System.Text.StringBuilder();
        var copied = 0;
        foreach (var (start, length, became) in found)
        {
            var from = buffer.Text.Starts[start];
            var to = buffer.Text.Ends[start + length - 1];
            result.Append(source, copied, from - copied);
            ranges.Add((result.Length, result.Length + became.Length));
            result.Append(became);
            copied = to;
            repairs.Add(new Repair(typed.Text.Substring(start, length), became));
        }
        return result.Append(source, copied, source.Length - copied).ToString();
    }

    // With ranges, only terms that a repair brought in, at the lower weight.
    private static void AddTerms(IIndexReader reader, TokenBuffer buffer, QuestionWords question, List<(int Start, int End)>? repaired, TermSet terms)
    {
        foreach (var token in buffer.Tokens)
        {
            if (repaired is not null && !repaired.Exists(r => token.SourceStart < r.End && token.SourceStart + token.SourceLength > r.Start))
                continue;
            var weight = WeightOf(token, buffer, question) * (repaired is null ? 1 : TermWeights.Repaired);
            terms.Add(buffer.TextOf(token).ToString(), token.Kind == TokenKind.Bigram ? TermKind.Bigram : TermKind.Word, weight,
                repaired is null ? OriginOf(token.Kind) : TermOrigin.Repair);
        }
        AddIndexWords(reader, question, repaired is null ? 1 : TermWeights.Repaired, terms);
    }

    private static TermOrigin OriginOf(TokenKind kind) => kind switch
    {
        TokenKind.Part => TermOrigin.Part,
        TokenKind.Number => TermOrigin.Number,
        TokenKind.Bigram => TermOrigin.Bigram,
        _ => TermOrigin.Word,
    };

    private static float WeightOf(Token token, TokenBuffer buffer, QuestionWords question)
    {
        if (token.Kind == TokenKind.Number)
            return TermWeights.Number;
        var noise = question.CountNoise(token.Start, token.Length);
        if (noise == token.Length)
            return 0;
        return token.Kind switch
        {
            TokenKind.Bigram => noise > 0 ? TermWeights.BigramAtNoise : TermWeights.Bigram,
            _ when noise > 0 => TermWeights.BigramAtNoise,
            TokenKind.Part => TermWeights.Part,
            _ => token.Length == 1 && buffer.TextOf(token)[0] >= 0x2E80 ? TermWeights.SingleCharacter : TermWeights.Word,
        };
    }

    // The archive's names stand in its index as words even where the question falls into others.
    private static void AddIndexWords(IIndexReader reader, QuestionWords question, float factor, TermSet terms)
    {
        for (var first = 0; first < question.Count; first++)
            for (var last = first; last < question.Count && question.IsPlainRow(first, last); last++)
            {
                var text = question.Between(first, last);
                if (text.Length > LongestIndexWord)
                    break;
                if (last > first && text.Length >= ShortestIndexWord && reader.DocumentFrequency(text, TermKind.Word) > 0)
                    terms.Add(text, TermKind.Word, TermWeights.Part * factor, factor < 1 ? TermOrigin.Repair : TermOrigin.Part);
            }
    }
}
