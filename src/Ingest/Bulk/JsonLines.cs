namespace Wenzheng.Ingestion.Bulk;

/// <summary>One line of a bulk file.</summary>
/// <param name="Number">Line number, from 1.</param>
/// <param name="Bytes">The line without its end; null when it is longer than the limit.</param>
internal readonly record struct JsonLine(int Number, byte[]? Bytes);

/// <summary>逐行: reads a file of lines as bytes with bounded memory; blank lines are passed over.</summary>
internal static class JsonLines
{
    // A book is some two million bytes; a longer line is a damaged file.
    private const int LongestLine = 16 * 1024 * 1024;

    public static IEnumerable<JsonLine> Read(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        var number = 1;
        var tooLong = false;
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
                var length = (end < 0 ? read : end) - at;
                tooLong |= line.Length + length > LongestLine;
                if (!tooLong)
                    line.Write(buffer, at, length);
                at += length;
                if (end < 0)
                    break;
                at++;
                if (Take(line, number++, tooLong) is { } taken)
                    yield return taken;
                line.SetLength(0);
                tooLong = false;
            }
        }
        if (Take(line, number, tooLong) is { } last)
            yield return last;
    }

    private static JsonLine? Take(MemoryStream line, int number, bool tooLong)
    {
        if (tooLong)
            return new JsonLine(number, null);
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (number == 1 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        bytes = bytes.Trim(" \t\r"u8);
        return bytes.IsEmpty ? null : new JsonLine(number, bytes.ToArray());
    }
}
