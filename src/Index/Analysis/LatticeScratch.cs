namespace Wenzheng.Indexing.Analysis;

/// <summary>Working arrays of one analysis, kept in its <see cref="TokenBuffer"/> from one text to the next.</summary>
internal sealed class LatticeScratch
{
    /// <summary>Cheapest cost to reach each place of the run.</summary>
    public int[] Costs { get; private set; } = new int[1024];

    /// <summary>Length of the word that ends at each place on the cheapest way.</summary>
    public ushort[] Back { get; private set; } = new ushort[1024];

    /// <summary>What the lexicon calls each character of the run.</summary>
    public ushort[] Codes { get; private set; } = new ushort[1024];

    /// <summary>Length of the word that begins at each character of the whole text; 0 inside words and in gaps.</summary>
    public ushort[] Lengths { get; private set; } = new ushort[1024];

    /// <summary>By character of the whole text: bit n is set where a word of n characters begins that may be a part of a longer one.</summary>
    public uint[] Parts { get; private set; } = new uint[1024];

    public void Reserve(int run)
    {
        if (run < Costs.Length)
            return;
        var size = Math.Max(run + 1, Costs.Length * 2);
        Costs = new int[size];
        Back = new ushort[size];
        Codes = new ushort[size];
    }

    public void ReserveText(int length)
    {
        if (length <= Lengths.Length)
            return;
        var size = Math.Max(length, Lengths.Length * 2);
        Lengths = new ushort[size];
        Parts = new uint[size];
    }
}
