using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>The terms of one space: their numbers, how many passages hold each, and those of the passage at hand, each once.</summary>
internal sealed class PassageTerms
{
    private readonly TermInterner terms = new();
    private readonly char[] scratch = new char[TermKey.MaxLength];
    private (int Term, ushort Body, ushort Title)[] entries = new (int, ushort, ushort)[256];
    private int count;
    private int before;

    /// <summary>How many terms there are.</summary>
    public int Count => terms.Count;

    /// <summary>What was added since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<(int Term, ushort Body, ushort Title)> Entries => entries.AsSpan(0, count);

    public ReadOnlySpan<char> TextOf(int term) => terms.TextOf(term);

    /// <summary>Number of a known term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term) => terms.Find(term);

    /// <summary>All numbers in ordinal order of their terms.</summary>
    public int[] Sorted() => terms.Sorted();

    /// <summary>By term, how many passages hold it.</summary>
    public int[] Frequencies() => terms.Frequencies();

    /// <summary>Begins a passage.</summary>
    public void Begin()
    {
        before = checked(before + count);
        count = 0;
    }

    /// <summary>Tells of a token that will soon be added.</summary>
    public void Foresee(ReadOnlySpan<char> token) => terms.Foresee(token);

    /// <summary>Adds a token's term to the passage.</summary>
    public void Add(ReadOnlySpan<char> token, bool inTitle)
    {
        ref var slot = ref terms.Intern(TermKey.Of(token, scratch));
        // Entries of the passage at hand have higher numbers than all before.
        if (slot.Entry <= before)
        {
            if (count == entries.Length)
                Array.Resize(ref entries, count * 2);
            entries[count] = (slot.Term, 0, 0);
            slot.Entry = before + ++count;
            slot.Passages++;
        }
        ref var entry = ref entries[slot.Entry - before - 1];
        ref var times = ref (inTitle ? ref entry.Title : ref entry.Body);
        if (times < ushort.MaxValue)
            times++;
    }

    /// <summary>Takes back that a passage holds the term.</summary>
    public void Forget(int term) => terms.Intern(terms.TextOf(term)).Passages--;
}
