using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>A message in a chat of the fake server.</summary>
internal sealed class FakeMessage
{
    public required long Id { get; init; }

    public required long ChatId { get; init; }

    /// <summary>Who wrote it; the bot's id for the bot's.</summary>
    public required long From { get; init; }

    public required long Date { get; init; }

    public long ReplyTo { get; init; }

    public int Topic { get; init; }

    /// <summary>The text without markup.</summary>
    public string Text { get; set; } = "";

    /// <summary>What the markup became, offsets in UTF-16 units.</summary>
    public IReadOnlyList<FakeEntity> Entities { get; set; } = [];

    public JsonObject? Markup { get; set; }

    /// <summary>Texts that stood here before.</summary>
    public List<string> Earlier { get; } = [];

    public bool IsDeleted { get; set; }

    /// <summary>Whether the caller was told that it was taken.</summary>
    public bool IsAcknowledged { get; set; } = true;

    /// <summary>When it was taken, by a clock that never jumps.</summary>
    public long At { get; } = Stopwatch.GetTimestamp();

    /// <summary>The buttons' texts with their data.</summary>
    public IReadOnlyList<(string Text, string Data)> Buttons =>
        [.. (Markup?["inline_keyboard"] as JsonArray ?? []).OfType<JsonArray>().SelectMany(r => r.OfType<JsonObject>()).Select(b => ((string)b["text"]!, (string?)b["callback_data"] ?? ""))];
}

/// <summary>A marked run.</summary>
internal sealed record FakeEntity(string Type, int Offset, int Length, string? Argument = null);
