using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web;

[Collection(nameof(SharedArchive))]
public sealed class ConversationApiTests(ArchiveFixture archive) : IAsyncLifetime
{
    private const string Question = "清徐县的五大治县方略是什么？", FollowUp = "那是什么时候提出来的？";

    private ServedIndex served = null!;

    public async Task InitializeAsync() => served = await ServedIndex.Start(archive.Index);

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task The_server_remembers_a_conversation_for_the_visitor_who_began_it()
    {
        var first = await served.AskJson(Question, new { conversation = "" });
        var (conversation, visitor) = (first.Text("conversation"), first.Text("visitor"));
        var next = await served.AskJson(FollowUp, new { conversation }, visitor: visitor);
        var alone = await served.AskJson(FollowUp);

        Assert.Equal(conversation, next.Text("conversation"));
        Assert.NotEqual(alone.Text("understood"), next.Text("understood"));
        Assert.Null(alone.GetProperty("conversation").GetString());
    }

    [Fact]
    public async Task A_talk_that_the_server_keeps_is_answered_as_one_that_the_page_sends_along()
    {
        var history = new List<object>();
        string? conversation = "", visitor = null;
        foreach (var question in (string[])[Question, FollowUp, "谢谢", "谁提的？", "换个话题", "书记是谁？"])
        {
            var kept = await served.AskJson(question, new { conversation }, visitor: visitor);
            var sent = await served.AskJson(question, new { history });
            (conversation, visitor) = (kept.Text("conversation"), kept.Text("visitor"));
            Assert.Equal(sent.Text("answer"), kept.Text("answer"));
            Assert.Equal(sent.Text("understood"), kept.Text("understood"));
            history.Add(new { role = "user", text = question });
            history.Add(new { role = "bot", text = sent.Text("answer") });
        }
    }

    [Fact]
    public async Task Without_the_visitors_secret_or_with_an_invented_id_a_new_conversation_begins()
    {
        var first = await served.AskJson(Question, new { conversation = "" });
        var conversation = first.Text("conversation");
        var stolen = await served.AskJson(FollowUp, new { conversation });
        var other = await served.AskJson(FollowUp, new { conversation }, visitor: "AAAAAAAAAAAAAAAAAAAAAA");
        var invented = await served.AskJson(FollowUp, new { conversation = "BBBBBBBBBBBBBBBBBBBBBB" }, visitor: first.Text("visitor"));

        foreach (var reply in (System.Text.Json.JsonElement[])[stolen, other, invented])
        {
            Assert.NotEqual(conversation, reply.Text("conversation"));
            Assert.NotEqual("BBBBBBBBBBBBBBBBBBBBBB", reply.Text("conversation"));
            Assert.DoesNotContain("方略", reply.Text("understood"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_conversation_is_deleted_by_its_visitor_only()
    {
        var first = await served.AskJson(Question, new { conversation = "" });
        var (conversation, visitor) = (first.Text("conversation"), first.Text("visitor"));

        Assert.Equal(404, await Delete(conversation, null));
        Assert.Equal(404, await Delete(conversation, "AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(204, await Delete(conversation, visitor));
        Assert.Equal(404, await Delete(conversation, visitor));
        Assert.NotEqual(conversation, (await served.AskJson(FollowUp, new { conversation }, visitor: visitor)).Text("conversation"));
    }

    [Fact]
    public async Task Ids_and_secrets_never_repeat()
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < 50; i++)
        {
            var reply = await served.AskJson("你好", new { conversation = "" });
            Assert.True(seen.Add(reply.Text("id")) & seen.Add(reply.Text("conversation")) & seen.Add(reply.Text("visitor")));
        }
    }

    [Fact]
    public async Task A_retry_gets_the_same_answer_and_another_question_under_the_key_is_refused()
    {
        var first = await served.AskJson(Question, key: "same-key-01");
        var second = await served.AskJson(Question, key: "same-key-01");
        var other = await served.AskJson("什么是网格？", key: "same-key-01");
        var fresh = await served.AskJson(Question, key: "same-key-02");

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.False(first.GetProperty("replayed").GetBoolean());
        Assert.True(second.GetProperty("replayed").GetBoolean());
        Assert.Equal(422, other.GetProperty("status").GetInt32());
        Assert.NotEqual(first.Text("id"), fresh.Text("id"));
    }

    [Fact]
    public async Task A_key_counts_for_its_visitor_only()
    {
        var mine = await served.AskJson(Question, key: "shared-key", visitor: "AAAAAAAAAAAAAAAAAAAAAA");
        var theirs = await served.AskJson(Question, key: "shared-key", visitor: "BBBBBBBBBBBBBBBBBBBBBB");

        Assert.NotEqual(mine.Text("id"), theirs.Text("id"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with space in it")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_key_of_another_form_is_refused(string key)
    {
        Assert.Equal(400, (await served.AskJson(Question, key: key)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Opinions_and_unanswered_questions_reach_the_stores()
    {
        using var folder = new TempFolder();
        await using var stores = FeedbackStores.Open(folder.Path);
        await using var noting = await ServedIndex.Start(archive.Index, more: (services, _) => stores.AddTo(services));
        var answer = await noting.AskJson(Question, new { conversation = "" });
        var refused = await noting.AskJson("火星基地的氧气从哪里来？");
        var (id, visitor) = (answer.Text("id"), answer.Text("visitor"));

        Assert.Equal(204, await Vote(noting, new { answer = id, good = true }, visitor));
        Assert.Equal(204, await Vote(noting, new { answer = id, good = false }, visitor));
        Assert.Equal(204, await Vote(noting, new { answer = id, good = true }, "CCCCCCCCCCCCCCCCCCCCCC"));
        Assert.Equal(404, await Vote(noting, new { answer = "nothing", good = true }, visitor));
        Assert.Equal(400, await Vote(noting, new { answer = id }, visitor));
        Assert.Equal(400, await Vote(noting, new { good = true }, visitor));
        Assert.True(refused.GetProperty("refused").GetBoolean());
        Assert.Contains(stores.Gaps.All, gap => gap.Question.Contains("火星", StringComparison.Ordinal));
        Assert.Equal([false, true], stores.Votes.All.OrderBy(v => v.At).Select(v => v.IsGood));
        Assert.All(stores.Votes.All, vote => Assert.DoesNotContain(visitor, vote.Voter, StringComparison.Ordinal));
    }

    private static async Task<int> Vote(ServedIndex server, object body, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/feedback") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Visitor", visitor);
        using var response = await server.Client.SendAsync(request);
        return (int)response.StatusCode;
    }

    private async Task<int> Delete(string conversation, string? visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/conversations/" + WebUtility.UrlEncode(conversation));
        if (visitor is not null) request.Headers.Add("X-Visitor", visitor);
        using var response = await served.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
