namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>命令: "/name", "/name@bot", and what follows.</summary>
/// <param name="Name">Lower case, without slash.</param>
/// <param name="Rest">What follows, trimmed.</param>
/// <param name="IsForOther">Whether another bot is named.</param>
internal sealed record CommandWord(string Name, string Rest, bool IsForOther)
{
    /// <summary>Longest name that Telegram knows.</summary>
    private const int MaxName = 32;

    /// <returns>Null when the text is no command: a path or a lone slash is a text like any other.</returns>
    public static CommandWord? Read(string text, string botName)
    {
        if (text.Length < 2 || text[0] != '/')
            return null;
        var end = 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (end == 1 || end - 1 > MaxName)
            return null;
        var name = text[1..end].ToLowerInvariant();
        var isForOther = false;
        if (end < text.Length && text[end] == '@')
        {
            var start = ++end;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            isForOther = !text.AsSpan(start, end - start).Equals(botName, StringComparison.OrdinalIgnoreCase);
        }
        return end == text.Length || char.IsWhiteSpace(text[end]) ? new CommandWord(name, text[end..].Trim(), isForOther) : null;
    }
}
