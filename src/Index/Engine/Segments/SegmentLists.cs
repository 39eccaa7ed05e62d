using Wenzheng.Indexing.Engine.Documents;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>All posting lists of a segment, made from its written fields, in the order in which the dictionaries want them.</summary>
internal sealed class SegmentLists
{
    // A bigram's key is its two units; one of a single unit has 0 behind it, which is no character.
    private const int UnitBits = 16;

    // Words by their rank: 512 to a bucket, so that some hundred buckets are written to at a time.
    private const int RankBits = 9;

    private readonly TermInterner words;
    private readonly TermInterner longBigrams;
    private readonly int[] wordOrder;
    private readonly int[] longOrder;
    private readonly uint[] wordRanks;
    private readonly uint[] longRanks;
    private readonly ListSorter wordLists;
    private readonly ListSorter bigramLists = new(1L << (2 * UnitBits), UnitBits);
    private readonly ListSorter longLists;

    /// <param name="fields">Whose terms they are.</param>
    /// <param name="sources">The written fields of each source, title and body of each passage, in order.</param>
    /// <param name="lengths">Receives the lengths of each passage's fields.</param>
    public SegmentLists(FieldWriter fields, IReadOnlyList<ReadOnlyMemory<byte>> sources, PassageLengths[] lengths)
    {
        (words, longBigrams) = (fields.Words, fields.LongBigrams);
        (wordOrder, wordRanks) = Ranked(words);
        (longOrder, longRanks) = Ranked(longBigrams);
        (wordLists, longLists) = (new ListSorter(words.Count + 1, RankBits), new ListSorter(longBigrams.Count + 1, RankBits));
        Read(sources, lengths, counting: true);
        foreach (var lists in (ReadOnlySpan<ListSorter>)[wordLists, bigramLists, longLists])
            lists.Begin();
        Read(sources, lengths, counting: false);
        foreach (var lists in (ReadOnlySpan<ListSorter>)[wordLists, bigramLists, longLists])
            lists.Sort();
    }

    /// <summary>Visits the terms of a space in ordinal order.</summary>
    public void Walk(TermKind kind, TermVisitor visit)
    {
        if (kind == TermKind.Word)
            WalkWords(visit);
        else
            WalkBigrams(visit);
    }

    private void WalkWords(TermVisitor visit)
    {
        var bigram = 0;
        for (var i = 0; i < wordLists.Count; i++)
        {
            var text = words.TextOf(wordOrder[wordLists.KeyAt(i)]);
            if (text.Length != 2)
            {
                visit(text, wordLists.ListAt(i), default);
                continue;
            }
            // Both spaces are in the same order.
            var key = KeyOf(text[0], text[1]);
            while (bigram < bigramLists.Count && bigramLists.KeyAt(bigram) < key)
                bigram++;
            visit(text, wordLists.ListAt(i), bigram < bigramLists.Count && bigramLists.KeyAt(bigram) == key ? bigramLists.ListAt(bigram) : default);
        }
    }

    private void WalkBigrams(TermVisitor visit)
    {
        Span<char> units = stackalloc char[2];
        var further = 0;
        for (var i = 0; i < bigramLists.Count; i++)
        {
            var key = bigramLists.KeyAt(i);
            (units[0], units[1]) = ((char)(key >> UnitBits), (char)key);
            var text = units[..(units[1] == '\0' ? 1 : 2)];
            for (; further < longLists.Count && LongAt(further).SequenceCompareTo(text) < 0; further++)
                visit(LongAt(further), longLists.ListAt(further), default);
            visit(text, bigramLists.ListAt(i), default);
        }
        for (; further < longLists.Count; further++)
            visit(LongAt(further), longLists.ListAt(further), default);
    }

    private ReadOnlySpan<char> LongAt(int number) => longBigrams.TextOf(longOrder[longLists.KeyAt(number)]);

    private static (int[] Order, uint[] Ranks) Ranked(TermInterner terms)
    {
        var order = terms.Sorted();
        var ranks = new uint[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = (uint)rank;
        return (order, ranks);
    }

    private void Read(IReadOnlyList<ReadOnlyMemory<byte>> sources, PassageLengths[] lengths, bool counting)
    {
        var passage = 0;
        foreach (var source in sources)
            for (var fields = new TokenReader(source.Span); !fields.IsAtEnd; passage++)
            {
                var (titleWords, titleBigrams) = ReadField(ref fields, passage, inTitle: true, counting);
                var (bodyWords, bodyBigrams) = ReadField(ref fields, passage, inTitle: false, counting);
                lengths[passage] = new PassageLengths(bodyWords, titleWords, bodyBigrams, titleBigrams);
            }
    }

    private (int Words, int Bigrams) ReadField(ref TokenReader field, int passage, bool inTitle, bool counting)
    {
        var (wordCount, bigramCount) = (field.ReadNumber(), field.ReadNumber());
        for (var left = wordCount; left > 0; left--)
            Take(wordLists, wordRanks[field.ReadNumber()], passage, inTitle, counting);
        ReadBigrams(ref field, passage, inTitle, counting);
        return (wordCount, bigramCount);
    }

    private void ReadBigrams(ref TokenReader field, int passage, bool inTitle, bool counting)
    {
        for (var last = '\0'; field.ReadUnit() is var unit and not TokenStream.End;)
            switch (unit)
            {
                case TokenStream.Begin:
                    last = field.ReadUnit();
                    break;
                case TokenStream.Long:
                    Take(longLists, longRanks[field.ReadNumber()], passage, inTitle, counting);
                    break;
                case TokenStream.Single:
                    Take(bigramLists, KeyOf(field.ReadUnit(), '\0'), passage, inTitle, counting);
                    break;
                default:
                    Take(bigramLists, KeyOf(last, unit), passage, inTitle, counting);
                    last = unit;
                    break;
            }
    }

    private static void Take(ListSorter lists, uint key, int passage, bool inTitle, bool counting)
    {
        if (counting)
            lists.Expect(key);
        else
            lists.Add(key, passage, inTitle);
    }

    private static uint KeyOf(char first, char second) => ((uint)first << UnitBits) | second;
}
