using System.Text;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What the server has to say of buttons.</summary>
internal static class FakeKeyboard
{
    private const int MaxPerRow = 8, MaxButtons = 100, MaxData = 64;

    /// <returns>A complaint that follows "Bad Request: ", or null.</returns>
    public static string? Complaint(JsonObject? markup)
    {
        if (markup?["inline_keyboard"] is not JsonArray rows)
            return null;
        var count = 0;
        foreach (var row in rows.OfType<JsonArray>())
        {
            if (row.Count > MaxPerRow)
                return "too many buttons in a row";
            foreach (var button in row.OfType<JsonObject>())
            {
                if (((string?)button["text"] ?? "").Length == 0)
                    return "inline keyboard button text must be non-empty";
                if ((string?)button["callback_data"] is not { } data)
                    return "Text buttons are unallowed in the inline keyboard";
                if (Encoding.UTF8.GetByteCount(data) is < 1 or > MaxData)
                    return "BUTTON_DATA_INVALID";
                count++;
            }
        }
        return count > MaxButtons ? "too many buttons" : null;
    }
}
