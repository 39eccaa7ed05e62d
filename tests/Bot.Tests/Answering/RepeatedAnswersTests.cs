using System.Text.Json.Nodes;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Promise 3 over all questions: the same bytes from processes of their own, on one thread and on several.</summary>
[Collection(nameof(SharedArchive))]
public sealed class RepeatedAnswersTests(ArchiveFixture archive)
{
    [Fact]
    public async Task All_questions_are_answered_with_the_same_bytes_after_a_restart_on_other_threads_and_over_a_new_index()
    {
        using var folder = new TempFolder();
        await Support.Bot.Run("ingest", Repository.Corpus, "--index", folder.File("index"));
        var alone = await Answers(folder, "alone", archive.Index, "1");
        var many = await Answers(folder, "many", archive.Index, "4");
        var again = await Answers(folder, "again", folder.File("index"), "2");

        Assert.Equal(130, alone.Count);
        Assert.Equal(alone, many);
        Assert.Equal(alone, again);
    }

    private static async Task<IReadOnlyList<string>> Answers(TempFolder folder, string name, string index, string processors)
    {
        var output = folder.File(name + ".jsonl");
        var finished = await BotProcess.Run(new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = processors },
            "ask", "--batch", Path.Combine(Repository.Root, "eval", "dev_questions.jsonl"), "--out", output, "--index", index);
        Assert.True(finished.Code == 0, finished.Error);
        return [.. File.ReadLines(output).Select(WithoutTime)];
    }

    private static string WithoutTime(string line)
    {
        var answer = JsonNode.Parse(line)!.AsObject();
        Assert.True(answer.Remove("ms"));
        return answer.ToJsonString();
    }
}
