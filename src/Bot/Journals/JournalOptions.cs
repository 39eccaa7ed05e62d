namespace Wenzheng.Bot.Journals;

/// <summary>How a journal is kept.</summary>
/// <param name="Snapshot">
/// The records that rebuild the whole state. Called between two writes, on the writing thread; everything appended so far must be in it.
/// </param>
public sealed record JournalOptions(Func<IEnumerable<ReadOnlyMemory<byte>>> Snapshot)
{
    /// <summary>Bytes from which the file may be written anew; it is when it has doubled since the last time.</summary>
    public long CompactAbove { get; init; } = 4 * 1024 * 1024;

    /// <summary>Records that share one sync at most.</summary>
    public int MaxBatch { get; init; } = 256;
}
