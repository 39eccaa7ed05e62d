using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>axe-core over a page and its frames.</summary>
internal static class Axe
{
    /// <summary>Fails with what is serious or critical.</summary>
    public static async Task Check(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.NotEmpty(result.Passes);
        Assert.Equal([], result.Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
    }
}
