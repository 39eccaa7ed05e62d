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
    private readonly ListSorter bigramLists;
    private readonly ListSorter longLists;

    /// <param name="fields">Whose terms they are.</param>
    /// <param name="sources">The written fields of each source, title and body of each passage, in order.</param>
    /// <param name="lengths">Receives the lengths of each passage's fields.</param>
    public SegmentLists(FieldWriter fields, IReadOnlyList<ReadOnlyMemory<byte>> sources, PassageLengths[] lengths)
    {
        (words, longBigrams) = (fields.Words, fields.LongBigrams);
        (wordOrder, wordRanks) = Ranked(words);
        (longOrder, longRanks) = Ranked(longBigrams);
        wordLists = Expecting(words, wordRanks);
        longLists = Expecting(longBigrams, longRanks);
        bigramLists = new ListSorter(1L << (2 * UnitBits), UnitBits);
        for (var unit = 0u; unit < fields.Bigrams.Length; unit++)
            bigramLists.Expect(unit << UnitBits, fields.Bigrams[unit]);
        ListSorter[] all = [wordLists, bigramLists, longLists];
        foreach (var lists in all)
            lists.Begin();
        Read(sources, lengths);
        foreach (var lists in all)
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

    private static ListSorter Expecting(TermInterner terms, uint[] ranks)
    {
        var lists = new ListSorter(terms.Count + 1, RankBits);
        var uses = terms.Uses();
        for (var term = 0; term < uses.Length; term++)
            lists.Expect(ranks[term], uses[term]);
        return lists;
    }

    private void Read(IReadOnlyList<ReadOnlyMemory<byte>> sources, PassageLengths[] lengths)
    {
        var passage = 0;
        foreach (var source in sources)
            for (var fields = new FieldReader(source.Span); !fields.IsAtEnd; passage++)
            {
                var (titleWords, titleBigrams) = fields.Read(new Taking(this, passage, true));
                var (bodyWords, bodyBigrams) = fields.Read(new Taking(this, passage, false));
                lengths[passage] = new PassageLengths(bodyWords, titleWords, bodyBigrams, titleBigrams);
            }
    }

    private static uint KeyOf(char first, char second) => ((uint)first << UnitBits) | second;

    private readonly struct Taking(SegmentLists lists, int passage, bool inTitle) : IFieldTerms
    {
        public void AddWord(int number) => lists.wordLists.Add(lists.wordRanks[number], passage, inTitle);

        public void AddBigram(char first, char second) => lists.bigramLists.Add(KeyOf(first, second), passage, inTitle);

        public void AddLong(int number) => lists.longLists.Add(lists.longRanks[number], passage, inTitle);
    }
}
