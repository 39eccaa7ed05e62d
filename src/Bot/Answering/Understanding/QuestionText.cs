using System.Net;
using System.Text;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>Typed text made safe: control characters, lone surrogates, invisible marks and pasted markup become nothing or a space.</summary>
public static class QuestionText
{
    public static string Clean(string text)
    {
        // &nbsp; and &lt; come with what is copied from web pages.
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        var clean = new StringBuilder(Math.Min(text.Length, 2048));
        for (var i = 0; i < text.Length && clean.Length < 2048; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
                continue;
            }
            if (char.IsSurrogate(c)) continue;
            if (c == '<' && TagEnd(text, i) is > 0 and var end)
            {
                clean.Append(' ');
                i = end;
                continue;
            }
            if (c == Escape && ControlEnd(text, i) is > 0 and var last)
            {
                i = last;
                continue;
            }
            var category = char.GetUnicodeCategory(c);
            if (category == System.Globalization.UnicodeCategory.Format) continue;
            clean.Append(char.IsControl(c) ? ' ' : c);
        }
        return clean.Replace("甚麼", "什么").Replace("甚么", "什么").ToString().Trim();
    }

    private const char Escape = '\u001b';
    private const int LongestControl = 20;

    // ESC[31m: a colour of a terminal, to its last letter; -1 when it is none.
    private static int ControlEnd(string text, int escape)
    {
        if (escape + 1 >= text.Length || text[escape + 1] != '[') return -1;
        for (var i = escape + 2; i < Math.Min(text.Length, escape + LongestControl); i++)
            if (text[i] is >= '@' and <= '~') return i;
        return -1;
    }

    private const int LongestTag = 200;

    // Where a pasted <tag …> ends, or -1: its names and attributes ask nothing.
    private static int TagEnd(string text, int open)
    {
        if (open + 1 >= text.Length || !char.IsAsciiLetter(text[open + 1]) && text[open + 1] != '/') return -1;
        var end = text.IndexOf('>', open, Math.Min(LongestTag, text.Length - open));
        return end;
    }
}
