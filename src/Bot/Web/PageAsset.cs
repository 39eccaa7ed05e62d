using System.IO.Compression;
using System.Security.Cryptography;

namespace Wenzheng.Bot.Web;

/// <summary>A file of the pages: as it is, and as small as it gets, worked out once when first asked for.</summary>
internal sealed class PageAsset(byte[] bytes, string type)
{
    private readonly string tag = Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8));
    private readonly Lazy<byte[]> brotli = new(() => Compress(bytes, inner => new BrotliStream(inner, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => Compress(bytes, inner => new GZipStream(inner, CompressionLevel.SmallestSize)));

    public string Type => type;

    public byte[] Bytes => bytes;

    /// <summary>What to send to who accepts these encodings. No secret is in these files, so that compressing them tells none.</summary>
    public (string? Encoding, byte[] Bytes, string Tag) For(string accepted) =>
        Accepts(accepted, "br") ? ("br", brotli.Value, $"\"{tag}-br\"")
        : Accepts(accepted, "gzip") ? ("gzip", gzip.Value, $"\"{tag}-gz\"")
        : (null, bytes, $"\"{tag}\"");

    // "br;q=0" refuses it.
    internal static bool Accepts(string accepted, string encoding) => accepted.Split(',', StringSplitOptions.TrimEntries)
        .Any(part => part.Split(';', StringSplitOptions.TrimEntries) is [var name, .. var rest] && name.Equals(encoding, StringComparison.OrdinalIgnoreCase) && rest is not ["q=0" or "q=0.0"]);

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> wrap)
    {
        using var packed = new MemoryStream();
        using (var stream = wrap(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
