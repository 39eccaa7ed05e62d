namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Keeps the written fields of many sources in a few large pieces, which the collector neither moves nor looks into.</summary>
internal sealed class TokenStore
{
    // Above 85,000 bytes, from where on .NET leaves an object where it is.
    private const int PieceSize = 1 << 20;

    private byte[] piece = [];
    private int used;

    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> written)
    {
        if (written.Length > piece.Length - used)
            (piece, used) = (GC.AllocateUninitializedArray<byte>(Math.Max(PieceSize, written.Length)), 0);
        written.CopyTo(piece.AsSpan(used));
        var kept = piece.AsMemory(used, written.Length);
        used += written.Length;
        return kept;
    }
}
