using Microsoft.Playwright;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Tests.Admin;

namespace Wenzheng.Browser.Tests.Admin;

/// <summary>A desk of its own for each test, over the repository's pages; in a browser of their own, so that they run beside the visitors' tests.</summary>
[Collection(nameof(DeskBrowser))]
public abstract class DeskTest(Chromium chromium) : PageTest(chromium), IAsyncLifetime
{
    private readonly List<ServedDesk> served = [];

    // A busy machine answers late; only a failure waits this long.
    static DeskTest() => Assertions.SetDefaultExpectTimeout(45_000);

    private protected Task<ServedDesk> Serve() =>
        Serve(ServedDesk.StartWith(Directory.EnumerateFiles(ServedArchive.CorpusFolder, "0*.txt"), Role.Reader, Role.Editor, Role.Operator));

    private protected async Task<ServedDesk> Serve(Task<ServedDesk> starting)
    {
        var desk = await starting;
        served.Add(desk);
        return desk;
    }

    /// <summary>The page first: it would note as an error that its server went away.</summary>
    public new async Task DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            foreach (var desk in served)
                await desk.DisposeAsync();
        }
    }

    private protected async Task<IPage> SignIn(ServedDesk desk, Role role = Role.Operator, string path = "/admin", int width = 1280, int height = 860, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Open(desk.Address + path, width, height, scheme);
        await SignIn(page, RoleName.Of(role), ServedDesk.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = width > 960 ? "退出" : "菜单" })).ToBeVisibleAsync();
        return page;
    }

    private protected static async Task SignIn(IPage page, string name, string password)
    {
        await page.GetByLabel("用户名").FillAsync(name);
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    /// <summary>Presses a button, confirms in the box that asks, and waits until the job it starts is done.</summary>
    private protected static async Task Work(IPage page, string button, string? confirm, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        if (confirm is not null)
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = confirm, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#job.done")).ToContainTextAsync(said);
    }

    private protected static async Task FitsTheScreen(IPage page, string where) =>
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") <= 0, $"{where} scrolls sideways");
}

[CollectionDefinition(nameof(DeskBrowser))]
public sealed class DeskBrowser : ICollectionFixture<Chromium>;
