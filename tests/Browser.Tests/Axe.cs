using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>axe-core over a page and its frames.</summary>
internal static class Axe
{
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // Of what it does not complain of, one node a rule is enough to know that it looked: most of its time is describing nodes.
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Tags] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with what is serious or critical.</summary>
    public static async Task Check(IPage page, string where = "")
    {
        var (passes, serious) = page.Frames.Count == 1 ? await RunInPage(page) : await RunInFrames(page);
        Assert.NotEqual(0, passes);
        Assert.Equal([], serious.Select(s => where + " " + s));
    }

    /// <summary>Fails where words of the page or of one of its frames are hard to read on what is behind them.</summary>
    public static async Task CheckContrast(IPage page, string where)
    {
        var passes = 0;
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Script);
            var found = await frame.EvaluateAsync<JsonElement>("""
                async () => {
                  const result = await axe.run({ runOnly: { type: "rule", values: ["color-contrast"] }, iframes: false });
                  return { passes: result.passes.length, violations: result.violations.flatMap(v => v.nodes.map(n => n.html)) };
                }
                """);
            passes += found.GetProperty("passes").GetInt32();
            Assert.Equal([], found.GetProperty("violations").EnumerateArray().Select(v => where + " " + v.GetString()));
        }
        Assert.NotEqual(0, passes);
    }

    // The library joins the results of frames in a page that it opens for each run; a page without frames needs none.
    private static async Task<(int Passes, List<string> Serious)> RunInPage(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async tags => {
              const result = await axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
              return {
                passes: result.passes.length,
                violations: result.violations.flatMap(v => v.nodes.map(n => ({ impact: v.impact ?? "", text: v.id + ": " + n.html }))),
              };
            }
            """, Tags);
        var serious = found.GetProperty("violations").EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical").Select(v => v.GetProperty("text").GetString()!);
        return (found.GetProperty("passes").GetInt32(), [.. serious]);
    }

    private static async Task<(int Passes, List<string> Serious)> RunInFrames(IPage page)
    {
        var result = await page.RunAxe(Options);
        return (result.Passes.Length, [.. result.Violations.Where(v => v.Impact is "serious" or "critical").SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))]);
    }
}
