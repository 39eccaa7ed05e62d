using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>字与二元: a question's characters and its pairs of neighbouring ones with their weights, found in a text in one pass.</summary>
internal sealed class CharacterPairs
{
    private const int Most = 128;
    private readonly CharacterNumbers numbers = new();
    private readonly byte[] pairs;
    private readonly int side;
    private readonly List<float> weights = [0];

    /// <param name="terms">The question's terms, of which bigrams are taken.</param>
    /// <param name="weigh">Weight of a bigram.</param>
    public CharacterPairs(IReadOnlyList<QueryTerm> terms, Func<QueryTerm, float> weigh)
    {
        foreach (var term in terms)
            if (term.Kind == TermKind.Bigram)
                foreach (var c in term.Text)
                    numbers.Add(c);
        side = numbers.Count + 1;
        pairs = new byte[side * side];
        foreach (var term in terms)
        {
            if (term.Kind != TermKind.Bigram || term.Text.Length != 2 || weights.Count > Most)
                continue;
            var (first, second) = (numbers[term.Text[0]], numbers[term.Text[1]]);
            if (first == 0 || second == 0)
                continue;
            pairs[(first * side) + second] = (byte)weights.Count;
            weights.Add(weigh(term));
            TotalWeight += weights[^1];
        }
    }

    /// <summary>Different characters.</summary>
    public int CharacterCount => numbers.Count;

    /// <summary>A character's number from 0; -1 where it has none.</summary>
    public int NumberOf(char c) => numbers[c] - 1;

    /// <summary>Of all pairs.</summary>
    public float TotalWeight { get; private set; }

    public int Count => weights.Count - 1;

    /// <summary>Weight of a pair by its number from 1.</summary>
    public float WeightOf(int pair) => weights[pair];

    /// <summary>Finds the pairs of a text.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="found">Receives position and number of each.</param>
    /// <param name="places">Position and number, from 0, of each of the question's characters are appended to it.</param>
    /// <returns>Which of the question's characters stand in the text, as bits from 1.</returns>
    public UInt128 Find(ReadOnlySpan<char> text, List<(int Position, int Pair)> found, List<CharacterPlace> places)
    {
        found.Clear();
        var characters = UInt128.Zero;
        var before = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var number = numbers[text[at]];
            if (number != 0)
            {
                characters |= UInt128.One << (number - 1);
                places.Add(new CharacterPlace(at, number - 1));
                if (before != 0 && pairs[(before * side) + number] is var pair and > 0)
                    found.Add((at - 1, pair));
            }
            before = number;
        }
        return characters;
    }
}
