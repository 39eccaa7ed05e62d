using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Tables typed with white space between the cells, on invented notices.</summary>
public sealed class TableRowTests
{
    private const string Notice = "沧溪区招生公告\n\n现将全区小学招生有关事项公告如下。\n\n一、各校招生计划\n\n";

    [Fact]
    public void Rows_with_figures_in_one_column_are_paragraphs_of_their_own_in_one_article()
    {
        string[] rows = ["学校名称 招生班数 招生人数 服务片区", "东门小学 8个班 360人 东门社区、南关社区", "西岭小学 6个班 270人 西岭社区、纺织社区", "棠园小学 4个班 180人 棠园社区、柳林村", "北坡小学 12个班 540人 全区城区片"];
        var article = Assert.Single(ReadPages.Read(Notice + string.Join('\n', rows) + "\n\n二、报名时间\n\n报名从7月10日开始，7月15日结束。").Articles);
        Assert.Equal("沧溪区招生公告", article.Title);
        Assert.Equal(rows, ReadPages.Texts(article).Skip(1).SkipLast(1));
    }

    [Theory]
    [InlineData("东门小学 8个班 360人\n西岭小学 6个班 270人\n棠园小学 4个班 180人", true)]
    [InlineData("林远山 苏小河 郑大江\n何青松 卢启明 丁兰溪\n岳长风 田春生 夏雨荷", false)]
    [InlineData("东门小学 8个班 360人\n西岭小学 6个班 270人", false)]
    [InlineData("东门小学 360人\n西岭小学 270人\n棠园小学 180人", false)]
    [InlineData("行政村 412个\n网格 3120个\n网格员 3385名\n每名网格员服务 96户", true)]
    [InlineData("推进会 5月6日\n动员会 6月7日\n现场会 7月8日\n总结会 8月9日", false)]
    public void Rows_are_three_or_more_lines_of_three_or_more_cells_with_figures_or_four_of_a_name_and_its_figure(string page, bool areRows)
    {
        var lines = LineSplitter.Split(page, []);
        TableRows.Mark(lines);
        Assert.All(lines, line => Assert.Equal(areRows, line.IsRow));
    }

    [Fact]
    public void A_cell_of_two_clauses_ends_no_table_and_takes_no_note()
    {
        const string table = "等级 数量（个） 占比 奖励\n五星 12 9.0% 每个6万元\n四星 38 28.4% 每个3万元\n三星 61 45.5% 每个1万元\n其余 23 17.1% 不奖励，限期整改";
        const string note = "注：五星的12个中，东门街道5个，其余在各乡镇。";
        var article = Assert.Single(ReadPages.Read(Notice + table + "\n\n" + note + "\n\n二、报名时间\n\n报名从7月10日开始，7月15日结束。").Articles);
        Assert.Equal([.. table.Split('\n'), note], ReadPages.Texts(article).Skip(1).SkipLast(1));
    }

    [Fact]
    public void A_row_with_an_empty_cell_heads_nothing_and_stands_in_the_article_of_its_table()
    {
        const string table = "名次 乡镇 得分 来信\n1 东门镇 92.5 11\n2 西岭镇 91.0 8\n3 棠园镇 9\n4 北坡镇 96.2 3";
        var article = Assert.Single(ReadPages.Read(Notice + table + "\n\n二、报名时间\n\n报名从7月10日开始，7月15日结束。").Articles);
        Assert.Equal(table.Split('\n'), ReadPages.Texts(article).Skip(1).SkipLast(1));
    }

    [Theory]
    [InlineData("| 乡镇 | 网格员 |\n|---|---|\n| 东门镇 | 213人 |\n| 西岭镇 | 168人 |", "乡镇 | 网格员\n东门镇 | 213人\n西岭镇 | 168人")]
    [InlineData("|乡镇|网格员|\n| :-- | --: |\n|东门镇|213人|\n|西岭镇||", "乡镇|网格员\n东门镇|213人\n西岭镇")]
    [InlineData("乡镇 | 网格员\n--- | ---\n东门镇 | 213人\n西岭镇 | 168人", "乡镇 | 网格员\n东门镇 | 213人\n西岭镇 | 168人")]
    public void Rows_of_a_markdown_table_lose_their_frame_and_the_line_under_the_head(string table, string rows)
    {
        var lines = LineSplitter.Split(table, []);
        TableRows.Mark(lines);
        Assert.Equal(rows.Split('\n'), lines.Select(l => l.Text.TrimEnd('|')));
        Assert.All(lines.Take(2), line => Assert.Equal(table[line.Start..(line.Start + line.Text.Length)], line.Text));
        Assert.All(lines.SkipLast(1), line => Assert.Equal(0, line.Gap));
    }
}
