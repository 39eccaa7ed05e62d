using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Forward;

/// <summary>
/// 正排: writes, passage by passage, the words of title and body in order with their positions. Words are numbered by falling
/// frequency, so that the commonest take one byte together with the step to their position.
/// </summary>
internal sealed class ForwardWriter
{
    /// <summary>Numbers by dictionary order, where each passage begins, the passages.</summary>
    public const int Sections = 3;

    /// <summary>Steps below this are kept in the two low bits of the word; this value says that the step follows.</summary>
    public const int LongStep = 3;

    private readonly SectionWriter file;
    private readonly int[] ranks;
    private readonly List<uint> starts = [];

    /// <param name="file">The forward file.</param>
    /// <param name="frequencies">Passages that hold each word, in dictionary order.</param>
    public ForwardWriter(SectionWriter file, ReadOnlySpan<int> frequencies)
    {
        this.file = file;
        ranks = new int[frequencies.Length];
        var order = new int[frequencies.Length];
        var keys = new long[frequencies.Length];
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = (i, ((long)(int.MaxValue - frequencies[i]) << 32) | (uint)i);
        Array.Sort(keys, order);
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        file.BeginSection();
        foreach (var rank in ranks)
            file.WriteUInt32((uint)rank);
        file.BeginSection();
    }

    /// <summary>Begins the next passage.</summary>
    public void BeginPassage() => starts.Add((uint)file.InSection);

    /// <summary>Writes one field of the passage: title first, then body.</summary>
    /// <param name="words">Words by dictionary order.</param>
    public void WriteField(ReadOnlySpan<TermAt> words)
    {
        file.WriteVarint(words.Length);
        var position = 0;
        foreach (var word in words)
        {
            var step = word.Position - position;
            var shortStep = step is >= 0 and < LongStep;
            file.WriteVarint64(((ulong)ranks[word.Term] << 2) | (shortStep ? (uint)step : LongStep));
            if (!shortStep)
                file.WriteZigzag(step);
            position = word.Position;
        }
    }

    public void Finish()
    {
        file.BeginSection();
        foreach (var start in starts)
            file.WriteUInt32(start);
    }
}
