namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>开着的一代: a generation whose files are open, shared by everybody who reads it and closed by the last one who leaves.</summary>
internal abstract class OpenGeneration(Manifest manifest)
{
    private int users = 1;

    public Manifest Manifest { get; } = manifest;

    /// <summary>Adds a user; false when the last one has already left.</summary>
    public bool TryEnter()
    {
        for (var seen = Volatile.Read(ref users); seen > 0; seen = Volatile.Read(ref users))
            if (Interlocked.CompareExchange(ref users, seen + 1, seen) == seen)
                return true;
        return false;
    }

    /// <summary>Removes a user; the last one closes the files.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
            Close();
    }

    /// <summary>A reader for a user who has entered.</summary>
    public abstract IIndexReader Lease();

    /// <summary>Takes what was read of its files out of the process's memory, where the engine can.</summary>
    public virtual void LetGo()
    {
    }

    protected abstract void Close();
}
