using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>
/// 事件流: the payloads of server-sent events. Written here because <c>SseParser</c> drops a last event without its blank line, has
/// no limits, and passes over the bare error lines that some servers send (protocol notes, Ollama).
/// </summary>
internal static class EventStream
{
    /// <summary>Longest line in bytes: a chunk carries a few words.</summary>
    public const int MaxLine = 256 * 1024;

    /// <summary>Longest stream in bytes: an answer is a few thousand characters, each in a chunk of a few hundred bytes.</summary>
    public const long MaxBytes = 8 * 1024 * 1024;

    /// <summary>What stands behind each <c>data:</c>; a bare line of JSON or markup is given as it is.</summary>
    /// <exception cref="ModelException">A line or the stream is too long.</exception>
    public static async IAsyncEnumerable<string> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var (held, total) = (0, 0L);
            while (true)
            {
                if (held == buffer.Length)
                {
                    if (held >= MaxLine) throw new ModelException("The model server sent a line that is too long.");
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, held).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
                var read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken);
                if (read == 0) break;
                if ((total += read) > MaxBytes) throw new ModelException("The model server did not stop writing.");
                var (start, end) = (0, held + read);
                for (var newline = IndexOfEnd(buffer, held, end); newline >= 0; newline = IndexOfEnd(buffer, start, end))
                {
                    if (Payload(buffer.AsSpan(start, newline - start)) is { } payload) yield return payload;
                    start = newline + 1;
                }
                held = end - start;
                buffer.AsSpan(start, held).CopyTo(buffer);
            }
            // A server that is cut off, or forgets the last blank line, leaves a line without an end.
            if (held > 0 && Payload(buffer.AsSpan(0, held)) is { } last) yield return last;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int IndexOfEnd(byte[] buffer, int from, int end)
    {
        var at = buffer.AsSpan(from, end - from).IndexOfAny((byte)'\n', (byte)'\r');
        return at < 0 ? -1 : from + at;
    }

    private static string? Payload(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("\uFEFF"u8)) line = line[3..];
        if (line.StartsWith("data:"u8))
        {
            line = line[5..];
            return Encoding.UTF8.GetString(line is [(byte)' ', ..] ? line[1..] : line);
        }
        return line is [(byte)'{' or (byte)'<', ..] ? Encoding.UTF8.GetString(line) : null;
    }
}
