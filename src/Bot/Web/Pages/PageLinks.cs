namespace Wenzheng.Bot.Web.Pages;

/// <summary>翻页: links to the pages of a list.</summary>
internal static class PageLinks
{
    /// <summary>Pages linked on either side of the one that is shown.</summary>
    private const int Around = 2;

    public static void Write(Html page, int pages, int current, Func<int, string> address)
    {
        if (pages < 2 || current > pages)
            return;
        page.Add($"    <nav class=\"pages\" aria-label=\"翻页\"><ul>\n");
        if (current > 1)
            page.Add($"      <li><a class=\"button\" href=\"{address(current - 1)}\" rel=\"prev\">上一页</a></li>\n");
        var last = 0;
        for (var number = 1; number <= pages; number++)
        {
            if (number != 1 && number != pages && Math.Abs(number - current) > Around)
                continue;
            if (number > last + 1)
                page.Add($"      <li class=\"gap\" aria-hidden=\"true\">…</li>\n");
            if (number == current)
                page.Add($"      <li><a class=\"page-number\" href=\"{address(number)}\" aria-current=\"page\" aria-label=\"第 {number} 页\">{number}</a></li>\n");
            else
                page.Add($"      <li><a class=\"page-number\" href=\"{address(number)}\" aria-label=\"第 {number} 页\">{number}</a></li>\n");
            last = number;
        }
        if (current < pages)
            page.Add($"      <li><a class=\"button\" href=\"{address(current + 1)}\" rel=\"next\">下一页</a></li>\n");
        page.Add($"    </ul></nav>\n");
    }
}
