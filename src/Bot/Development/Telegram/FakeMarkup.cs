using System.Globalization;
using System.Text;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What a parse gave: a text with entities, or the server's complaint.</summary>
internal sealed record FakeParsed(string Text, IReadOnlyList<FakeEntity> Entities, string? Error = null)
{
    public static FakeParsed Fail(string complaint) => new("", [], complaint);
}

/// <summary>HTML as the server reads it; complaints name byte offsets.</summary>
internal sealed class FakeMarkup
{
    private readonly string html;
    private readonly StringBuilder text = new();
    private readonly List<FakeEntity> entities = [];
    private readonly Stack<(string Tag, string Type, string? Argument, int Offset)> open = new();
    private int at;

    private FakeMarkup(string html) => this.html = html;

    public static FakeParsed Parse(string html) => new FakeMarkup(html).Run();

    private FakeParsed Run()
    {
        while (at < html.Length)
        {
            var c = html[at];
            if (c == '&' && Entity() is { } decoded)
            {
                text.Append(decoded);
            }
            else if (c != '<')
            {
                text.Append(c);
                at++;
            }
            else if ((at + 1 < html.Length && html[at + 1] == '/' ? End() : Start()) is { } complaint)
            {
                return FakeParsed.Fail(complaint);
            }
        }
        return open.Count > 0 ? FakeParsed.Fail($"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"") : new FakeParsed(text.ToString(), [.. entities.OrderBy(e => e.Offset).ThenByDescending(e => e.Length)]);
    }

    /// <summary>A character reference; null, and nothing read, when it is none: it then stays as it is.</summary>
    private string? Entity()
    {
        var end = at + 1;
        if (end < html.Length && html[end] == '#')
        {
            var isHex = end + 1 < html.Length && html[end + 1] == 'x';
            var start = end += isHex ? 2 : 1;
            while (end < html.Length && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
                end++;
            if (end == start || end - start > 8 || !uint.TryParse(html.AsSpan(start, end - start), isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code == 0 || !Rune.IsValid(code))
                return null;
            return Take(end, new Rune(code).ToString());
        }
        while (end < html.Length && char.IsAsciiLetter(html[end]))
            end++;
        return html[(at + 1)..end] switch
        {
            "lt" => Take(end, "<"),
            "gt" => Take(end, ">"),
            "amp" => Take(end, "&"),
            "quot" => Take(end, "\""),
            _ => null,
        };
    }

    private string Take(int end, string character)
    {
        at = end < html.Length && html[end] == ';' ? end + 1 : end;
        return character;
    }

    private string? Start()
    {
        var begin = at++;
        var name = Name();
        if (at >= html.Length)
            return $"Unclosed start tag at byte offset {Bytes(begin)}";
        var type = name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "tg-spoiler" or "span" => "spoiler",
            "a" => "text_link",
            "pre" => "pre",
            "code" => "code",
            "blockquote" => "blockquote",
            "tg-emoji" => "custom_emoji",
            "tg-time" => "date_time",
            _ => null,
        };
        if (type is null)
            return $"Unsupported start tag \"{name}\" at byte offset {Bytes(begin)}";
        string? argument = null;
        while (true)
        {
            while (at < html.Length && char.IsWhiteSpace(html[at]))
                at++;
            if (at >= html.Length)
                return $"Unclosed start tag \"{name}\" at byte offset {Bytes(begin)}";
            if (html[at] == '>')
                break;
            var (attribute, value) = Attribute();
            if (attribute.Length == 0)
                return $"Empty attribute name in the tag \"{name}\" at byte offset {Bytes(begin)}";
            if (name == "blockquote" && attribute == "expandable")
                type = "expandable_blockquote";
            else if ((name, attribute) is ("a", "href") or ("span", "class") or ("code", "class"))
                argument = value;
        }
        at++;
        if (name == "span" && argument != "tg-spoiler")
            return $"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(begin)}";
        open.Push((name, type, argument, text.Length));
        return null;
    }

    private string? End()
    {
        var begin = at;
        at += 2;
        if (open.Count == 0)
            return $"Unexpected end tag at byte offset {Bytes(begin)}";
        var name = Name();
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        if (at >= html.Length || html[at] != '>')
            return $"Unclosed end tag at byte offset {Bytes(begin)}";
        at++;
        var (tag, type, argument, offset) = open.Pop();
        // An empty end tag closes whatever is open.
        if (name.Length > 0 && name != tag)
            return $"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{tag}>\", found \"</{name}>\"";
        if (text.Length > offset)
            entities.Add(new FakeEntity(type, offset, text.Length - offset, argument));
        return null;
    }

    private string Name()
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
            at++;
        return html[start..at].ToLowerInvariant();
    }

    private (string Name, string Value) Attribute()
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>'))
            at++;
        var name = html[start..at].ToLowerInvariant();
        if (at >= html.Length || html[at] != '=')
            return (name, "");
        at++;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var quote = html[at++];
            var from = at;
            while (at < html.Length && html[at] != quote)
                at++;
            var value = html[from..Math.Min(at, html.Length)];
            at = Math.Min(at + 1, html.Length);
            return (name, value);
        }
        var begin = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
            at++;
        return (name, html[begin..at]);
    }

    private int Bytes(int index) => Encoding.UTF8.GetByteCount(html.AsSpan(0, index));
}
