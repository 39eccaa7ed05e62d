using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Tests.Admin;

public sealed class DraftTests
{
    private const string Question = "白鹭乡设立了多少个议事点？";

    [Fact]
    public async Task A_draft_is_looked_at_published_as_it_is_and_rolled_back()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        await Add(desk);
        desk.Folder.Write("data/eval/questions.jsonl", """{"id":"q1","type":"number","question":"白鹭乡设立了多少个议事点？","must":[["36个"]]}""" + "\n");
        Assert.Equal(200, (await client.Send("POST", "/draft")).Status);
        Assert.Equal("done", (await client.JobEnds()).Outcome);

        var draft = (await client.Get("/draft")).Json.GetProperty("draft");
        var change = Assert.Single(draft.GetProperty("changes").EnumerateArray());
        Assert.Equal(("added", "白鹭.md"), (change.GetProperty("kind").GetString(), change.GetProperty("source").GetString()));
        Assert.Equal((0.0, 1.0), (draft.GetProperty("score").GetProperty("before").GetProperty("overall").GetProperty("all").GetDouble(),
            draft.GetProperty("score").GetProperty("after").GetProperty("overall").GetProperty("all").GetDouble()));
        Assert.Equal("q1", draft.GetProperty("score").GetProperty("repaired")[0].GetProperty("id").GetString());
        Assert.DoesNotContain("36个", await Ask(client, draft: false), StringComparison.Ordinal);
        Assert.Contains("36个", await Ask(client, draft: true), StringComparison.Ordinal);
        Assert.Contains("议事点36个", (await client.Get("/draft/article?after=" + Uri.EscapeDataString(change.GetProperty("after").GetString()!))).Text, StringComparison.Ordinal);

        // What is published is what was looked at, not what the folder holds by now.
        desk.Folder.Write("pages/后来.md", "# 后来的一篇\n\n后来村有后来的事999件。\n");
        Assert.Equal(200, (await client.Send("POST", "/publish")).Status);
        var published = await client.JobEnds();
        Assert.Equal("done", published.Outcome);
        Assert.Contains("第 2 代", published.Message, StringComparison.Ordinal);
        Assert.Contains("36个", await Ask(client, draft: false), StringComparison.Ordinal);
        using (var reader = desk.Index.Acquire())
            Assert.DoesNotContain(reader.Sources(), s => s.Name == "后来.md");
        Assert.Empty(desk.Index.Check(CancellationToken.None));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await client.Get("/draft")).Json.GetProperty("draft").ValueKind);
        Assert.Equal("draft", (await client.Get("/evaluations")).Json.GetProperty("runs")[0].GetProperty("where").GetString());

        Assert.Equal(200, (await client.Send("POST", "/rollback")).Status);
        Assert.DoesNotContain("36个", await Ask(client, draft: false), StringComparison.Ordinal);
        Assert.Equal(400, (await client.Send("POST", "/rollback")).Status);
    }

    [Fact]
    public async Task A_draft_that_another_publication_overtook_is_not_published()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        await Add(desk);
        await client.Send("POST", "/draft");
        await client.JobEnds();
        desk.Folder.Write("pages/别处.md", "# 别处发布的一篇\n\n别处村办了别处的事12件。\n");
        new ArchiveIngester(desk.Index).Ingest(new IngestRequest { Paths = [desk.Archive] }, null, CancellationToken.None);

        await client.Send("POST", "/publish");
        var (outcome, message) = await client.JobEnds();

        Assert.Equal("failed", outcome);
        Assert.Contains("重新起草", message, StringComparison.Ordinal);
        using var reader = desk.Index.Acquire();
        Assert.Contains(reader.Sources(), s => s.Name == "别处.md");
    }

    [Fact]
    public async Task One_job_runs_at_a_time_whoever_starts_it()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        for (var i = 0; i < 60; i++)
            desk.Folder.Write($"pages/多{i}.md", $"# 多出来的第{i}篇报道\n\n多{i}村去年办了好事{i}件，群众满意。\n");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Send("POST", "/draft")));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal(409, a.Status));
        Assert.Equal("done", (await client.JobEnds()).Outcome);
    }

    [Fact]
    public async Task A_cancelled_draft_leaves_nothing_and_another_can_be_made()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        for (var i = 0; i < 400; i++)
            desk.Folder.Write($"pages/多{i}.md", $"# 多出来的第{i}篇报道\n\n多{i}村去年办了好事{i}件，群众满意。\n");
        await client.Send("POST", "/draft");
        var cancelled = await client.Send("DELETE", "/job");
        var ended = await client.JobEnds();

        // A fast machine may be done before it is asked to stop; then it says so.
        Assert.Equal(cancelled.Status == 200 ? "cancelled" : "done", ended.Outcome == "done" && cancelled.Status == 200 ? "cancelled" : ended.Outcome);
        using (var reader = desk.Index.Acquire())
            Assert.Equal(1, reader.Manifest.Generation);
        Assert.Equal(200, (await client.Send("DELETE", "/draft")).Status);
        Assert.Equal(200, (await client.Send("POST", "/draft")).Status);
        Assert.Equal("done", (await client.JobEnds()).Outcome);
    }

    [Fact]
    public async Task Without_a_change_there_is_nothing_to_publish_and_the_report_says_so()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        await client.Send("POST", "/draft");
        var (outcome, message) = await client.JobEnds();

        Assert.Equal("done", outcome);
        Assert.Contains("没有变化", message, StringComparison.Ordinal);
        Assert.False((await client.Get("/draft")).Json.GetProperty("draft").GetProperty("hasChanges").GetBoolean());
    }

    [Fact]
    public async Task An_added_article_at_the_head_of_a_page_is_one_change_not_many()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        var page = Path.Combine(desk.Archive, "梧川.md");
        await File.WriteAllTextAsync(page, "# 红枫镇“幸福小院” 老人吃饭不发愁\n\n红枫镇有6个村办起“幸福小院”，老人每餐只付4元。\n\n" + await File.ReadAllTextAsync(page));
        await client.Send("POST", "/draft");
        await client.JobEnds();

        var change = Assert.Single((await client.Get("/draft")).Json.GetProperty("draft").GetProperty("changes").EnumerateArray());
        Assert.Equal("added", change.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task The_index_is_checked_on_demand()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        await client.Send("POST", "/check");
        Assert.Equal("done", (await client.JobEnds()).Outcome);

        var postings = Directory.GetFiles(desk.Folder.File("data/index"), "*.postings", SearchOption.AllDirectories)[0];
        var bytes = await File.ReadAllBytesAsync(postings);
        bytes[^1] ^= 1;
        // Another file in its place: the served one stays mapped as it was.
        File.Delete(postings);
        await File.WriteAllBytesAsync(postings, bytes);
        await client.Send("POST", "/check");
        Assert.Equal("failed", (await client.JobEnds()).Outcome);
    }

    private static async Task Add(ServedDesk desk)
    {
        using var editor = await desk.SignedIn(Role.Editor);
        Assert.Equal(200, (await editor.Upload("name=白鹭.md", "# 白鹭乡：“树下议事”议出好村风\n\n白鹭乡12个村在大树下设立议事点36个，每月议事一次。\n")).Status);
    }

    private static async Task<string> Ask(DeskClient client, bool draft) => (await client.Send("POST", "/ask", new { question = Question, draft })).Json.GetProperty("answer").GetString()!;
}
