using System.Globalization;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

[Collection(nameof(SharedArchive))]
public sealed class SearchCommandTests(ArchiveFixture archive)
{
    [Fact]
    public async Task Explain_shows_the_question_as_understood_terms_with_weights_and_both_scores()
    {
        var finished = await BotUnderTest.Run("search", "五大治县方略", "--explain", "--k", "3", "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        foreach (var part in (string[])["理解为：", "词：", "二元：", "得分 ", "（初选 ", "000_76a0190c7c4a1d77.txt#"])
            Assert.Contains(part, finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_file_holds_passages_of_pages_best_first_at_most_k()
    {
        using var folder = new TempFolder();
        var searches = folder.Write("q.jsonl", "{\"id\":\"q1\",\"text\":\"五大治县方略\"}\n{\"id\":\"q2\",\"text\":\"网格\"}\n");
        var finished = await BotUnderTest.Run("search", "--batch", searches, "--run", folder.File("r.tsv"), "--k", "5", "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        var rows = (await File.ReadAllLinesAsync(folder.File("r.tsv"))).Select(l => l.Split('\t')).ToList();
        Assert.All(rows, r => Assert.Equal(3, r.Length));
        Assert.All(rows, r => Assert.Contains('@', r[1]));
        foreach (var question in rows.GroupBy(r => r[0]))
        {
            Assert.InRange(question.Count(), 1, 5);
            var scores = question.Select(r => float.Parse(r[2], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
            Assert.Equal(question.Count(), question.Select(r => r[1]).Distinct().Count());
        }
    }

    [Fact]
    public async Task Documents_of_a_bulk_import_are_reported_by_their_own_ids_without_repeats()
    {
        using var folder = new TempFolder();
        var longText = string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}个社区建立了积分超市，居民可以用积分兑换生活用品。"));
        var documents = folder.Write("p.jsonl", string.Join('\n', ((string[])["doc-1", "doc-2"]).Select(id =>
            JsonSerializer.Serialize(new { id, title = "积分超市" + id, text = longText }))));
        var imported = await BotUnderTest.Run("ingest", "--jsonl", documents, "--index", folder.File("index"));
        var finished = await BotUnderTest.Run("search", "--batch", folder.Write("q.jsonl", "{\"id\":\"q\",\"text\":\"积分超市兑换生活用品\"}"), "--k", "10", "--index", folder.File("index"));

        Assert.Equal(0, imported.Code);
        Assert.Equal(["doc-1", "doc-2"], finished.Output.TrimEnd().Split('\n').Select(l => l.Split('\t')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_to_search_for_and_too_much_of_it_are_told_in_a_sentence()
    {
        foreach (var (words, said) in ((string, string)[])[("", "没有看到检索词"), (" 　", "没有看到检索词"), (new string('网', 1_000_000), "检索词太长")])
        {
            var finished = await BotUnderTest.Run("search", words, "--index", archive.Index);
            Assert.Equal((1, ""), (finished.Code, finished.Output));
            Assert.StartsWith(said, Assert.Single(finished.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }
}
