using System.Text;

namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>
/// Makes a text one that the server keeps as it is: it replaces control characters and refuses broken UTF-16. Marks that turn the
/// direction of writing go: they could make a quotation look like another.
/// </summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var at = 0;
        while (at < text.Length && IsPlain(text, at))
            at++;
        if (at == text.Length)
            return text;
        var clean = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                clean.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c))
                clean.Append('\ufffd');
            else if (c == '\r')
                clean.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
            else if (char.IsControl(c) && c != '\n')
                clean.Append(' ');
            else if (!IsTurning(c))
                clean.Append(c);
        }
        return clean.ToString();
    }

    private static bool IsPlain(string text, int at)
    {
        var c = text[at];
        return c == '\n' || !(char.IsControl(c) || char.IsSurrogate(c) || IsTurning(c));
    }

    private static bool IsTurning(char c) => c is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
