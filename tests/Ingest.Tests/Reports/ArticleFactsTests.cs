using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Ingestion.Tests.Reports;

public sealed class ArticleFactsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Dates_are_told_with_how_they_were_resolved() => Assert.Equal(
        ["日期：2022-08-03（据文件说明）", "时间：今年上半年 = 2022-01-01至2022-06-30（按版面日期推算）；截至2021年底 = 至2021-12-31（原文写明）；2020年5月4日 = 2020-05-04"],
        Facts("---\ndate: 2022-08-03\n---\n# 东河县通报\n\n今年上半年，东河县办结诉求多。截至2021年底，共有网格员到岗。2020年5月4日开始，截至2021年底结束。\n", "日期", "时间"));

    [Fact]
    public void What_cannot_be_resolved_is_said_to_be_unknown() =>
        Assert.Equal(["日期：未知", "时间：今年 = 未知"], Facts("# 东河县通报\n\n今年，东河县办结诉求多。\n", "日期", "时间"));

    [Fact]
    public void Schemes_stand_with_their_parts_people_with_their_posts_and_figures_with_place_and_time()
    {
        var facts = Facts("# 东河县推行“三步法”\n\n东河县委书记王大山说，东河县推行“三步法”，即听、看、办，今年办结诉求3650件。\n");
        Assert.Contains("人物：东河县委书记 王大山", facts);
        Assert.Contains(facts, f => f.StartsWith("方略：三步法", StringComparison.Ordinal) && f.EndsWith("：听、看、办", StringComparison.Ordinal));
        Assert.Contains(facts, f => f.StartsWith("数字：", StringComparison.Ordinal) && f.Contains("3650件（东河县，今年）", StringComparison.Ordinal));
    }

    private List<string> Facts(string page, params string[] names)
    {
        var inspected = PageInspection.Read(folder.Write("a.txt", page), CancellationToken.None);
        return [.. ArticleFacts.Of(Assert.Single(inspected.Reading.Articles)).Where(f => names.Length == 0 || names.Contains(f.Name)).Select(f => $"{f.Name}：{f.Value}")];
    }
}
