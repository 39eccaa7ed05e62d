using System.Runtime.InteropServices;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>匹配: finds a question's words and their parts in normalised text, wherever segmentation would cut it.</summary>
internal sealed class TermMatcher
{
    private const int Buckets = 256;
    private readonly List<(string Text, int Slot, float Credit, int Next)> terms = [];
    private readonly List<(string Text, int Slot)> numbers = [];
    private readonly int[] heads = new int[Buckets];
    private readonly NumberList found = new();
    private ushort[] singles = [];

    public TermMatcher() => Array.Fill(heads, -1);

    /// <summary>Adds a word of the question or a part of one.</summary>
    /// <param name="text">Normalised, not empty.</param>
    /// <param name="slot">The word it stands for.</param>
    /// <param name="credit">How much of the word it covers, 0 to 1.</param>
    public void Add(string text, int slot, float credit)
    {
        ref var head = ref heads[text[0] % Buckets];
        terms.Add((text, slot, credit, head));
        head = terms.Count - 1;
    }

    /// <summary>Adds a number in its canonical form, which a text may print in another.</summary>
    public void AddNumber(string canonical, int slot) => numbers.Add((canonical, slot));

    /// <summary>Appends every occurrence, in order of position.</summary>
    public void Match(NormalizedText text, List<TermHit> hits)
    {
        var characters = text.Characters;
        var all = CollectionsMarshal.AsSpan(terms);
        for (var at = 0; at < characters.Length; at++)
            for (var next = heads[characters[at] % Buckets]; next >= 0;)
            {
                ref readonly var term = ref all[next];
                next = term.Next;
                // Most terms of a bucket begin with another character.
                if (term.Text[0] == characters[at] && characters[at..].StartsWith(term.Text, StringComparison.Ordinal) && IsWhole(text, at, term.Text.Length))
                    hits.Add(new TermHit(at, term.Text.Length, term.Slot, term.Credit));
            }
        if (numbers.Count > 0)
            MatchNumbers(text, hits);
    }

    private void MatchNumbers(NormalizedText text, List<TermHit> hits)
    {
        if (singles.Length < text.Length)
        {
            singles = new ushort[text.Length * 2];
            Array.Fill(singles, (ushort)1);
        }
        found.Clear();
        NumberScanner.Scan(text, singles, found);
        for (var i = 0; i < found.Count; i++)
            foreach (var (canonical, slot) in numbers)
                if (text.Slice(found[i].TextStart, found[i].TextLength).SequenceEqual(canonical))
                    hits.Add(new TermHit(found[i].From, found[i].To - found[i].From, slot, 1));
        hits.Sort((a, b) => a.Position.CompareTo(b.Position));
    }

    // A Latin word or a number inside a longer one is another.
    private static bool IsWhole(NormalizedText text, int at, int length)
    {
        if (text.KindAt(at) == CharacterKind.Han)
            return true;
        return (at == 0 || !Joins(text, at - 1)) && (at + length == text.Length || !Joins(text, at + length));
    }

    private static bool Joins(NormalizedText text, int at) => text.KindAt(at) is CharacterKind.Letter or CharacterKind.Digit;
}
