using System.Text;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What the server makes of a text before it stores it: checks of length, markup, trimming.</summary>
internal static class FakeText
{
    private const int MaxBytes = 32_768, MaxCharacters = 4096, MaxEntities = 100;

    /// <returns>The stored text, or a complaint that follows "Bad Request: ".</returns>
    public static FakeParsed Of(string text, string parseMode)
    {
        if (text.Length == 0)
            return FakeParsed.Fail("message text is empty");
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
            return FakeParsed.Fail("text is too long");
        var parsed = parseMode.ToUpperInvariant() switch
        {
            "" => new FakeParsed(text, []),
            "HTML" => FakeMarkup.Parse(text),
            "MARKDOWNV2" => FakeMarkdown.Parse(text),
            _ => FakeParsed.Fail("unsupported parse_mode"),
        };
        if (parsed.Error is { } error)
            return error.StartsWith("unsupported", StringComparison.Ordinal) ? parsed : FakeParsed.Fail("can't parse entities: " + error);
        parsed = Fix(parsed);
        if (parsed.Text.Length == 0)
            return FakeParsed.Fail("message text is empty");
        return parsed.Text.EnumerateRunes().Count() > MaxCharacters ? FakeParsed.Fail("message is too long") : parsed;
    }

    /// <summary>Control characters become blanks, '\r' and the marks U+2028 to U+202E go, blanks at both ends go; entities move along.</summary>
    private static FakeParsed Fix(FakeParsed parsed)
    {
        var clean = new StringBuilder();
        var moved = new int[parsed.Text.Length + 1];
        for (var i = 0; i < parsed.Text.Length; i++)
        {
            moved[i] = clean.Length;
            var c = parsed.Text[i];
            if (c is not ('\r' or (>= '\u2028' and <= '\u202e')))
                clean.Append(c < ' ' && c != '\n' ? ' ' : c);
        }
        moved[^1] = clean.Length;
        var whole = clean.ToString();
        var firstEntity = parsed.Entities.Count > 0 ? moved[parsed.Entities.Min(e => e.Offset)] : whole.Length;
        var cut = 0;
        while (cut < firstEntity && cut < whole.Length && whole[cut] is ' ' or '\n')
            cut++;
        var text = whole[cut..].TrimEnd();
        var entities = new List<FakeEntity>();
        foreach (var e in parsed.Entities.Take(MaxEntities))
        {
            var (start, end) = (Math.Max(0, moved[e.Offset] - cut), Math.Min(text.Length, moved[e.Offset + e.Length] - cut));
            if (end > start)
                entities.Add(e with { Offset = start, Length = end - start });
        }
        return new FakeParsed(text, entities);
    }
}
