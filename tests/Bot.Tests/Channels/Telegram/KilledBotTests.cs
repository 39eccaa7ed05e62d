using System.Net;
using System.Text;
using System.Text.Json;
using Wenzheng.Bot.Development.Telegram;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

/// <summary>The real process against the fake server: killed, stopped, delivered to. The large runs are bench/telegram.sh.</summary>
public sealed class KilledBotTests(SmallArchive archive) : IClassFixture<SmallArchive>, IDisposable
{
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Killed_again_and_again_among_faults_the_bot_answers_everything_in_order_within_the_limits()
    {
        await using var fake = await FakeTelegram.StartAsync();
        fake.Meter.PerSecond = 120;
        var plan = new LoadPlan { Chats = 60, Questions = 300, Kills = 5, Faults = 0.05, PerSecond = 60, Seed = 6, Patience = TimeSpan.FromMinutes(5) };
        using var bot = new BotUnderLoad(BotUnderLoad.Settings(fake, data.Path, 100, plan.Groups), ["serve", "--index", archive.Index], null);
        var report = await new LoadRun(fake, bot, ["东河县共建立清单多少项？", "西河镇植树多少棵？", "火星基地有多少人？"], plan).RunAsync(default);

        Assert.True(report.IsKept, report.ToString());
        Assert.Equal(5, report.Kills);
    }

    [Fact]
    public async Task The_process_serves_polls_tells_its_health_and_stops_cleanly()
    {
        await using var fake = await FakeTelegram.StartAsync();
        using var bot = BotProcess.Start(BotUnderLoad.Settings(fake, data.Path, 25), "serve", "--index", archive.Index);
        var lines = await Lines(bot);
        fake.People.Say(5001, 5001, "东河县共建立清单多少项？");
        await fake.WaitFor(() => fake.Chats.OfBot(5001).Count == 1, TimeSpan.FromSeconds(60));
        using var client = new HttpClient();
        using var health = await client.GetAsync(Address(lines) + "/health/telegram");
        var said = JsonDocument.Parse(await health.Content.ReadAsStringAsync()).RootElement;
        bot.Signal("TERM");
        var finished = await bot.Finish();

        Assert.Contains(lines, l => l.StartsWith("聊天渠道：Telegram（长轮询，对所有人开放）", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, "Running"), (health.StatusCode, said.GetProperty("state").GetString()));
        Assert.Equal(0, finished.Code);
        Assert.Equal(0, fake.Queue.Count);
        Assert.DoesNotContain(fake.Token, finished.Error + finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("清单", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_webhook_what_is_delivered_is_answered_and_strangers_find_nothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var port = FreePort();
        var settings = BotUnderLoad.Settings(fake, data.Path, 25);
        settings["WENZHENG__Server__Urls"] = $"http://127.0.0.1:{port}";
        settings["WENZHENG__Telegram__Receive"] = "webhook";
        settings["WENZHENG__Telegram__WebhookUrl"] = $"http://127.0.0.1:{port}";
        using (var bot = BotProcess.Start(settings, "serve", "--index", archive.Index))
        {
            await fake.WaitFor(() => fake.Calls.Of("setWebhook").Count > 0, TimeSpan.FromSeconds(60));
            fake.People.Say(5001, 5001, "东河县共建立清单多少项？");
            await fake.WaitFor(() => fake.Chats.OfBot(5001).Count == 1, TimeSpan.FromSeconds(60));
            var address = fake.Calls.Of("setWebhook")[0].Arguments.Text("url");
            Assert.Matches("^http://127.0.0.1:[0-9]+/telegram/[0-9a-f]{48}$", address);
            using var client = new HttpClient();
            Assert.Equal(HttpStatusCode.NotFound, await Post(client, address, null));
            Assert.Equal(HttpStatusCode.NotFound, await Post(client, address, "wrong"));
            Assert.Equal(HttpStatusCode.NotFound, await Post(client, address[..^4] + "0000", fake.Calls.Of("setWebhook")[0].Arguments.Text("secret_token")));
            bot.Signal("TERM");
            Assert.Equal(0, (await bot.Finish()).Code);
        }
        // Back to polling: the webhook goes, and what waited meanwhile is answered.
        fake.People.Say(5001, 5001, "西河镇植树多少棵？");
        settings["WENZHENG__Telegram__Receive"] = "polling";
        using var polling = BotProcess.Start(settings, "serve", "--index", archive.Index);
        await fake.WaitFor(() => fake.Chats.OfBot(5001).Any(m => m.Text.Contains("2300棵", StringComparison.Ordinal)), TimeSpan.FromSeconds(60));

        Assert.Equal(2, fake.Chats.OfBot(5001).Count);
    }

    private static async Task<HttpStatusCode> Post(HttpClient client, string address, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("""{"update_id":1}""", Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    // Below the ports that the system gives to connections: one of those may be taken again before the bot listens.
    private static int FreePort()
    {
        while (true)
        {
            using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 30_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (System.Net.Sockets.SocketException)
            {
                continue;
            }
        }
    }

    private static async Task<List<string>> Lines(BotProcess bot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var lines = new List<string>();
        while (await bot.Output.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (line.Contains("http://", StringComparison.Ordinal))
                return lines;
        }
        throw new InvalidOperationException("The server ended before it printed an address: " + (await bot.Finish()).Error);
    }

    private static string Address(List<string> lines) => lines[^1][lines[^1].IndexOf("http://", StringComparison.Ordinal)..lines[^1].IndexOf('（', StringComparison.Ordinal)];

    [Fact]
    public async Task A_bot_that_cannot_start_ends_the_chat_at_once_with_its_own_sentence()
    {
        await using var fake = await FakeTelegram.StartAsync();
        using var error = new StringWriter();
        using var log = TextWriter.Synchronized(error);
        using var terminal = new Wenzheng.Bot.Commands.Output.Terminal(TextWriter.Null, log, false, false);
        var started = System.Diagnostics.Stopwatch.StartNew();
        var code = await Wenzheng.Bot.Commands.DevChat.RunAsync(terminal, fake, data.Path, ["serve", "--index", archive.Index, "--urls", "nowhere"], null, default);

        Assert.Equal(Wenzheng.Bot.Commands.ExitCode.Failure, code);
        Assert.Contains("--urls", Assert.Single(error.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_second_server_in_the_same_data_folder_is_told_which_settings_to_change()
    {
        await using var fake = await FakeTelegram.StartAsync();
        using var first = BotProcess.Start(BotUnderLoad.Settings(fake, data.Path, 25), "serve", "--index", archive.Index);
        await Lines(first);
        using var second = BotProcess.Start(BotUnderLoad.Settings(fake, data.Path, 25), "serve", "--index", archive.Index);
        var finished = await second.Finish();

        Assert.Equal(1, finished.Code);
        foreach (var setting in (string[])["Feedback:Path", "Admin:Path", "Telegram:DataPath", "--urls"])
            Assert.Contains(setting, finished.Error, StringComparison.Ordinal);
    }
}
