namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 未登录词: a hidden Markov model over the place of each character in its word (begin, middle, end, single) that finds words
/// the lexicon does not hold, where the lattice leaves single characters in a row.
/// </summary>
/// <remarks>unknown.bin: "WZU1"; float[4] start costs; float[16] transition costs, row = from; float emission unit; byte[20992 × 4] emission costs from U+4E00. States in the order B, M, E, S.</remarks>
internal sealed class CharacterModel
{
    /// <summary>Longest row of characters that is looked at in one piece.</summary>
    public const int LongestRow = 64;

    private const int Magic = 0x31555A57;
    private const int Emissions = 4 + 16 + 64 + 4;
    private const int FirstHan = 0x4E00;
    private const int Begin = 0, Middle = 1, End = 2, Single = 3;
    private readonly ResourceBytes bytes;
    private readonly float[] start;
    private readonly float[] transitions;
    private readonly float unit;

    private CharacterModel(ResourceBytes bytes)
    {
        this.bytes = bytes;
        if (bytes.Int32(0) != Magic)
            throw new InvalidOperationException("unknown.bin is not a character model; rebuild it with tools/Dictionaries.");
        start = bytes.Read<float>(4, 4).ToArray();
        transitions = bytes.Read<float>(20, 16).ToArray();
        unit = bytes.Read<float>(84, 1)[0];
    }

    public static CharacterModel Default { get; } = new(ResourceBytes.Embedded("unknown.bin"));

    /// <summary>Writes into <paramref name="lengths"/> the length of the word that begins at each character, 0 inside words.</summary>
    public void Segment(ReadOnlySpan<char> row, Span<ushort> lengths)
    {
        Span<byte> back = stackalloc byte[LongestRow * 4];
        Span<float> costs = stackalloc float[4];
        Span<float> next = stackalloc float[4];
        var emissions = bytes.Span[Emissions..];
        for (var state = 0; state < 4; state++)
            costs[state] = start[state] + Emission(emissions, row[0], state);
        for (var i = 1; i < row.Length; i++)
        {
            for (var to = 0; to < 4; to++)
            {
                // B and S follow E or S; M and E follow B or M.
                var (one, other) = to is Begin or Single ? (End, Single) : (Begin, Middle);
                var viaOne = costs[one] + transitions[one * 4 + to];
                var viaOther = costs[other] + transitions[other * 4 + to];
                back[i * 4 + to] = (byte)(viaOther < viaOne ? other : one);
                next[to] = Math.Min(viaOne, viaOther) + Emission(emissions, row[i], to);
            }
            next.CopyTo(costs);
        }
        var now = costs[Single] <= costs[End] ? Single : End;
        var last = row.Length;
        for (var i = row.Length - 1; i >= 0; i--)
        {
            if (now is Begin or Single)
            {
                lengths[i] = (ushort)(last - i);
                last = i;
            }
            else
                lengths[i] = 0;
            now = back[i * 4 + now];
        }
    }

    private float Emission(ReadOnlySpan<byte> emissions, char c, int state)
    {
        var at = (c - FirstHan) * 4 + state;
        return (c >= FirstHan && at < emissions.Length ? emissions[at] : byte.MaxValue) * unit;
    }
}
