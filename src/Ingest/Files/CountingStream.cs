namespace Wenzheng.Ingestion.Files;

/// <summary>Reads another stream and stops when more comes than is allowed.</summary>
/// <param name="inner">What is read; disposed with this.</param>
/// <param name="allows">Whether so many bytes may have come by now.</param>
internal sealed class CountingStream(Stream inner, Func<long, bool> allows) : ForwardStream(inner)
{
    private readonly Stream inner = inner;

    public CountingStream(Stream inner, long limit)
        : this(inner, count => count <= limit)
    {
    }

    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        return allows(Count) ? read : throw new OverLimitException();
    }

#pragma warning disable CA1032, CA1064 // Caught where the stream was made, never further up.
    internal sealed class OverLimitException : Exception;
#pragma warning restore CA1032, CA1064
}
