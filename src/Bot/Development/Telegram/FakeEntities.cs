namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What the server marks in people's messages: commands and names.</summary>
internal static class FakeEntities
{
    public static IReadOnlyList<FakeEntity> Of(string text)
    {
        var found = new List<FakeEntity>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('/' or '@') || (at > 0 && !char.IsWhiteSpace(text[at - 1])))
                continue;
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' || (text[end] == '@' && text[at] == '/')))
                end++;
            if (end > at + 1)
                found.Add(new FakeEntity(text[at] == '/' ? "bot_command" : "mention", at, end - at));
        }
        return found;
    }
}
