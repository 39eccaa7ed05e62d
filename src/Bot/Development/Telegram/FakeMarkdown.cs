using System.Text;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>MarkdownV2 as the server reads it: strict about every reserved character.</summary>
internal static class FakeMarkdown
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    private static readonly (string Sign, string Type)[] Signs = [("```", "pre"), ("`", "code"), ("||", "spoiler"), ("__", "underline"), ("_", "italic"), ("*", "bold"), ("~", "strikethrough")];

    public static FakeParsed Parse(string source)
    {
        var text = new StringBuilder();
        var entities = new List<FakeEntity>();
        var open = new Stack<(string Sign, string Type, int Offset, int Byte)>();
        for (var at = 0; at < source.Length;)
        {
            var isCode = open.Count > 0 && open.Peek().Type is "pre" or "code";
            if (source[at] == '\\' && at + 1 < source.Length && source[at + 1] is > ' ' and < (char)127)
            {
                text.Append(source[at + 1]);
                at += 2;
                continue;
            }
            var sign = SignAt(source, at, open.Count > 0 ? open.Peek().Sign : "", isCode);
            if (sign.Sign is not null)
            {
                if (open.Count > 0 && open.Peek().Sign == sign.Sign)
                {
                    var started = open.Pop();
                    if (text.Length > started.Offset)
                        entities.Add(new FakeEntity(started.Type, started.Offset, text.Length - started.Offset));
                }
                else
                {
                    open.Push((sign.Sign, sign.Type, text.Length, Encoding.UTF8.GetByteCount(source.AsSpan(0, at))));
                }
                at += sign.Sign.Length;
                continue;
            }
            if (!isCode && Link(source, ref at, text, entities))
                continue;
            if (!isCode && Reserved.Contains(source[at], StringComparison.Ordinal))
                return FakeParsed.Fail($"Character '{source[at]}' is reserved and must be escaped with the preceding '\\'");
            text.Append(source[at++]);
        }
        if (open.Count > 0)
            return FakeParsed.Fail($"Can't find end of {char.ToUpperInvariant(open.Peek().Type[0])}{open.Peek().Type[1..]} entity at byte offset {open.Peek().Byte}");
        return new FakeParsed(text.ToString(), [.. entities.OrderBy(e => e.Offset).ThenByDescending(e => e.Length)]);
    }

    private static (string? Sign, string Type) SignAt(string source, int at, string open, bool isCode) =>
        Array.Find(Signs, s => (!isCode || s.Sign == open) && source.AsSpan(at).StartsWith(s.Sign, StringComparison.Ordinal)) is { Sign: not null } found ? found : (null, "");

    /// <summary>[text](address); the text is taken as it is.</summary>
    private static bool Link(string source, ref int at, StringBuilder text, List<FakeEntity> entities)
    {
        if (source[at] != '[' || source.IndexOf("](", at, StringComparison.Ordinal) is not (> 0 and var middle) || source.IndexOf(')', middle) is not (> 0 and var end))
            return false;
        var start = text.Length;
        text.Append(source, at + 1, middle - at - 1);
        if (text.Length > start)
            entities.Add(new FakeEntity("text_link", start, text.Length - start, source[(middle + 2)..end]));
        at = end + 1;
        return true;
    }
}
