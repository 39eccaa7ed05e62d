namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>Tells kinds of faults by code and a fragment of the server's words, whose case it changes at will.</summary>
internal static class FaultReader
{
    private static readonly (string Fragment, FaultKind Kind)[] OfBadRequest =
    [
        ("group chat was upgraded to a supergroup chat", FaultKind.ChatMoved),
        ("message is not modified", FaultKind.NotModified),
        ("can't parse entities", FaultKind.BadMarkup),
        ("message is too long", FaultKind.TooLong),
        ("text is too long", FaultKind.TooLong),
        ("message to be replied not found", FaultKind.ReplyMissing),
        ("message thread not found", FaultKind.TopicMissing),
        ("message to edit not found", FaultKind.MessageGone),
        ("message can't be edited", FaultKind.MessageGone),
        ("message to delete not found", FaultKind.MessageGone),
        ("message can't be deleted", FaultKind.MessageGone),
        ("query is too old", FaultKind.PressTooOld),
        ("chat not found", FaultKind.ChatClosed),
        ("PEER_ID_INVALID", FaultKind.ChatClosed),
        ("have no rights to send a message", FaultKind.ChatClosed),
        ("not enough rights to send", FaultKind.ChatClosed),
    ];

    public static ApiFault Read(int code, string description, int retryAfter, long movedTo)
    {
        var kind = code switch
        {
            400 => movedTo != 0 ? FaultKind.ChatMoved : Array.Find(OfBadRequest, f => Holds(description, f.Fragment)) is { Fragment: not null } known ? known.Kind : FaultKind.BadRequest,
            401 => FaultKind.BadToken,
            403 => FaultKind.ChatClosed,
            404 => Holds(description, "method not found") ? FaultKind.UnknownMethod : FaultKind.BadToken,
            409 => FaultKind.Conflict,
            429 => FaultKind.TooManyRequests,
            >= 500 => FaultKind.ServerTrouble,
            _ => FaultKind.BadRequest,
        };
        return new ApiFault(kind, description) { RetryAfter = TimeSpan.FromSeconds(Math.Clamp(retryAfter, 0, 24 * 3600)), MovedTo = movedTo };
    }

    private static bool Holds(string text, string fragment) => text.Contains(fragment, StringComparison.OrdinalIgnoreCase);
}
