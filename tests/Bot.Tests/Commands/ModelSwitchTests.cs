using System.Net.Sockets;
using System.Text.Json;
using Wenzheng.Bot.Tests.Answering.Model;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

/// <summary>--model and --no-model of ask and eval, against a model's server over real HTTP.</summary>
[Collection(nameof(SharedArchive))]
public sealed class ModelSwitchTests(ArchiveFixture archive) : IDisposable
{
    private const string Asked = "清徐县的五大治县方略是什么？";

    private const string Questions = """
        {"id":"list","type":"list","style":"formal","question":"清徐县的五大治县方略是什么？","must":[["党建立县"],["环境靓县"]]}
        {"id":"money","type":"number","style":"formal","question":"清徐县今年计划投入多少资金开展村庄综合治理？","must":[["5亿元"]]}
        {"id":"hello","type":"smalltalk","style":"","question":"你好"}
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private Task<Finished> Run(string endpoint, params string[] words)
    {
        var settings = folder.Write("settings.json", JsonSerializer.Serialize(new
        {
            Llm = new { Endpoint = endpoint, Model = endpoint.Length > 0 ? "fake-1" : "", Retries = 0, BudgetFile = folder.File("budget.txt") },
        }));
        return BotUnderTest.Run([.. words, "--index", archive.Index, "--config", settings]);
    }

    // The first call of a long run only asks whether the model is there.
    private static Task Honest(ModelReply reply) => IsTrial(reply) ? reply.Say("好") : reply.Say(reply.Honest);

    private static bool IsTrial(ModelReply reply) => !reply.Body.Contains("\"system\"", StringComparison.Ordinal);

    private static string Unused()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}/v1";
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("batch")]
    [InlineData("eval")]
    public async Task Without_a_configured_model_the_switch_is_refused_with_what_to_do(string command)
    {
        var finished = await Run("", Words(command));

        Assert.Equal(1, finished.Code);
        Assert.Contains("没有配置语言模型", finished.Error, StringComparison.Ordinal);
        Assert.Contains("Llm:Endpoint", finished.Error, StringComparison.Ordinal);
        Assert.Equal("", finished.Output);
    }

    [Fact]
    public async Task One_question_is_answered_as_in_a_chat_with_the_configured_model()
    {
        await using var server = await FakeModelServer.Start(Honest);
        var plain = await Run("", "ask", Asked);
        var worded = await Run(server.Endpoint, "ask", Asked);
        var quoted = await Run(server.Endpoint, "ask", Asked, "--no-model");

        Assert.Contains("据报道，", worded.Output, StringComparison.Ordinal);
        Assert.Equal(1, server.Calls);
        Assert.Equal(plain.Output, quoted.Output);
        Assert.Equal((0, 0, 0), (plain.Code, worded.Code, quoted.Code));
    }

    [Fact]
    public async Task A_batch_is_quotations_unless_the_model_is_asked_for()
    {
        await using var server = await FakeModelServer.Start(Honest);
        var asked = folder.Write("q.jsonl", Questions);
        var quoted = await Run(server.Endpoint, "ask", "--batch", asked, "--out", folder.File("quoted.jsonl"));
        Assert.Equal(0, server.Calls);
        var worded = await Run(server.Endpoint, "ask", "--batch", asked, "--out", folder.File("worded.jsonl"), "--model");

        Assert.Equal((0, 0), (quoted.Code, worded.Code));
        Assert.DoesNotContain("wording", await File.ReadAllTextAsync(folder.File("quoted.jsonl")), StringComparison.Ordinal);
        var lines = (await File.ReadAllLinesAsync(folder.File("worded.jsonl"))).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["list", "money", "hello"], lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal(["model", "model", "quoted"], lines.Select(l => l.GetProperty("wording").GetString()));
        Assert.Equal(3, server.Calls);
        Assert.Contains("模型行文 2 个，改用原文 0 个，拒答和寒暄不问模型 1 个", worded.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batch")]
    [InlineData("eval")]
    public async Task A_server_that_cannot_be_reached_ends_a_long_run_before_it_begins(string command)
    {
        var finished = await Run(Unused(), Words(command));

        Assert.Equal(1, finished.Code);
        Assert.Contains("连不上模型服务 http://127.0.0.1:", finished.Error, StringComparison.Ordinal);
        Assert.Contains("Llm:Endpoint", finished.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("a.jsonl")));
        Assert.Equal("", finished.Output);
    }

    [Theory]
    [InlineData(401, "密钥")]
    [InlineData(404, "Llm:Model（fake-1）")]
    [InlineData(429, "请求太多")]
    [InlineData(500, "状态 500")]
    public async Task A_refusal_says_what_to_do_and_never_what_the_server_said(int status, string expected)
    {
        await using var server = await FakeModelServer.Start(r => r.Status(status, """{"error":{"message":"bad key sk-secret-1"}}"""));
        var finished = await Run(server.Endpoint, "eval", folder.Write("q.jsonl", Questions), "--model");

        Assert.Equal(1, finished.Code);
        Assert.Contains(expected, finished.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret-1", finished.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task One_question_gets_its_quotations_and_the_reason_when_the_model_is_not_there(bool isDemanded, int code)
    {
        var finished = await Run(Unused(), isDemanded ? ["ask", Asked, "--model"] : ["ask", Asked]);

        Assert.Equal(code, finished.Code);
        Assert.Contains("党建立县", finished.Output, StringComparison.Ordinal);
        Assert.Contains("模型暂时不可用", finished.Output, StringComparison.Ordinal);
        Assert.Contains("连不上模型服务", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_counts_who_worded_the_answers_and_why_it_was_not_the_model()
    {
        await using var server = await FakeModelServer.Start(r => !IsTrial(r) && r.Evidence[0].Contains("党建立县", StringComparison.Ordinal) ? r.Say("全县共投入77亿元[1]。") : Honest(r));
        var index = folder.File("index");
        Copy(archive.Index, index);
        var settings = folder.Write("settings.json", JsonSerializer.Serialize(new { Llm = new { server.Endpoint, Model = "fake-1", Retries = 0, BudgetFile = folder.File("budget.txt") } }));
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", Questions), "--model", "--json", folder.File("r.json"), "--html", folder.File("r.html"), "--index", index, "--config", settings);

        Assert.Equal("", string.Join('\n', finished.Error.Split('\n').Where(l => l.Length > 0 && !l.StartsWith("用模型 fake-1（", StringComparison.Ordinal) && !l.StartsWith("答了", StringComparison.Ordinal))));
        Assert.Equal(0, finished.Code);
        Assert.Contains("模型 fake-1：模型行文 1 个，改用原文 1 个（未通过核对 1），拒答和寒暄不问模型 1 个；核对去掉 1 句。", finished.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("r.json")));
        var model = report.RootElement.GetProperty("model");
        Assert.Equal(("fake-1", 1, 1, 1, 0), (model.GetProperty("name").GetString(), model.GetProperty("worded").GetInt32(), model.GetProperty("notAsked").GetInt32(), model.GetProperty("unsupported").GetInt32(), model.GetProperty("slow").GetInt32()));
        Assert.Equal(["fallback", "model", "quoted"], report.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("wording").GetString()));
        Assert.Contains("改用原文：模型的表述未能通过核对", await File.ReadAllTextAsync(folder.File("r.html")), StringComparison.Ordinal);
        Assert.Contains("\"where\":\"model\"", await File.ReadAllTextAsync(index + "-evaluations.jsonl"), StringComparison.Ordinal);

        var again = await BotUnderTest.Run("eval", folder.File("q.jsonl"), "--baseline", folder.File("r.json"), "--index", index);
        Assert.Equal(0, again.Code);
        Assert.DoesNotContain("模型", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_breaks_in_the_middle_of_a_run_leaves_whole_answers_and_a_code_that_says_so()
    {
        await using var server = await FakeModelServer.Start(r => r.Number > 1 ? r.Status(503, "busy") : r.Say("好"));
        var finished = await Run(server.Endpoint, "ask", "--batch", folder.Write("q.jsonl", Questions), "--out", folder.File("a.jsonl"), "--model");

        Assert.Equal(1, finished.Code);
        Assert.Equal(3, (await File.ReadAllLinesAsync(folder.File("a.jsonl"))).Length);
        Assert.Contains("改用原文 2 个（出错 2）", finished.Error, StringComparison.Ordinal);
        Assert.Contains("状态 503", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_switches_at_once_are_a_mistake()
    {
        var finished = await Run("", "ask", Asked, "--model", "--no-model");

        Assert.Equal(2, finished.Code);
        Assert.Contains("--model 和 --no-model 只能用一个", finished.Error, StringComparison.Ordinal);
    }

    private string[] Words(string command) => command switch
    {
        "ask" => ["ask", Asked, "--model"],
        "batch" => ["ask", "--batch", folder.Write("q.jsonl", Questions), "--out", folder.File("a.jsonl"), "--model"],
        _ => ["eval", folder.Write("q.jsonl", Questions), "--model"],
    };

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
