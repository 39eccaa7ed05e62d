using System.Net;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web;

public sealed class NewGenerationTests
{
    private static string Page(int items) => $"# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单{items}项，整改问题215个，群众满意率达到98%。\n";

    [Fact]
    public async Task A_generation_published_by_another_process_is_picked_up_without_a_failed_request()
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page(37));
        var environment = new Dictionary<string, string>();
        Assert.Equal(0, (await BotProcess.Run(environment, "ingest", folder.File("pages"), "--index", folder.File("index"))).Code);
        await using var served = await ServedIndex.Start(folder.File("index"));
        var question = JsonSerializer.Serialize(new { question = "东河县共建立清单多少项？" });
        var seen = new List<string>();
        var answered = 0;
        var statuses = new HashSet<HttpStatusCode>();
        using var published = new CancellationTokenSource();

        var asking = Task.Run(async () =>
        {
            // Until the new answer is seen; the server looks for a new generation a few times a second, so ten seconds are ample.
            var deadline = DateTime.MaxValue;
            while (DateTime.UtcNow < deadline && seen.Count < 2)
            {
                if (published.IsCancellationRequested && deadline == DateTime.MaxValue) deadline = DateTime.UtcNow.AddSeconds(10);
                using var response = await served.Ask(question);
                statuses.Add(response.StatusCode);
                var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
                if (seen.LastOrDefault() != answer.GetProperty("answer").GetString())
                    seen.Add(answer.GetProperty("answer").GetString()!);
                Interlocked.Increment(ref answered);
            }
        });
        // The old answer must have been given before there is a new one, however slowly the first request starts.
        while (Volatile.Read(ref answered) == 0 && !asking.IsCompleted) await Task.Delay(20);
        folder.Write("pages/a.txt", Page(58));
        var second = await BotProcess.Run(environment, "ingest", folder.File("pages"), "--index", folder.File("index"));
        await published.CancelAsync();
        await asking;

        Assert.Equal(0, second.Code);
        Assert.Equal([HttpStatusCode.OK], statuses);
        Assert.Equal(2, seen.Count);
        Assert.Contains("37项", seen[0], StringComparison.Ordinal);
        Assert.Contains("58项", seen[1], StringComparison.Ordinal);
    }
}
