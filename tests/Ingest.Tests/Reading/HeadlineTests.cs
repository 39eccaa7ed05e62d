using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

public sealed class HeadlineTests
{
    private const string Text = "本报讯 昨天，全市各中小学校开展了形式多样的读书活动，引导学生爱读书、读好书。";

    [Fact]
    public void A_heading_printed_twice_makes_one_article()
    {
        var reading = ReadPages.Read($"## 全市中小学校开展读书活动\n\n{Text}\n\n## 全市中小学校开展读书活动\n\n活动现场，学生们朗诵了诗歌，表演了节目。");
        Assert.Equal(2, ReadPages.Texts(Assert.Single(reading.Articles)).Count);
        Assert.Contains(reading.Dropped, d => d.Rule == "repeated heading");
    }

    [Fact]
    public void A_headline_under_its_text_is_its_title()
    {
        var articles = ReadPages.Read($"## 桥梁建成通车\n\n本报讯 城西大桥昨天建成通车，全长六百米。（王明）\n\n{Text}\n\n活动现场，学生们朗诵了诗歌。\n\n## 全市学校开展读书活动\n\n## 公园免费开放\n\n本报讯 城北公园今天起免费开放，游客可以自由出入。").Articles;
        Assert.Equal(["桥梁建成通车", "全市学校开展读书活动", "公园免费开放"], articles.Select(a => a.Title));
    }

    [Fact]
    public void Kicker_deck_and_byline_stand_beside_the_title()
    {
        var article = Assert.Single(ReadPages.Read($"某县教育局：\n让书香飘满校园\n——全县读书活动综述\n本报记者 李华 通讯员 王小明\n\n{Text.Replace("本报讯 ", "", StringComparison.Ordinal)}").Articles);
        Assert.Equal(("某县教育局：", "让书香飘满校园", "——全县读书活动综述", "本报记者 李华 通讯员 王小明"), (article.Kicker, article.Title, article.Deck, article.Byline));
    }

    [Fact]
    public void A_picture_caption_is_an_article_of_its_own()
    {
        var articles = ReadPages.Read($"# 全市中小学校开展读书活动\n\n{Text}\n\n\n\n四月十日，果农正在果园里修剪枝条、疏花疏果，为丰收打下基础。 李华 摄\n\n# 公园免费开放\n\n本报讯 城北公园今天起免费开放，游客可以自由出入。").Articles;
        Assert.Equal([ArticleKind.Report, ArticleKind.Caption, ArticleKind.Report], articles.Select(a => a.Kind));
        Assert.Equal("", articles[1].Title);
    }

    [Fact]
    public void A_caption_in_several_lines_is_one_paragraph()
    {
        var articles = ReadPages.Read($"# 全市中小学校开展读书活动\n\n{Text}\n\n\n\n四月十日，果农正在果园里修剪枝条、疏花疏\n果，为丰收打下基础。 李华 摄\n\n# 公园免费开放\n\n本报讯 城北公园今天起免费开放，游客可以自由出入。").Articles;
        Assert.Equal("四月十日，果农正在果园里修剪枝条、疏花疏果，为丰收打下基础。 李华 摄", Assert.Single(ReadPages.Texts(Assert.Single(articles, a => a.Kind == ArticleKind.Caption))));
    }

    [Theory]
    [InlineData("记者 司勇", true)]
    [InlineData("□ 本报记者 罗丽", true)]
    [InlineData("本报通讯员 柳月丽 张希成", true)]
    [InlineData("文/图 李华", true)]
    [InlineData("记者走基层", false)]
    [InlineData("文化活动丰富多彩", false)]
    [InlineData("图书馆开放", false)]
    public void A_byline_with_a_role_is_known_by_its_names(string line, bool isByline) => Assert.Equal(isByline, PressForms.IsRoleByline(line));

    [Theory]
    [InlineData("本报讯 4月8日，", true)]
    [InlineData("本报讯(记者 刘子璇)8月1日，", true)]
    [InlineData("新华社北京8月1日电（记者 张三）", true)]
    [InlineData("中新网8月4日电 ", true)]
    [InlineData("本网电力公司组织", false)]
    [InlineData("近日，全市", false)]
    public void A_dateline_opens_a_report(string line, bool isDateline) => Assert.Equal(isDateline, PressForms.IsDateline(line));

    [Theory]
    [InlineData("王小明", true)]
    [InlineData("王 丹", true)]
    [InlineData("欧阳修 司马光", true)]
    [InlineData("潘江平 杨振强", true)]
    [InlineData("赫连明月", true)]
    [InlineData("基层治理", false)]
    [InlineData("第五小学", false)]
    [InlineData("西门广场", false)]
    [InlineData("百里画廊", false)]
    [InlineData("王小明摄影", false)]
    public void Names_are_known_by_their_form(string text, bool isNames) => Assert.Equal(isNames, PersonNames.IsList(text));

    [Theory]
    [InlineData("缓解用血紧张，传递温暖与爱。 邓寅明 摄", true)]
    [InlineData("美食节现场 张鑫 摄", true)]
    [InlineData("本报记者 李华 摄影报道", true)]
    [InlineData("这是他第一次拍摄", false)]
    public void A_picture_credit_ends_with_a_name(string text, bool hasCredit) => Assert.Equal(hasCredit, PressForms.HasCredit(text));

    [Theory]
    [InlineData("具有广泛的代表性。(张波)", "张波")]
    [InlineData("保持稳定。（记者 李华 通讯员 王小明）", "记者 李华 通讯员 王小明")]
    [InlineData("保持稳定。（据新华社）", "据新华社")]
    [InlineData("保持稳定（含外资企业）", "")]
    [InlineData("火就不冷。（拉毛措）", "拉毛措")]
    [InlineData("火就不冷。（尕 藏）", "尕 藏")]
    [InlineData("缴清为止。（县信访局）", "县信访局")]
    [InlineData("缴清为止。（见图）", "")]
    public void An_author_in_brackets_closes_an_article(string text, string author) => Assert.Equal(author, PressForms.TrailingByline(text));
}
