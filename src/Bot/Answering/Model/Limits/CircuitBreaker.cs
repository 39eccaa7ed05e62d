namespace Wenzheng.Bot.Answering.Model.Limits;

/// <summary>断路: after several failures in a row a server is left alone for a while, then tried by one call. Thread-safe.</summary>
public sealed class CircuitBreaker(int failures, TimeSpan rest, TimeProvider clock)
{
    private readonly Lock gate = new();
    private int inRow;
    private long openedAt;
    private bool isTrying;

    /// <summary>Whether a call may be made; a call that may must report how it went, or <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (inRow < failures) return true;
            if (isTrying || clock.GetElapsedTime(openedAt) < rest) return false;
            return isTrying = true;
        }
    }

    public void Succeed()
    {
        lock (gate) (inRow, isTrying) = (0, false);
    }

    public void Fail()
    {
        lock (gate)
        {
            inRow++;
            isTrying = false;
            if (inRow >= failures) openedAt = clock.GetTimestamp();
        }
    }

    /// <summary>The call told nothing of the server: the reader went away.</summary>
    public void Leave()
    {
        lock (gate) isTrying = false;
    }
}
