using System.Net;
using System.Text;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>聊天记录: a chat as lines on a terminal, or as a page that shows roughly how an app shows it.</summary>
internal static class FakeTranscript
{
    private const string Style = """
        body{margin:0;background:#d9e2ea;font:16px/1.5 "Noto Sans CJK SC","Noto Sans SC","WenQuanYi Zen Hei",sans-serif}
        main{width:412px;margin:0 auto;padding:14px 10px;box-sizing:border-box;background:#c5d6c0;min-height:100vh}
        .m{max-width:86%;margin:0 0 10px;padding:8px 11px;border-radius:14px;background:#fff;white-space:pre-wrap;overflow-wrap:anywhere;width:fit-content}
        .u{margin-left:auto;background:#e3fdd0}.r{border-left:3px solid #4a90c4;padding-left:7px;color:#4a90c4;font-size:13px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
        blockquote{margin:5px 0;padding:4px 9px;border-left:3px solid #4a90c4;background:#eef5fa;border-radius:5px}
        pre{margin:4px 0;padding:7px;background:#eef1f3;border-radius:5px;font:13px/1.5 "Noto Sans Mono CJK SC","WenQuanYi Zen Hei Mono",monospace;white-space:pre-wrap}
        .k{max-width:86%;display:flex;gap:5px;margin:-5px 0 5px}.k span{flex:1;text-align:center;background:#8aa987;color:#fff;border-radius:8px;padding:5px;font-size:14px}
        .e{font-size:12px;color:#7a8a7a}.t{text-align:center;font-size:12px;color:#456}
        """;

    /// <summary>Thumbs drawn by hand: servers hardly have a font for them.</summary>
    private const string Thumb = "<svg viewBox='0 0 20 20' width=16 height=16{0}><path fill=#ffd54a d='M2 9h3v9H2zM7 9l4-7c1.5 0 2 1 1.7 2.5L12 8h5c1 0 1.6 1 1.3 2l-1.6 6.5c-.2.9-.9 1.5-1.8 1.5H7z'/></svg>";

    /// <summary>One message on a terminal.</summary>
    public static string Line(FakeMessage message)
    {
        var text = new StringBuilder(message.From == FakeChats.BotId ? "机器人：" : "您：").Append(message.Text.Replace("\n", "\n        ", StringComparison.Ordinal));
        var number = 0;
        foreach (var button in message.Buttons)
            text.Append(number++ == 0 ? "\n        " : " ").Append('[').Append(number).Append(' ').Append(button.Text).Append(']');
        return text.ToString();
    }

    /// <summary>The chat as a page.</summary>
    public static string Page(IReadOnlyList<FakeMessage> messages)
    {
        var page = new StringBuilder("<!doctype html><html lang=zh><meta charset=utf-8><style>").Append(Style).Append("</style><main>");
        foreach (var message in messages.Where(m => !m.IsDeleted))
        {
            var isBot = message.From == FakeChats.BotId;
            page.Append(isBot ? "<div class=m>" : "<div class=\"m u\">");
            if (message.ReplyTo != 0 && messages.FirstOrDefault(m => m.Id == message.ReplyTo) is { } target)
                page.Append("<div class=r>").Append(WebUtility.HtmlEncode(target.Text.ReplaceLineEndings(" "))).Append("</div>");
            page.Append(Html(message));
            if (message.Earlier.Count > 0)
                page.Append("<div class=e>已编辑</div>");
            page.Append("</div>");
            foreach (var row in (message.Markup?["inline_keyboard"] as System.Text.Json.Nodes.JsonArray ?? []).OfType<System.Text.Json.Nodes.JsonArray>())
                page.Append("<div class=k>").AppendJoin("", row.Select(b => $"<span>{Label((string)b!["text"]!)}</span>")).Append("</div>");
        }
        return page.Append("</main></html>").ToString();
    }

    private static string Label(string button) => button switch
    {
        "👍" => Thumb.Replace("{0}", "", StringComparison.Ordinal),
        "👎" => Thumb.Replace("{0}", " style='transform:rotate(180deg)'", StringComparison.Ordinal),
        _ => WebUtility.HtmlEncode(button),
    };

    private static string Html(FakeMessage message)
    {
        var html = new StringBuilder();
        for (var at = 0; at <= message.Text.Length; at++)
        {
            foreach (var e in message.Entities.Reverse().Where(e => e.Offset + e.Length == at))
                html.Append("</").Append(Tag(e.Type)).Append('>');
            foreach (var e in message.Entities.Where(e => e.Offset == at))
                html.Append('<').Append(Tag(e.Type)).Append('>');
            if (at < message.Text.Length)
                html.Append(message.Text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", var c => c.ToString() });
        }
        return html.ToString();
    }

    private static string Tag(string type) => type switch { "bold" => "b", "italic" => "i", "pre" => "pre", "expandable_blockquote" or "blockquote" => "blockquote", _ => "span" };
}
