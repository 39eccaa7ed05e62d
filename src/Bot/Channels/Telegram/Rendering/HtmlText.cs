using System.Net;
using System.Text;

namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>Telegram's HTML: three characters to escape, a handful of tags, always closed.</summary>
internal static class HtmlText
{
    public static string Escape(string text) => Append(new StringBuilder(text.Length + 16), text).ToString();

    /// <summary>The text that a reader sees of our own HTML.</summary>
    public static string ToPlain(string html)
    {
        var plain = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] == '<')
                at = html.IndexOf('>', at) is >= 0 and var close ? close : html.Length;
            else
                plain.Append(html[at]);
        }
        return WebUtility.HtmlDecode(plain.ToString());
    }

    /// <summary>Writes runs as tags; where runs cross, the inner one is closed and opened again.</summary>
    public static string Write(string text, IReadOnlyList<MarkedRun> runs)
    {
        var html = new StringBuilder(text.Length + 64);
        var open = new List<MarkedRun>();
        var at = 0;
        foreach (var edge in runs.SelectMany(r => new[] { r.Start, r.Start + r.Length }).Append(text.Length).Distinct().Order())
        {
            Append(html, text.AsSpan(at, edge - at));
            at = edge;
            // Outer runs first: by start, then the longer, then the one that was added later (it was added around the other).
            var wanted = runs.Index().Where(r => r.Item.Start <= edge && edge < r.Item.Start + r.Item.Length)
                .OrderBy(r => r.Item.Start).ThenByDescending(r => r.Item.Length).ThenByDescending(r => r.Index).Select(r => r.Item).ToList();
            var kept = 0;
            while (kept < open.Count && kept < wanted.Count && open[kept] == wanted[kept])
                kept++;
            for (var i = open.Count - 1; i >= kept; i--)
                html.Append(Close(open[i].Mark));
            for (var i = kept; i < wanted.Count; i++)
                html.Append(Open(wanted[i].Mark));
            open = wanted;
        }
        return html.ToString();
    }

    private static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                _ => html.Append(c),
            };
        }
        return html;
    }

    private static string Open(Mark mark) => mark switch
    {
        Mark.Bold => "<b>",
        Mark.Italic => "<i>",
        Mark.Mono => "<pre>",
        Mark.FoldedQuote => "<blockquote expandable>",
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };

    private static string Close(Mark mark) => mark switch
    {
        Mark.Bold => "</b>",
        Mark.Italic => "</i>",
        Mark.Mono => "</pre>",
        Mark.FoldedQuote => "</blockquote>",
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };
}
