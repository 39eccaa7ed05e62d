using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>取词: the content words of an ask with weights. Not thread-safe; one for each question.</summary>
public sealed class TermExtractor(TextAnalyzer analyzer, IIndexReader reader, IReadOnlyList<PlaceRef> places)
{
    // Words of the ask itself weigh 1.
    private const float ContextWeight = 0.5f;
    private const float SharedWeight = 0.2f;

    private const float LittleOfItsOwn = 0.7f;

    // Two words that stand together in the question weigh more where they stand together in print.
    private const float PairWeight = 0.6f;

    // A measure word that counts only some things (吨, 亩, 户) tells what is meant.
    private const float MeasureWeight = 0.4f;
    private const string CommonMeasures = "个名条项次人位种类几";

    private readonly TokenBuffer buffer = new();
    private readonly int passages = Math.Max(1, reader.Manifest.Passages);

    /// <summary>Distinct terms, the ask's own first.</summary>
    public List<QuestionTerm> Extract(Ask ask)
    {
        var terms = new List<QuestionTerm>();
        Add(terms, ask.Content, 1f);
        foreach (var unit in ask.Units)
            if (!CommonMeasures.Contains(unit, StringComparison.Ordinal) && !terms.Any(t => t.Text == unit))
                terms.Add(new QuestionTerm(unit, MeasureWeight, []));
        // 各有什么特点 says nothing of its own: then the context is the question.
        var isBare = terms.Sum(t => t.Weight) < LittleOfItsOwn;
        Add(terms, ask.Context, isBare ? 1f : ContextWeight);
        Add(terms, ask.Shared, isBare && ask.Context.Length == 0 ? 1f : SharedWeight);
        return terms;
    }

    private void Add(List<QuestionTerm> terms, string text, float factor)
    {
        var masked = Mask(text);
        analyzer.Analyze(masked, buffer);
        var before = default(Token);
        QuestionTerm? last = null;
        foreach (var token in buffer.Tokens)
        {
            if (token.Kind is not TokenKind.Word) continue;
            var word = masked.Substring(token.SourceStart, token.SourceLength).Trim().Replace(" ", "", StringComparison.Ordinal);
            if (word.Length == 0 || StopWords.Contains(word))
            {
                last = null;
                continue;
            }
            var term = terms.Find(t => t.Text == word) ?? new QuestionTerm(word, factor * Weigh(word), Numerals.Variants(word));
            if (!terms.Contains(term)) terms.Add(term);
            if (last is not null && before.SourceStart + before.SourceLength == token.SourceStart && !terms.Any(t => t.Text == last.Text + word))
                terms.Add(new QuestionTerm(last.Text + word, PairWeight * Math.Min(last.Weight, term.Weight), []));
            (before, last) = (token, term);
        }
    }

    private string Mask(string text)
    {
        foreach (var place in places)
        {
            text = text.Replace(place.Name, new string(' ', place.Name.Length), StringComparison.Ordinal);
            if (place.ShortName.Length >= 2) text = text.Replace(place.ShortName, new string(' ', place.ShortName.Length), StringComparison.Ordinal);
        }
        return text;
    }

    // 0 for the commonest words of the language, 1 for words it hardly has: keeps spoken words that no page prints from
    // outweighing the subject. Costs run from 4 nats (的) to about 16 (a word seen once in the lexicon's sources).
    private static float Rarity(string word)
    {
        var cost = Lexicon.Default.Find(word);
        return cost == 0 ? 1f : Math.Clamp(((float)cost / Lexicon.UnitsPerNat - 2f) / 8f, 0f, 1f);
    }

    private float Weigh(string word)
    {
        var df = reader.DocumentFrequency(word, TermKind.Word);
        var idf = MathF.Log((passages + 1f) / (df + 0.5f)) / MathF.Log((passages + 1f) / 0.5f);
        var weight = Math.Max(0.1f, idf) * (0.3f + 0.7f * Rarity(word));
        // One Han character alone says little: it stands in too many words.
        return word.Length == 1 && !char.IsAsciiLetterOrDigit(word[0]) ? 0.3f * weight : weight;
    }
}
