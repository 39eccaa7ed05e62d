using System.Buffers;
using System.Text;

namespace Wenzheng.Ingestion.Files;

/// <summary>解码: UTF-8, UTF-16 and GB18030, told apart by byte order marks, by validity, and by how Chinese the result looks.</summary>
internal static class TextDecoder
{
    public const string EmptyFile = "文件是空的，请检查后重新放入。";

    // Control characters in one of a hundred characters: no text has that.
    private const double MaxControlShare = 0.01;

    // Of the characters of Chinese prose, some fifth are of these few; of wrongly decoded bytes, almost none.
    private static readonly SearchValues<char> Frequent = SearchValues.Create("的一是在不了有和人这中大为上个国以要时来用们到作地于出会可下对生，。、：“”年月日0123456789\n 工业发展社区党建治理");

    private static readonly SearchValues<char> Controls = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f\ufffe\uffff");

    private static Encoding Utf8 { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static Encoding Utf16 { get; } = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    private static Encoding Utf16BigEndian { get; } = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static DecodedText Decode(byte[] bytes)
    {
        if (bytes.Length == 0)
            return new DecodedText("", EmptyFile);
        var text = Marked(bytes) ?? TryDecode(Utf8, bytes) ?? Unmarked(bytes);
        if (text is null)
            return new DecodedText("", "文件的文字编码无法识别，请另存为 UTF-8 文本后再放入。");
        if (string.IsNullOrWhiteSpace(text))
            return new DecodedText("", "文件里只有空白，请检查后重新放入。");
        return IsBinary(text) ? new DecodedText("", "这不是文本文件（含有二进制内容），请放入 .txt 或 .md 文本。") : new DecodedText(text, null);
    }

    private static string? Marked(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return TryDecode(Utf8, bytes.AsSpan(3));
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TryDecode(Utf16, bytes.AsSpan(2));
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TryDecode(Utf16BigEndian, bytes.AsSpan(2));
        return null;
    }

    private static string? Unmarked(byte[] bytes)
    {
        string? best = null;
        var bestShare = 0.05;
        foreach (var encoding in (Encoding[])[Gb18030, Utf16, Utf16BigEndian])
        {
            if (TryDecode(encoding, bytes) is { } text && FrequentShare(text) is var share && share > bestShare)
                (best, bestShare) = (text, share);
        }
        return best;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static double FrequentShare(string text) => (double)text.AsSpan(0, Math.Min(text.Length, 20_000)).CountAny(Frequent) / Math.Min(text.Length, 20_000);

    private static bool IsBinary(string text) => text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().CountAny(Controls) > text.Length * MaxControlShare;
}
