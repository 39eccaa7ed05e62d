namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Tables among the articles of a page, letters with their salutation and signature: invented.</summary>
public sealed class TablePageTests
{
    private const string Report = "全县养老金怎么领\n\n本报讯 记者从县人社局获悉，全县养老金从本月起按新标准发放，每人每月多领二十元。（林远山）\n\n";
    private const string Table = "各乡镇养老金发放情况一览表\n\n乡镇    应领人数    已领人数    发放率\n\n桃坪镇    4126    4051    98.2%\n\n石鼓镇    3587    3469    96.7%\n\n栗沟乡    1294    1214    93.8%\n\n";

    [Fact]
    public void Rows_stand_under_the_line_over_their_table_though_an_article_below_tells_of_one_of_their_places()
    {
        var articles = ReadPages.Read(Report + Table + "（县人社局供稿）\n\n栗沟乡卫生院停诊公告\n\n因医师外出进修，栗沟乡卫生院牙科停诊半年，栗沟乡居民请到县医院就诊。").Articles;
        var table = Assert.Single(articles, a => a.Text.Contains("4051", StringComparison.Ordinal));
        Assert.Contains("一览表", table.Text, StringComparison.Ordinal);
        Assert.Contains("1294", table.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1294", Assert.Single(articles, a => a.Title == "栗沟乡卫生院停诊公告").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("一览表（县", table.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_under_a_table_stays_one()
    {
        var articles = ReadPages.Read(Report + Table + "石鼓镇拆掉调解室的“墙”\n\n本报讯 石鼓镇把三间调解室合成一间，群众进一扇门就能说事。\n\n调解员郑大江当过二十八年教师，一年调了九十六件。").Articles;
        Assert.Contains(articles, a => a.Title == "石鼓镇拆掉调解室的“墙”" && a.Text.Contains("郑大江", StringComparison.Ordinal));
    }

    [Fact]
    public void A_signature_with_its_date_in_one_line_is_no_part_of_the_headline_below()
    {
        var articles = ReadPages.Read("致全县用水户的一封信\n\n各位用水户：\n\n为解决老水表走不准的问题，从三月起分批更换水表，不收费用。\n\n岚溪县水务局 2023年3月15日\n\n中医院住院楼四月投用\n\n本报讯 县中医院新住院楼完成验收，四月投用。").Articles;
        Assert.Equal(["致全县用水户的一封信", "中医院住院楼四月投用"], articles.Select(a => a.Title));
        Assert.Equal("", articles[0].Deck);
        Assert.Equal("各位用水户：", ReadPages.Texts(articles[0])[0]);
    }

    [Fact]
    public void A_page_head_with_the_date_and_the_editor_is_no_headline()
    {
        var articles = ReadPages.Read("岚溪区报 2024.9.27 综合 2 编辑 谷一禾 版式 商 陆\n\n渔火节九月开幕\n\n本报讯 第六届渔火节将于九月三十日在广场开幕，为期七天。").Articles;
        Assert.Equal("渔火节九月开幕", Assert.Single(articles).Title);
    }
}
