using System.IO.Compression;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Bulk;

/// <summary>
/// 完整的 gzip: unpacks to the end and tells a file that is cut off, which <see cref="GZipStream"/> takes for a shorter one. A member of our own is put
/// behind the file: only when the file ends where a member ends does its content come out.
/// </summary>
/// <param name="packed">The file; disposed with this.</param>
internal sealed class WholeGzipStream(Stream packed) : ForwardStream(packed)
{
    private static readonly byte[] Mark = "\u0003 end of the packed file \u0003"u8.ToArray();
    private static readonly byte[] MarkMember = Pack();

    private readonly GZipStream unpacked = new(new TailedStream(packed, MarkMember), CompressionMode.Decompress);

    // What came last is held back: it may be the mark.
    private readonly byte[] held = new byte[Mark.Length];
    private readonly byte[] block = new byte[1 << 16];
    private int holding;

    /// <exception cref="InvalidDataException">It is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var room = block.AsSpan(0, holding + Math.Min(block.Length - holding, buffer.Length));
            held.AsSpan(0, holding).CopyTo(room);
            var read = unpacked.Read(room[holding..]);
            if (read == 0)
                return held.AsSpan(0, holding).SequenceEqual(Mark) ? 0 : throw new InvalidDataException("The file ends before its last member does.");
            var given = Math.Max(0, holding + read - held.Length);
            room[..given].CopyTo(buffer);
            holding = holding + read - given;
            room.Slice(given, holding).CopyTo(held);
            if (given > 0)
                return given;
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Pack()
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(Mark);
        return member.ToArray();
    }

    private sealed class TailedStream(Stream head, byte[] tail) : ForwardStream(head)
    {
        private readonly Stream head = head;
        private int taken;

        public override int Read(Span<byte> buffer)
        {
            var read = head.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
                return read;
            read = Math.Min(buffer.Length, tail.Length - taken);
            tail.AsSpan(taken, read).CopyTo(buffer);
            taken += read;
            return read;
        }
    }
}
