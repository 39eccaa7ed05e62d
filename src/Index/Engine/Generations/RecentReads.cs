namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>
/// 近读: what was decoded last, by number, in places of a fixed count: a newer one takes the place of an older. One question reads the same
/// articles at several steps, and the next questions about a small archive read them again. Thread-safe without locks.
/// </summary>
/// <typeparam name="T">Immutable.</typeparam>
/// <param name="places">How many are kept at most.</param>
internal sealed class RecentReads<T>(int places)
    where T : class
{
    private readonly Entry?[] entries = new Entry?[places];

    /// <summary>What was kept under the number, or null.</summary>
    public T? Find(int number) =>
        Volatile.Read(ref entries[(uint)number % (uint)entries.Length]) is { } entry && entry.Number == number ? entry.Value : null;

    public void Keep(int number, T value) => Volatile.Write(ref entries[(uint)number % (uint)entries.Length], new Entry(number, value));

    /// <summary>Keeps nothing any more.</summary>
    public void Clear()
    {
        for (var i = 0; i < entries.Length; i++)
            Volatile.Write(ref entries[i], null);
    }

    private sealed record Entry(int Number, T Value);
}
