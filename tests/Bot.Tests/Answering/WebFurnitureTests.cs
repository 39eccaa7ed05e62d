using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a web page prints around its report makes no unit.</summary>
public sealed class WebFurnitureTests
{
    [Fact]
    public void A_headline_that_runs_on_into_the_report_is_parted_from_it_where_the_dateline_ends() =>
        Assert.Equal(["三个到位守护夕阳红本报讯（记者 周平）", "青塘村办起食堂。"], OneParagraph.Units("原标题：三个到位守护夕阳红本报讯（记者 周平）青塘村办起食堂。"));

    [Fact]
    public void A_headline_printed_twice_is_parted_from_the_report() =>
        Assert.Equal(["青塘镇开展走访慰问活动", "青塘镇开展走访慰问活动 昨日起走访30户。"], OneParagraph.Units("原标题：青塘镇开展走访慰问活动青塘镇开展走访慰问活动 昨日起走访30户。"));

    [Theory]
    [InlineData("青塘村办起食堂。返回搜狐，查看更多责任编辑： ")]
    [InlineData("青塘村办起食堂。校对 周平返回搜狐，查看更多责任编辑：")]
    [InlineData("青塘村办起食堂。（来源：青塘县人民政府网站） 【投稿、合作请发邮件，24小时内回复。】 返回搜狐，查看更多责任编辑：")]
    [InlineData("青塘村办起食堂。来源：青塘新闻作者：周平 编辑：李和 本文链接：https://a.example/1.html返回搜狐，查看更多")]
    [InlineData("青塘村办起食堂。编辑 李和")]
    [InlineData("青塘村办起食堂。声明：转载此文是出于传递更多信息之目的。若有错误，请与本网联系。")]
    [InlineData("广告 一步步平步青云扶摇直上！ ×青塘村办起食堂。")]
    public void Notes_and_advertisements_are_none_of_it(string text) => Assert.Equal(["青塘村办起食堂。"], OneParagraph.Units(text));

    [Theory]
    [InlineData("责任编辑：周平")]
    [InlineData("资金来源：村集体收入")]
    [InlineData("村里打出广告 招人种菜。")]
    [InlineData("【青塘镇】办起食堂。")]
    [InlineData("该公司发表声明：将退还租金。")]
    public void What_a_newspaper_prints_in_like_words_stays(string text) => Assert.Equal([text], OneParagraph.Units(text));

    [Fact]
    public void A_quotation_that_runs_over_it_is_left_in_pieces_without_it()
    {
        var article = OneParagraph.Of("原标题：食堂开张本报讯（记者 周平）村里办起食堂。广告 平步青云扶摇直上！ ×老人来吃饭。返回搜狐，查看更多");
        var furniture = WebFurniture.Of(article);
        Assert.True(furniture.Touches(new TextRange(0, article.Text.Length)));
        Assert.Equal(["村里办起食堂。", "老人来吃饭。"], furniture.Without(new TextRange(0, article.Text.Length)).Select(article.TextOf));
    }
}
