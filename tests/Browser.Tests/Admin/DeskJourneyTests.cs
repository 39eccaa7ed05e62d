using Microsoft.Playwright;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Tests.Admin;

namespace Wenzheng.Browser.Tests.Admin;

public sealed class DeskJourneyTests(Chromium chromium) : DeskTest(chromium)
{
    private const string Page = "# 白鹭乡：“树下议事”议出好村风\n\n白鹭乡12个村在大树下设立议事点36个，每月议事一次，今年以来议定事项205件。\n\n乡长韦小岚说，议事点由村民自己管理。\n";

    [BrowserFact]
    public async Task From_upload_over_correction_and_draft_to_an_answer_and_back()
    {
        var desk = await Serve();
        var page = await SignIn(desk);
        await Pictures.Take(page, "admin-overview");

        await page.GetByRole(AriaRole.Link, new() { Name = "上传", Exact = true }).ClickAsync();
        await page.GetByLabel("报纸").FillAsync("白鹭日报");
        await page.GetByLabel("日期").FillAsync("2024-05-06");
        await page.Locator("#chosen").SetInputFilesAsync(
        [
            new FilePayload { Name = "白鹭.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(Page) },
            new FilePayload { Name = "别名.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(Directory.GetFiles(desk.Archive, "000*.txt")[0])) },
            new FilePayload { Name = "空.txt", MimeType = "text/plain", Buffer = [] },
        ]);
        await Assertions.Expect(page.Locator(".uploads .tag.good")).ToHaveTextAsync("收下");
        await Assertions.Expect(page.Locator(".uploads .tag.warn")).ToHaveTextAsync("重复");
        await Assertions.Expect(page.Locator(".uploads .tag.bad")).ToHaveTextAsync("拒收");
        await Pictures.Take(page, "admin-upload");

        await page.GetByRole(AriaRole.Link, new() { Name = "看版和更正", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "第 5 行，选来更正" }).ClickAsync();
        await page.GetByLabel("做什么").SelectOptionAsync("split");
        await Assertions.Expect(page.Locator(".preview")).ToHaveTextAsync("split 5 “乡长韦小岚说，议”");
        await page.GetByRole(AriaRole.Button, new() { Name = "写入更正" }).ClickAsync();
        await Assertions.Expect(page.Locator(".read")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(page.Locator(".read")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Link, new() { Name = "起草与发布", Exact = true }).First.ClickAsync();
        await Work(page, "起草", null, "新增 1 篇");
        await Assertions.Expect(page.Locator(".changes summary")).ToContainTextAsync("树下议事");
        await page.Locator(".changes summary").ClickAsync();
        await Assertions.Expect(page.Locator(".difference")).ToContainTextAsync("议事点36个");
        await page.GetByLabel("问题").FillAsync("白鹭乡设立了多少个议事点？");
        await page.GetByRole(AriaRole.Button, new() { Name = "问", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".tried")).ToContainTextAsync("36个");
        await Pictures.Take(page, "admin-draft");
        await Work(page, "发布", "发布", "已发布第 2 代");

        await page.GetByRole(AriaRole.Link, new() { Name = "概览", Exact = true }).ClickAsync();
        await page.GetByLabel("问题").FillAsync("白鹭乡设立了多少个议事点？");
        await page.GetByRole(AriaRole.Button, new() { Name = "问", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".tried")).ToContainTextAsync("36个");

        await page.GetByRole(AriaRole.Link, new() { Name = "起草与发布", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退回第 1 代" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tr", new() { HasText = "第 1 代" })).ToContainTextAsync("现在");
        await page.GetByRole(AriaRole.Link, new() { Name = "操作记录", Exact = true }).ClickAsync();
        foreach (var act in (string[])["上传", "更正", "撤销更正", "起草", "发布", "退回"])
            await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync(act);
        await Pictures.Take(page, "admin-audit");
    }

    [BrowserFact]
    public async Task A_page_of_the_archive_shows_where_its_lines_went()
    {
        var desk = await Serve();
        var source = Path.GetFileName(Directory.GetFiles(desk.Archive, "000*.txt")[0]);
        var page = await SignIn(desk, Role.Editor, "/admin/page?source=" + source);

        await Assertions.Expect(page.Locator(".lines .line").First).ToBeVisibleAsync();
        Assert.True(await page.Locator(".lines .join").CountAsync() > 0);
        await page.Locator(".read-origin a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".line:target")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Pictures.Take(page, "admin-page");
        await page.GetByRole(AriaRole.Button, new() { Name = "第 3 行，选来更正" }).ClickAsync();
        await page.GetByLabel("做什么").SelectOptionAsync("drop");
        await page.GetByRole(AriaRole.Button, new() { Name = "第 5 行，选来更正" }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(page.Locator(".preview")).ToContainTextAsync("drop 3-5");
        // The form stands below the page, and comes to where the line was chosen.
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "写入更正" })).ToBeInViewportAsync();
        await Pictures.Take(page, "admin-correct");
    }

    [BrowserFact]
    public async Task An_unanswered_question_is_looked_into_marked_and_made_an_evaluation_question()
    {
        var desk = await Serve();
        await desk.Feedback.Gaps.AddAsync("清徐的五大治县是哪几样？", DateTimeOffset.UtcNow);
        await desk.Feedback.Gaps.AddAsync("火星基地的氧气从哪里来？", DateTimeOffset.UtcNow.AddHours(-3));
        await desk.Feedback.Votes.SetAsync(new Vote("a", "v", false, "网格员有多少人？", DateTimeOffset.UtcNow));
        var page = await SignIn(desk, Role.Editor, "/admin/questions");
        await Pictures.Take(page, "admin-questions");

        var row = page.Locator("tbody tr", new() { HasText = "清徐的五大治县" });
        await row.GetByRole(AriaRole.Button, new() { Name = "查一查" }).ClickAsync();
        var box = page.GetByRole(AriaRole.Dialog, new() { Name = "查一查" });
        await Assertions.Expect(box.Locator(".hit")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(box.Locator(".tried")).ToBeVisibleAsync();
        await box.Locator(".hit input").First.CheckAsync();
        await Pictures.Take(page, "admin-look-into");
        await box.GetByRole(AriaRole.Button, new() { Name = "标注" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("文章里有");

        await row.GetByRole(AriaRole.Button, new() { Name = "查一查" }).ClickAsync();
        await Assertions.Expect(box.Locator(".hit input:checked")).ToHaveCountAsync(1);
        await box.GetByRole(AriaRole.Button, new() { Name = "加成评测题" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog, new() { Name = "加成评测题" });
        await form.GetByLabel("类型").SelectOptionAsync("list");
        await form.GetByLabel("回答里必须有的事实").FillAsync("党建立县\n生态美县|生态");
        await form.GetByRole(AriaRole.Button, new() { Name = "加进去" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "清徐的五大治县" })).ToContainTextAsync("已成评测题");
        await page.GetByRole(AriaRole.Tab, new() { Name = "评测题" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("党建立县；生态美县／生态");

        await page.GetByRole(AriaRole.Link, new() { Name = "评测", Exact = true }).ClickAsync();
        for (var i = 1; i <= 2; i++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "现在评测" }).ClickAsync();
            await Assertions.Expect(page.Locator(".card", new() { HasText = "记录" }).Last.Locator("tbody tr")).ToHaveCountAsync(i);
        }
        await Assertions.Expect(page.Locator(".plot canvas")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Evaluations_are_drawn_over_time_and_by_kind()
    {
        var desk = await Serve();
        EvaluationHistory.Write(desk);
        var page = await SignIn(desk, Role.Reader, "/admin/evaluations");

        await Assertions.Expect(page.Locator(".plot canvas")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".plot")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^12 次评测"));
        await Assertions.Expect(page.Locator(".bars li")).ToHaveCountAsync(4);
        await Pictures.Take(page, "admin-evaluations");
        await page.GetByLabel("类型").SelectOptionAsync("number");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("25");
    }

    [BrowserFact]
    public async Task A_new_user_gets_a_password_once_changes_it_and_sees_what_the_role_may()
    {
        var desk = await Serve();
        var page = await SignIn(desk, Role.Operator, "/admin/users");
        await page.GetByRole(AriaRole.Button, new() { Name = "加用户" }).ClickAsync();
        await page.GetByLabel("用户名").FillAsync("新来的");
        await page.GetByLabel("角色").SelectOptionAsync("reader");
        await page.GetByRole(AriaRole.Button, new() { Name = "加", Exact = true }).ClickAsync();
        var password = (await page.Locator(".secret").TextContentAsync())!.Trim();
        await page.GetByRole(AriaRole.Button, new() { Name = "记好了" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "新来的" })).ToContainTextAsync("待改口令");
        await Pictures.Take(page, "admin-users");

        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("用户名")).ToBeVisibleAsync();
        await SignIn(page, "新来的", password);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("我的账户");
        await page.GetByLabel("现在的口令").FillAsync(password);
        await page.GetByLabel("新口令", new() { Exact = true }).FillAsync("三只 蓝色的 茶壶 飞过");
        await page.GetByLabel("再写一次新口令").FillAsync("三只 蓝色的 茶壶 飞过");
        await page.GetByRole(AriaRole.Button, new() { Name = "改口令" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("概览");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "用户", Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "上传", Exact = true })).ToHaveCountAsync(0);
        await page.GotoAsync(desk.Address + "/admin/users");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("权限不够");
    }

    [BrowserFact]
    public async Task A_wrong_password_is_told_and_an_empty_desk_says_how_to_begin()
    {
        var desk = await Serve();
        var page = await Open(desk.Address + "/admin");
        await Pictures.Take(page, "admin-sign-in");
        await SignIn(page, "operator", "不是 这个 口令 呀");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("用户名或口令不对");
        await Assertions.Expect(page.GetByLabel("口令", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("用户名")).ToHaveValueAsync("operator");
        Expect("401");

        var empty = await Serve(ServedDesk.Start());
        await page.GotoAsync(empty.Address + "/admin");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("./bot admin add-user");
    }

    [BrowserFact]
    public async Task A_job_is_seen_again_after_a_reload()
    {
        var desk = await Serve();
        var page = await SignIn(desk, Role.Operator, "/admin/draft");
        await page.GetByRole(AriaRole.Button, new() { Name = "起草", Exact = true }).ClickAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("起草");
        await Assertions.Expect(page.Locator("#job.done")).ToContainTextAsync("资料没有变化");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有要发布的");
    }

    [BrowserFact]
    public async Task A_session_that_ended_elsewhere_leads_to_the_sign_in()
    {
        var desk = await Serve();
        var page = await SignIn(desk, Role.Editor);
        desk.Accounts.EndSessions("editor");
        // Without looking whether it is still there: what the desk asks by itself may have told it already.
        await page.Locator("#nav a[href='/admin/files']").DispatchEventAsync("click");

        await Assertions.Expect(page.GetByLabel("用户名")).ToBeVisibleAsync();
        Expect("401");
        Expect("403");
    }
}
