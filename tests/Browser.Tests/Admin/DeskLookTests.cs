using Microsoft.Playwright;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Tests.Admin;

namespace Wenzheng.Browser.Tests.Admin;

/// <summary>Every view for everybody: by axe-core in both schemes, on a phone, by keyboard, with hostile text.</summary>
public sealed class DeskLookTests(Chromium chromium) : DeskTest(chromium)
{
    private const string Hostile = "<img src=x onerror=\"document.body.dataset.owned=1\"><script>document.body.dataset.owned=1</script>";

    private static string[] Views(ServedDesk desk) =>
    [
        "", "/upload", "/files", "/page?source=" + Uri.EscapeDataString(Path.GetFileName(Directory.GetFiles(desk.Archive)[0])), "/draft", "/questions?tab=gaps", "/questions?tab=votes",
        "/questions?tab=file", "/evaluations", "/users", "/access", "/audit", "/account",
    ];

    [BrowserFact]
    public Task Every_view_is_accessible_in_the_light() => EveryView(1280, ColorScheme.Light);

    [BrowserFact]
    public Task Every_view_is_accessible_in_the_dark() => EveryView(1280, ColorScheme.Dark);

    [BrowserFact]
    public Task Every_view_is_accessible_on_a_phone_and_fits_it() => EveryView(390, ColorScheme.Light);

    private async Task EveryView(int width, ColorScheme scheme)
    {
        var desk = await Filled();
        var page = await SignIn(desk, Role.Operator, "/admin", width, 844, scheme);
        foreach (var view in Views(desk))
        {
            var name = view.Length == 0 ? "overview" : view.Split('?')[0].TrimStart('/');
            await page.GotoAsync(desk.Address + "/admin" + view);
            await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".waiting")).ToHaveCountAsync(0);
            await Axe.Check(page, $"{name} {width} {scheme}");
            await FitsTheScreen(page, $"{name} {width}");
            if (scheme == ColorScheme.Dark || width < 500)
                await Pictures.Take(page, $"admin-{name}-{(width < 500 ? "phone" : "dark")}");
        }
        if (width >= 500)
            return;
        await page.GetByRole(AriaRole.Button, new() { Name = "菜单" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "评测", Exact = true })).ToBeVisibleAsync();
        await Pictures.Take(page, "admin-menu-phone");
        await page.GetByRole(AriaRole.Link, new() { Name = "评测", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "评测", Exact = true })).ToBeHiddenAsync();
    }

    [BrowserFact]
    [Trait("Category", "Security")]
    public async Task Hostile_text_in_names_titles_and_questions_stays_text()
    {
        var desk = await Serve();
        desk.Folder.Write("pages/坏\"><svg onload=document.body.dataset.owned=1>.md", $"# 东河县推行{Hostile}清单工作法\n\n东河县委书记李明远表示，共建立清单37项。{Hostile}\n");
        await desk.Feedback.Gaps.AddAsync(Hostile, DateTimeOffset.UtcNow);
        await desk.Feedback.Votes.SetAsync(new Vote("a", "v", false, Hostile, DateTimeOffset.UtcNow));
        desk.Folder.Write("data/eval/questions.jsonl", System.Text.Json.JsonSerializer.Serialize(new { id = Hostile, type = Hostile, question = Hostile, must = new[] { new[] { Hostile } } }) + "\n");
        var page = await SignIn(desk);
        await page.GotoAsync(desk.Address + "/admin/draft");
        await Work(page, "起草", null, "草稿已成");
        await page.Locator(".changes summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(".difference").First).ToContainTextAsync("<script>");
        foreach (var view in (string[])["/files?text=svg", "/questions?tab=gaps", "/questions?tab=votes", "/questions?tab=file", "/evaluations", "/audit"])
        {
            await page.GotoAsync(desk.Address + "/admin" + view);
            await Assertions.Expect(page.Locator(".waiting")).ToHaveCountAsync(0);
            await Check();
        }
        await page.GotoAsync(desk.Address + "/admin/files?text=svg");
        await page.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".page-articles")).ToContainTextAsync("<img");
        await Check();
        await page.GotoAsync(desk.Address + "/admin/questions?tab=gaps");
        await page.GetByRole(AriaRole.Button, new() { Name = "查一查" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("dialog .hit").First).ToBeVisibleAsync();
        await Check();

        async Task Check()
        {
            Assert.Null(await page.EvaluateAsync<string?>("() => document.body.dataset.owned ?? null"));
            Assert.Equal(0, await page.Locator("main img, main script, dialog img, dialog script, main svg[onload]").CountAsync());
        }
    }

    [BrowserFact]
    public async Task By_keyboard_alone_one_signs_in_goes_round_and_a_box_gives_the_focus_back()
    {
        var desk = await Filled();
        var page = await Open(desk.Address + "/admin");
        await Assertions.Expect(page.GetByLabel("用户名")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("operator");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(ServedDesk.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();

        await page.GotoAsync(desk.Address + "/admin/questions?tab=gaps");
        await page.GetByRole(AriaRole.Tab, new() { Name = "没有答上" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new() { Name = "有评价" })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("👎");
        await page.Keyboard.PressAsync("ArrowLeft");
        var look = page.GetByRole(AriaRole.Button, new() { Name = "查一查" }).First;
        await look.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog .hit").First).ToBeVisibleAsync();
        await Axe.Check(page, "box");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(look).ToBeFocusedAsync();
    }

    private async Task<ServedDesk> Filled()
    {
        var desk = await Serve();
        await desk.Feedback.Gaps.AddAsync("清徐的五大治县是哪几样？", DateTimeOffset.UtcNow);
        await desk.Feedback.Votes.SetAsync(new Vote("a", "v", false, "网格员有多少人？", DateTimeOffset.UtcNow));
        desk.Folder.Write("data/eval/questions.jsonl", """{"id":"q1","type":"list","question":"清徐县的五大治县方略是什么？","must":[["党建立县"]],"source":["000_76a0190c7c4a1d77.txt"]}""" + "\n");
        EvaluationHistory.Write(desk);
        return desk;
    }
}
