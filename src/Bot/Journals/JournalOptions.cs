namespace Wenzheng.Bot.Journals;

/// <summary>How a journal is kept.</summary>
/// <param name="Snapshot">
/// The records that rebuild the whole state, everything appended before the call included. Called on a thread of the journal's.
/// </param>
public sealed record JournalOptions(Func<IEnumerable<ReadOnlyMemory<byte>>> Snapshot)
{
    /// <summary>Bytes from which the file may be written anew; it is when it has doubled since the last time.</summary>
    public long CompactAbove { get; init; } = 4 * 1024 * 1024;
}
