namespace Wenzheng.Ingestion.Files.Markup;

/// <summary>
/// 嵌套深度: how deep elements nest at most, from the tags alone. The parser looks through all open elements at every tag, so that
/// a million open elements would take it hours; this takes one pass.
/// </summary>
internal static class MarkupDepth
{
    // Elements that have no end tag, or whose end tag is commonly left out.
    private static readonly string[] Unclosed =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    ];

    /// <summary>The greatest number of elements open at once, counted up to the limit.</summary>
    public static int Measure(ReadOnlySpan<char> markup, int limit)
    {
        var unclosed = new HashSet<string>(Unclosed, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, deepest = 0;
        while (deepest < limit && markup.IndexOf('<') is >= 0 and var open)
        {
            markup = markup[(open + 1)..];
            var isEnd = markup.StartsWith("/");
            var name = isEnd ? markup[1..] : markup;
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length == 0 || unclosed.Contains(name[..length]))
                continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    /// <summary>How many start tags there are, counted up to the limit; those inside scripts and comments count too.</summary>
    public static int CountElements(ReadOnlySpan<char> markup, int limit)
    {
        var count = 0;
        while (count < limit && markup.IndexOf('<') is >= 0 and var open)
        {
            markup = markup[(open + 1)..];
            count += markup.Length > 0 && char.IsAsciiLetter(markup[0]) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The length of the longest tag: attributes without end cost the parser as much as elements.</summary>
    public static int MostAttributes(ReadOnlySpan<char> markup)
    {
        var most = 0;
        while (markup.IndexOf('<') is >= 0 and var open)
        {
            markup = markup[(open + 1)..];
            var close = markup.IndexOf('>');
            var tag = close < 0 ? markup : markup[..close];
            if (tag.Length > 0 && char.IsAsciiLetter(tag[0]))
                most = Math.Max(most, tag.CountAny(' ', '\n', '/'));
            if (close < 0)
                break;
            markup = markup[close..];
        }
        return most;
    }
}
