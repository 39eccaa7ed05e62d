using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Tests.Annotation;

/// <summary>The day that a page prints of itself.</summary>
public sealed class PageDateTests
{
    [Theory]
    [InlineData("要闻 2021年2月26日 星期五")]
    [InlineData("2 基层治理 2021年2月26日 星期五 责编 林一 校对 方二")]
    [InlineData("理论与实践 2021年2月26日")]
    [InlineData("政策服务 2021.2.26 星期五 04")]
    [InlineData("柏树镇专版 2021年2月26日 协办:柏树镇人民政府")]
    [InlineData("要闻 ２０２１年２月２６日 星期五")]
    public void The_head_of_a_page_gives_its_day(string line) => Assert.Equal(new DateOnly(2021, 2, 26), PageDate.Of($"\n\n{line}\n\n一条标题\n\n正文第一句，说一件事。\n"));

    [Theory]
    [InlineData("2021年2月26日《某某日报》刊发署名文章：")]
    [InlineData("2021年2月26日，全县大会召开。")]
    [InlineData("要闻 2021年2月30日 星期五")]
    [InlineData("有效期至2021年2月26日止")]
    [InlineData("有效期 2021年2月26日")]
    [InlineData("要闻 2021年13月26日 星期五")]
    [InlineData("要闻 2021年٢月26日 星期五")]
    [InlineData("要闻 9999-99-99 星期五")]
    [InlineData("招生 2021年2月26日 至 2021年3月1日")]
    public void What_a_line_tells_of_is_not_the_pages_day(string line) => Assert.Null(PageDate.Of($"{line}\n\n正文第一句，说一件事。\n"));

    [Fact]
    public void Two_days_at_head_and_foot_are_none() => Assert.Null(PageDate.Of("要闻 2021年2月26日 星期五\n正文第一句，说一件事。\n要闻 2021年2月27日 星期六"));
}
