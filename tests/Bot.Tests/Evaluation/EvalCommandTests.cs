using System.Text.Json;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Evaluation;

[Collection(nameof(SharedArchive))]
public sealed class EvalCommandTests(ArchiveFixture archive)
{
    private const string Questions = """
        {"id":"right","type":"list","style":"formal","question":"清徐县的五大治县方略是什么？","must":[["党建立县"],["环境靓县"]],"must_not":[],"source":["000_76a0190c7c4a1d77.txt"],"refuse":false}
        {"id":"lacking","type":"list","style":"formal","question":"清徐县的五大治县方略是什么？","must":[["党建立县"],["没有的<县>","没有"]],"must_not":["企业强县"],"source":["other.txt"],"refuse":false}
        {"id":"refusing","type":"unanswerable","style":"formal","question":"清徐县的五大治县方略是什么？","must":[],"must_not":[],"source":[],"refuse":true}
        {"id":"greeting","type":"smalltalk","style":"","question":"你好","must":[],"must_not":[],"source":[],"refuse":false}
        """;

    [Fact]
    public async Task Answers_are_scored_by_type_and_failures_say_why()
    {
        using var folder = new TempFolder();
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", Questions), "--json", folder.File("r.json"), "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        Assert.Contains("说了不该说的“企业强县”", finished.Output, StringComparison.Ordinal);
        Assert.Contains("检索没有找到：没有的<县>", finished.Output, StringComparison.Ordinal);
        Assert.Contains("资料没有却回答了", finished.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("r.json")));
        var overall = report.RootElement.GetProperty("overall");
        Assert.Equal(0.75, overall.GetProperty("recall").GetDouble());
        Assert.Equal(2.0 / 3, overall.GetProperty("all").GetDouble());
        Assert.Equal(1, overall.GetProperty("violations").GetInt32());
        Assert.Equal(0.5, overall.GetProperty("cited").GetDouble());
        Assert.Equal(0, report.RootElement.GetProperty("refusalRecall").GetDouble());
        Assert.Equal(report.RootElement.GetProperty("quotes").GetInt32(), report.RootElement.GetProperty("quotesVerbatim").GetInt32());
    }

    [Fact]
    public async Task A_citation_number_behind_a_figure_is_no_digit_of_it()
    {
        using var folder = new TempFolder();
        folder.Write("pages/page.md", "# 渌源县办证窗口\n\n小作坊登记窗口设在县政务大厅二楼，咨询电话：6820317。\n");
        Assert.Equal(0, (await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"))).Code);
        const string question = """{"id":"phone","type":"number","style":"","question":"小作坊登记窗口咨询电话多少？","must":[["6820317"]],"must_not":[],"source":[],"refuse":false}""";
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", question), "--json", folder.File("r.json"), "--index", folder.File("index"));

        Assert.Equal(0, finished.Code);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("r.json")));
        Assert.Contains("6820317。[", report.RootElement.GetProperty("rows")[0].GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, report.RootElement.GetProperty("overall").GetProperty("recall").GetDouble());
    }

    [Fact]
    public async Task A_baseline_shows_what_was_repaired_and_what_broke()
    {
        using var folder = new TempFolder();
        var earlier = folder.Write("earlier.jsonl", Questions.Replace("\"must\":[[\"党建立县\"],[\"环境靓县\"]]", "\"must\":[[\"别的县\"]]", StringComparison.Ordinal));
        await BotUnderTest.Run("eval", earlier, "--json", folder.File("earlier.json"), "--index", archive.Index);
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", Questions), "--baseline", folder.File("earlier.json"), "--index", archive.Index);

        Assert.Contains("变好 1 题：right", finished.Output, StringComparison.Ordinal);
        Assert.Contains("变坏 0 题", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_self_contained_and_its_text_never_becomes_markup()
    {
        using var folder = new TempFolder();
        await BotUnderTest.Run("eval", folder.Write("q.jsonl", Questions), "--html", folder.File("r.html"), "--index", archive.Index);
        var page = await File.ReadAllTextAsync(folder.File("r.html"));

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("没有的&lt;县&gt;", page, StringComparison.Ordinal);
        foreach (var foreign in (string[])["<script", "<县>", "src=", "http://", "https://"])
            Assert.DoesNotContain(foreign, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_may_be_written_as_text_and_where_no_file_is_named_no_citation_is_judged()
    {
        using var folder = new TempFolder();
        const string lines = """
            {"id":"1","question":"清徐县的五大治县方略是什么？","must":"党建立县"}
            {"id":"2","question":"清徐县的五大治县方略是什么？","must":["党建立县",["没有的县","环境靓县"]],"must_not":"月球"}
            {"id":"3","question":"清徐县的五大治县方略是什么？","must":["党建立县","没有的县"],"must_not":["月球"]}
            """;
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", lines), "--json", folder.File("r.json"), "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        Assert.Contains("失败 1 题", finished.Output, StringComparison.Ordinal);
        Assert.Contains("检索没有找到：没有的县", finished.Output, StringComparison.Ordinal);
        Assert.Contains("21–94%", finished.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("r.json")));
        var overall = report.RootElement.GetProperty("overall");
        Assert.Equal(0.8, overall.GetProperty("recall").GetDouble());
        Assert.Equal(JsonValueKind.Null, overall.GetProperty("citationPrecision").ValueKind);
        Assert.Equal(JsonValueKind.Null, overall.GetProperty("cited").ValueKind);
    }

    [Fact]
    public async Task An_id_used_twice_and_an_empty_question_are_named_and_the_report_can_be_compared_with()
    {
        using var folder = new TempFolder();
        var file = folder.Write("q.jsonl", """
            {"id":"1","question":"清徐县的五大治县方略是什么？","must":"党建立县"}
            {"id":"1","question":"谁是县委书记？","must":"某人"}
            {"id":"2","question":" ","must":"某人"}
            """);
        var finished = await BotUnderTest.Run("eval", file, "--json", folder.File("r.json"), "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("第 2 行的 id“1”前面已经用过", finished.Error, StringComparison.Ordinal);
        Assert.Contains("第 3 行缺少 question", finished.Error, StringComparison.Ordinal);
        var again = await BotUnderTest.Run("eval", file, "--baseline", folder.File("r.json"), "--index", archive.Index);
        Assert.Contains("与上次相比", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_id_and_question_must_be_there_and_lists_with_gaps_are_named()
    {
        using var folder = new TempFolder();
        const string lines = """
            {"id":"1","question":"清徐县的五大治县方略是什么？"}
            {"id":"2","question":"清徐县的五大治县方略是什么？","must":null,"source":null,"type":null}
            {"id":"3","question":"清徐县的五大治县方略是什么？","must":[["党建立县",null]]}
            {"id":"4","question":"清徐县的五大治县方略是什么？","must":[null]}
            """;
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", lines), "--html", folder.File("r.html"), "--json", folder.File("r.json"), "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Equal(2, finished.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("第 3 行的 must", finished.Error, StringComparison.Ordinal);
        Assert.Contains("第 4 行的 must", finished.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("r.html")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"generation":1,"overall":null,"byType":null,"byStyle":null,"refusalPrecision":1,"refusalRecall":1,"quotes":1,"quotesVerbatim":1,"sourcesCited":1,"rows":[null]}""")]
    public async Task A_baseline_with_anything_in_it_is_never_an_internal_error(string baseline)
    {
        using var folder = new TempFolder();
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", Questions), "--baseline", folder.Write("b.json", baseline), "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("没法比较", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_that_is_no_report_is_told()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", Questions);
        var finished = await BotUnderTest.Run("eval", questions, "--baseline", questions, "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("没法比较", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_says_nothing_of_a_right_answer_is_asked_and_listed_and_counts_in_no_share()
    {
        using var folder = new TempFolder();
        const string lines = """
            {"id":"right","question":"清徐县的五大治县方略是什么？","must":"党建立县"}
            {"id":"bare","question":"清徐县的五大治县方略是什么？"}
            {"id":"refused","question":"火星基地有多少人？"}
            {"id":"slip","question":"清徐县的五大治县方略是什么？","most":"党建立县"}
            {"id":"greeting","question":"你好","must":[]}
            """;
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", lines), "--json", folder.File("r.json"), "--html", folder.File("r.html"), "--index", archive.Index);

        Assert.Equal(0, finished.Code);
        Assert.Contains("没有失败的题", finished.Output, StringComparison.Ordinal);
        Assert.Contains("没有要点（must 或 refuse）的 3 题", finished.Output, StringComparison.Ordinal);
        Assert.Contains("  bare 清徐县的五大治县方略是什么？ —— ", finished.Output, StringComparison.Ordinal);
        Assert.Equal("q.jsonl 第 4 行有不认识的字段 most，没有用它。", finished.Error.TrimEnd());
        Assert.Contains("不计分的题", await File.ReadAllTextAsync(folder.File("r.html")), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("r.json")));
        Assert.Equal(5, report.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal(2, report.RootElement.GetProperty("overall").GetProperty("questions").GetInt32());
        Assert.Equal(1, report.RootElement.GetProperty("overall").GetProperty("all").GetDouble());
        Assert.Equal(JsonValueKind.Null, report.RootElement.GetProperty("refusalPrecision").ValueKind);
    }

    [Fact]
    public async Task A_field_of_the_wrong_kind_is_named_with_its_line_and_value()
    {
        using var folder = new TempFolder();
        const string lines = """
            {"id":"right","question":"清徐县的五大治县方略是什么？","must":"党建立县"}
            {"id":"number","question":"清徐县的五大治县方略是什么？","must":5}
            {"id":"word","question":"清徐县的五大治县方略是什么？","refuse":"否"}
            {"id":"cut","question":"清徐县的五大治县方略是什么？","must":[
            """;
        var finished = await BotUnderTest.Run("eval", folder.Write("q.jsonl", lines), "--index", archive.Index);

        Assert.Equal(1, finished.Code);
        Assert.Contains("q.jsonl 第 2 行的字段 must（5）写得不对", finished.Error, StringComparison.Ordinal);
        Assert.Contains("q.jsonl 第 3 行的字段 refuse（\"否\"）写得不对", finished.Error, StringComparison.Ordinal);
        Assert.Contains("q.jsonl 第 4 行不是正确的 JSON 对象", finished.Error, StringComparison.Ordinal);
    }
}
