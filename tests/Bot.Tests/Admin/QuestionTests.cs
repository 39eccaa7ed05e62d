using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Bot.Feedback;

namespace Wenzheng.Bot.Tests.Admin;

public sealed class QuestionTests
{
    private const string Secret = "某某项目的内部预算是多少？";

    [Fact]
    public async Task A_gap_is_looked_into_marked_with_its_article_and_made_a_question_of_the_evaluation_file()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        await desk.Feedback.Gaps.AddAsync("屋檐会开了多少场？", DateTimeOffset.UtcNow);
        await desk.Feedback.Votes.SetAsync(new Vote("a1", "v1", false, "屋檐会开了多少场？", DateTimeOffset.UtcNow));

        var found = (await client.Send("POST", "/search", new { question = "青石镇屋檐会" })).Json.GetProperty("hits")[0];
        Assert.Equal("梧川.md", found.GetProperty("source").GetString());
        Assert.Equal(200, (await client.Send("POST", "/marks", new { question = "屋檐会开了多少场？", state = "answered", articleId = found.GetProperty("articleId").GetString(), note = "就是这篇" })).Status);
        var added = await client.Send("POST", "/evaluation-questions", new { question = "屋檐会开了多少场？", type = "number", style = "colloquial", must = (string[][])[["318场", "318"]], source = (string[])["梧川.md"] });

        var gap = (await client.Get("/questions")).Json.GetProperty("gaps")[0];
        Assert.Equal(("answered", "青石镇推行“屋檐会” 小事不出村"), (gap.GetProperty("mark").GetProperty("state").GetString(), gap.GetProperty("mark").GetProperty("title").GetString()));
        Assert.Equal(1, (await client.Get("/questions")).Json.GetProperty("votes")[0].GetProperty("bad").GetInt32());
        // The same file that ./bot eval reads.
        var question = Assert.Single(EvalQuestions.Read(desk.Settings.Admin.QuestionFile, Assert.Fail));
        Assert.Equal(("s0001", "number", "屋檐会开了多少场？", "318", "梧川.md"), (question.Id, question.Type, question.Question, question.Must[0][1], question.Source[0]));
        Assert.Equal("s0001", added.Json.GetProperty("id").GetString());
        Assert.Equal(200, (await client.Send("POST", "/evaluations")).Status);
        Assert.Equal("done", (await client.JobEnds()).Outcome);
        var run = (await client.Get("/evaluations")).Json.GetProperty("runs")[0];
        Assert.Equal(1.0, run.GetProperty("overall").GetProperty("all").GetDouble());
        Assert.True(run.GetProperty("overall").GetProperty("low").GetDouble() < 0.3);

        Assert.Equal(200, (await client.Send("DELETE", "/evaluation-questions?id=s0001")).Status);
        Assert.Equal(404, (await client.Send("DELETE", "/evaluation-questions?id=s0001")).Status);
        Assert.Empty((await client.Get("/evaluation-questions")).Json.GetProperty("questions").EnumerateArray());
    }

    [Fact]
    public async Task Lines_of_others_in_the_evaluation_file_stay_as_they_are()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        const string own = """{"id": "s0001",  "question": "甲？", "must": [["乙"]], "evidence": ["别的程序要的"]}""";
        desk.Folder.Write("data/eval/questions.jsonl", own + "\n不是 JSON\n");

        var added = await client.Send("POST", "/evaluation-questions", new { question = "丙？", type = "unanswerable", refuse = true });

        Assert.Equal("s0002", added.Json.GetProperty("id").GetString());
        Assert.Equal([own, "不是 JSON"], (await File.ReadAllLinesAsync(desk.Settings.Admin.QuestionFile))[..2]);
        var listed = (await client.Get("/evaluation-questions")).Json;
        Assert.Equal((2, 1), (listed.GetProperty("questions").GetArrayLength(), listed.GetProperty("bad").GetInt32()));
    }

    [Theory]
    [InlineData("""{"question":"","type":"fact","must":[["a"]]}""")]
    [InlineData("""{"question":"甲？","type":"hack","must":[["a"]]}""")]
    [InlineData("""{"question":"甲？","type":"fact","must":[]}""")]
    [InlineData("""{"question":"甲？","type":"fact","must":[[]]}""")]
    [InlineData("""{"question":"甲？","type":"fact","must":[null]}""")]
    [InlineData("""{"question":"甲？","type":"fact","must":[[null]]}""")]
    [InlineData("""{"question":"甲？","type":"fact","must":[["a"]],"refuse":true}""")]
    [InlineData("""{"question":"甲\n乙？","type":"fact","must":[["a"]]}""")]
    [InlineData("""{"question":"甲？","type":"fact","must":"a"}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    [InlineData("""null""")]
    public async Task A_question_that_cannot_be_scored_is_refused(string body)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        Assert.Equal(400, (await client.Send("POST", "/evaluation-questions", body)).Status);
        Assert.False(File.Exists(desk.Settings.Admin.QuestionFile));
    }

    [Fact]
    public async Task The_text_of_a_question_is_in_no_audit_entry()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Operator);
        await client.Send("POST", "/ask", new { question = Secret });
        await client.Send("POST", "/search", new { question = Secret });
        await client.Send("POST", "/marks", new { question = Secret, state = "absent", note = Secret });
        await client.Send("POST", "/evaluation-questions", new { question = Secret, type = "unanswerable", refuse = true });

        Assert.DoesNotContain("内部预算", (await client.Get("/audit")).Text, StringComparison.Ordinal);
        Assert.Empty(desk.Feedback.Gaps.All);
    }

    [Fact]
    public async Task An_article_that_is_none_cannot_be_marked()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        Assert.Equal(404, (await client.Send("POST", "/marks", new { question = "甲？", state = "answered", articleId = "nothing#1" })).Status);
        Assert.Equal(400, (await client.Send("POST", "/marks", new { question = "甲？", state = "answered" })).Status);
        Assert.Equal(400, (await client.Send("POST", "/marks", new { question = "甲？", state = "else" })).Status);
    }
}
