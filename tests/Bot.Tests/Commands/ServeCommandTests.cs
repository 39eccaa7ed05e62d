using System.Net;
using System.Net.Sockets;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Commands;

[Collection(nameof(SharedArchive))]
public sealed class ServeCommandTests(ArchiveFixture archive)
{
    private static readonly Dictionary<string, string> FreePort = new() { ["WENZHENG__Server__Urls"] = "http://127.0.0.1:0" };

    [Fact]
    public async Task The_server_prints_its_address_answers_and_stops_cleanly_on_SIGTERM()
    {
        using var bot = BotProcess.Start(FreePort, "--index", archive.Index);
        var (address, lines) = await Address(bot);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address + "/health/ready")).StatusCode);
        bot.Signal("TERM");
        var finished = await bot.Finish();

        Assert.Equal(0, finished.Code);
        Assert.Contains(lines, l => l.StartsWith("索引：第 1 代，5 个文件，", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("模型：", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("聊天渠道：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_of_a_question_is_not_logged()
    {
        using var bot = BotProcess.Start(FreePort, "serve", "--index", archive.Index);
        var (address, _) = await Address(bot);
        using var client = new HttpClient();
        using var response = await client.PostAsync(address + "/api/ask", new StringContent("""{"question":"紫水晶电台在哪里？"}""", System.Text.Encoding.UTF8, "application/json"));
        bot.Signal("INT");
        var finished = await bot.Finish();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Answered a question of 9 characters", finished.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("紫水晶", finished.Error + finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var finished = await BotProcess.Run(FreePort, "serve", "--urls", $"http://{listener.LocalEndpoint}", "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("已被别的程序占用", finished.Error, StringComparison.Ordinal);
        Assert.Single(finished.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told_in_one_sentence_and_no_stack()
    {
        // 192.0.2.0/24 belongs to documentation and to no machine (RFC 5737).
        var finished = await BotProcess.Run(FreePort, "serve", "--urls", "http://192.0.2.1:8080", "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("不能监听 http://192.0.2.1:8080", finished.Error, StringComparison.Ordinal);
        Assert.Single(finished.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_visitors_broken_request_leaves_no_stack_in_the_log()
    {
        using var bot = BotProcess.Start(FreePort, "serve", "--index", archive.Index);
        var (address, _) = await Address(bot);
        using var client = new HttpClient();
        using var response = await client.PostAsync(address + "/api/ask", new StringContent($$"""{"question":"{{new string('a', 100_000)}}"}""", System.Text.Encoding.UTF8, "application/json"));
        bot.Signal("TERM");
        var finished = await bot.Finish();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.DoesNotContain("   at ", finished.Error, StringComparison.Ordinal);
    }

    private static async Task<(string Address, List<string> Lines)> Address(BotProcess bot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var lines = new List<string>();
        while (await bot.Output.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0)
                return (line[at..line.IndexOf('（', at)], lines);
        }
        throw new InvalidOperationException("The server ended before it printed an address: " + string.Join('\n', lines) + (await bot.Finish()).Error);
    }
}
