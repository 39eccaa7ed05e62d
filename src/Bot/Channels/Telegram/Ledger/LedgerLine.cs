using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wenzheng.Bot.Channels.Telegram.Receiving;

namespace Wenzheng.Bot.Channels.Telegram.Ledger;

/// <summary>What a line says.</summary>
internal enum LineKind
{
    /// <summary>An update came in.</summary>
    Received,

    /// <summary>The text grows in a message.</summary>
    Opened,

    /// <summary>What is to be sent is settled.</summary>
    Planned,

    /// <summary>A step is about to be made.</summary>
    Attempted,

    /// <summary>A step was made.</summary>
    Made,

    /// <summary>Nothing is left to do for the update.</summary>
    Done,

    /// <summary>A chat has a new id.</summary>
    Moved,

    /// <summary>A message left for a chat (kept for the flood limits).</summary>
    Spoke,

    /// <summary>Updates that were taken before (for telling repeated ones).</summary>
    Seen,
}

/// <summary>One line of the ledger.</summary>
internal sealed record LedgerLine(LineKind Kind, long At)
{
    public long Update { get; init; }

    public Incoming? Incoming { get; init; }

    public IReadOnlyList<OutgoingStep>? Steps { get; init; }

    public string? Card { get; init; }

    /// <summary>Index of the step.</summary>
    public int Step { get; init; }

    public long Message { get; init; }

    public long Chat { get; init; }

    public long MovedTo { get; init; }

    /// <summary>Update ids, each followed by its time in Unix milliseconds.</summary>
    public IReadOnlyList<long>? Seen { get; init; }

    public ReadOnlyMemory<byte> ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, LedgerJson.Readable.LedgerLine);

    public static LedgerLine Parse(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, LedgerJson.Readable.LedgerLine) ?? throw new JsonException("An empty line in the ledger.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static LedgerJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
