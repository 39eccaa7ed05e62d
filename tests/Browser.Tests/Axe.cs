using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>axe-core over a page and its frames.</summary>
internal static class Axe
{
    // Of what it does not complain of, one node a rule is enough to know that it looked: most of its time is describing nodes.
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Fails with what is serious or critical.</summary>
    public static async Task Check(IPage page, string where = "")
    {
        var result = await page.RunAxe(Options);
        Assert.NotEmpty(result.Passes);
        Assert.Equal([], result.Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Select(n => $"{where} {v.Id}: {n.Html}")));
    }
}
