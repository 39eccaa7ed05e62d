using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Tests.Annotation;

public class PlaceTests
{
    [Fact]
    public void A_chain_gives_each_place_its_upper_place()
    {
        var places = Annotated("近年来，云岭省东川市南屏县白石镇上河村围绕产业发展出实招。").Places;
        Assert.Equal(["云岭省<", "东川市<云岭省", "南屏县<东川市", "白石镇<南屏县", "上河村<白石镇"], places.Select(p => $"{p.Name}<{p.Within}"));
        Assert.Equal([PlaceLevel.Province, PlaceLevel.City, PlaceLevel.County, PlaceLevel.Township, PlaceLevel.Village], places.Select(p => p.Level));
    }

    [Fact]
    public void A_chain_in_one_article_serves_its_neighbour()
    {
        var articles = ArticleAnnotator.Default.Annotate(
            [Articles.Of("甲", "东川市南屏县召开会议。"), Articles.Of("乙", "南屏县推进工作。") with { Id = "page.txt#1" }], PageMetadata.Unknown);
        Assert.Equal(["东川市", "南屏县"], articles[1].Places.Select(p => p.Name));
    }

    [Theory]
    [InlineData("全市各县区、各乡镇村社区都要落实，我县农村和城市社区要带头。")]
    [InlineData("超市、夜市、小区、园区、景区、辖区、片区的安全要抓好，市场平稳。")]
    [InlineData("推行村党组织书记星级化管理，激活社区治理，确立村集体项目。")]
    [InlineData("坚持“党建引领、农业强镇、改革活村、多元富民”。")]
    [InlineData("打造五大治县方略，每一名县级领导联一个村。")]
    [InlineData("贫困山区的孩子，距县城20公里，受援县教育局。")]
    public void Common_nouns_are_no_places(string text) => Assert.Empty(Annotated(text).Places);

    [Theory]
    [InlineData("一枚积分币\n换来满村新风")]
    [InlineData("果子卖到县外，大学生考进社区，干部遇到县里来人。")]
    [InlineData("规矩是：一周住村四晚，户均省下两千元，值守市际、县际交界。")]
    [InlineData("“双线法”绣出社区好日子")]
    [InlineData("审议社区嵌入式服务设施方案，网格员填的表先过县委社工办审核。")]
    [InlineData("放映活动“义诊进社区”受欢迎，请在休息区、打卡区等候。")]
    [InlineData("孩子上县幼儿园优先，遇到紧急时县医院派车。")]
    [InlineData("首日市住建局局长坐班，今年调任县文旅局的有三人。")]
    [InlineData("每部补助两万元，另由市级补五千元。")]
    [InlineData("水退之后，三天清淤、七天复市的目标全部落实。")]
    [InlineData("调解不收钱，茶钱由镇里按每起30元补，运维费镇里出一半。")]
    [InlineData("水龙头断了水，他打电话问镇里，先问村上，再问水管所。")]
    [InlineData("本子一式两份，一份留村，一份交镇；周一、周五回镇。")]
    [InlineData("一年省下清运费37万元，为企业省了1.37亿元，保费省里补三成。")]
    [InlineData("拒不移交的，先由街道责令；连续两次的，列为街道约谈对象。")]
    [InlineData("往后遇有推诿，可拨区供热投诉电话；绿证坐公交半价，进景区六折。")]
    [InlineData("先后调整村党支部书记14名，硬化村路217公里，补贴补到畜牧村。")]
    [InlineData("第一步征求意见；第二步社区公示10天；在跨村跨镇河段建联合党支部。")]
    [InlineData("烘干塔建好，准把金旗请回来。")]
    public void What_a_verb_leads_to_is_no_place(string text) => Assert.Empty(Annotated(text).Places);

    [Theory]
    [InlineData("近日，小满村开了会。", "小满村")]
    [InlineData("近日，南屏县前进乡跃进村开了会。", "前进乡")]
    [InlineData("近日，南屏县前进乡跃进社区开了会。", "跃进社区")]
    [InlineData("近日，南屏县白石镇向阳坡村开了会。", "向阳坡村")]
    [InlineData("会同广西壮族自治区有关部门办案。", "广西壮族自治区")]
    [InlineData("近日，石瓮镇上磨村开了会。", "石瓮镇")]
    [InlineData("近日，和林格尔县开了会，和林格尔县县长讲话。", "和林格尔县")]
    [InlineData("一诺二十七年——记鹤皋镇芦汀村党支部书记", "鹤皋镇")]
    [InlineData("试点选在三地。上岚县选定东坪镇、河口镇。东坪镇和河口镇都开了会，东坪镇先动手。", "东坪镇")]
    public void Names_that_look_like_what_a_verb_leads_to_are_found(string text, string place) => Assert.Contains(Annotated(text).Places, p => p.Name == place);

    [Fact]
    public void A_preposition_that_makes_no_word_with_the_name_is_no_part_of_it() =>
        Assert.DoesNotContain(Annotated("近日，南屏县白石镇向大青坡村捐了书。").Places, p => p.Name.StartsWith('向'));

    [Theory]
    [InlineData("在东川市召开", "东川市")]
    [InlineData("《北江日报》刊发东川市委书记的文章", "东川市")]
    [InlineData("为何东川市要改", "东川市")]
    [InlineData("位于南屏县的工厂", "南屏县")]
    [InlineData("4月7日，东川市委主要负责人调研", "东川市")]
    [InlineData("走进白石镇上河村", "白石镇")]
    [InlineData("云江拉祜族佤族自治县不断优化", "云江拉祜族佤族自治县")]
    public void A_name_begins_where_the_words_before_it_end(string text, string place) => Assert.Contains(Annotated(text + "，近日取得进展。").Places, p => p.Name == place);

    [Theory]
    [InlineData("猫冬时节，青山乡南坡村又开了会。", "青山乡", "南坡村")]
    [InlineData("日前，在岩下村的超市里，村民来兑换。岩下村有318户。", "岩下村", "岩下村")]
    [InlineData("去年，青松岭农场社区管委会请出老党员。", "青松岭农场社区", "青松岭农场社区")]
    [InlineData("白石镇：渔港边的议事会", "白石镇", "白石镇")]
    public void Names_that_end_like_common_words_are_found_where_the_text_shows_them(string text, string first, string second)
    {
        var names = Annotated(text).Places.Select(p => p.Name).ToList();
        Assert.Contains(first, names);
        Assert.Contains(second, names);
    }

    [Theory]
    [InlineData("从纪委市监委获悉，请来省里的专家，全市建成区内实行县、乡、村三级管理。")]
    [InlineData("承接镇上的公路养护，走访城中村，建成社区助餐点，听说镇里定了规矩。")]
    [InlineData("镇里初审以后再报县民政局备案，报县医院复核，送县残联评定。")]
    [InlineData("“云上村务”小程序开通，今年又给村部设了窗口。")]
    public void Verbs_before_a_level_word_are_no_names(string text) => Assert.Empty(Annotated(text).Places);

    [Fact]
    public void Townships_lie_in_the_pages_own_county()
    {
        string[] bodies = ["南屏县召开会议。", "南屏县推进工作。", "南屏县发展产业。", "白石镇举行龙舟赛。"];
        var articles = ArticleAnnotator.Default.Annotate([.. bodies.Select((b, i) => Articles.Of("", b) with { Id = "page.txt#" + i })], PageMetadata.Unknown);
        Assert.Equal(["南屏县<", "白石镇<南屏县"], articles[3].Places.Select(p => $"{p.Name}<{p.Within}"));
    }

    [Fact]
    public void An_article_that_names_another_county_keeps_its_townships_there()
    {
        string[] bodies = ["南屏县召开会议。", "南屏县推进工作。", "南屏县发展产业。", "东岭县办会。黄土镇获奖。"];
        var articles = ArticleAnnotator.Default.Annotate([.. bodies.Select((b, i) => Articles.Of("", b) with { Id = "page.txt#" + i })], PageMetadata.Unknown);
        Assert.Equal("东岭县", articles[3].Places.Single(p => p.Name == "黄土镇").Within);
    }

    [Theory]
    [InlineData("南屏县两会专页 2024年1月16日 星期二")]
    [InlineData("南屏县报")]
    [InlineData("中共南屏县委机关报")]
    [InlineData("南屏县专版 协办：县委宣传部")]
    public void Articles_that_say_the_whole_county_mean_the_one_in_the_pages_header(string header)
    {
        var articles = Headed(header, "一年来，全县生产总值增长6%。", "白石镇的大桥通车。");
        Assert.Equal(["南屏县"], articles[0].Places.Select(p => p.Name));
        Assert.Equal("南屏县", articles[1].Places.Single(p => p.Name == "白石镇").Within);
    }

    [Fact]
    public void Articles_that_tell_of_another_county_do_not_mean_the_one_in_the_header() =>
        Assert.DoesNotContain(Headed("南屏县专版", "东岭县举行竞赛，全县有百人参加。")[0].Places, p => p.Name == "南屏县");

    [Theory]
    [InlineData("《南屏县报》记者走访")]
    [InlineData("南屏县今年开通公交线路，沿线的村民都说方便")]
    [InlineData("综合新闻 2024年1月16日 星期二")]
    public void Headlines_are_no_header(string line) => Assert.DoesNotContain("南屏", PageHeader.Of(line + "\n\n正文。\n\n第二段。\n\n第三段。\n\n末段。"), StringComparison.Ordinal);

    [Theory]
    [InlineData("今年要办的实事：一是开通县城至库区的公交。")]
    [InlineData("住不住村，靠县委督查室抓落实。")]
    [InlineData("进驻县返乡创业园的，第一年租金全免。")]
    [InlineData("12个乡镇分城区、平原、山区三组打分。")]
    [InlineData("绿旗看环境，蓝旗看平安。")]
    [InlineData("钥匙说在值班员手里。 城关街道 谈小荷县交通局回复：已经改正。")]
    public void Verbs_and_names_before_what_belongs_to_a_county_are_no_county(string text) => Assert.DoesNotContain(Annotated(text).Places, p => p.Level == PlaceLevel.County);

    [Theory]
    [InlineData("平原县召开会议。", "平原县")]
    [InlineData("易县召开会议。", "易县")]
    [InlineData("西城区召开会议。", "西城区")]
    [InlineData("东川市开通县召开会议。", "开通县")]
    [InlineData("开通县召开会议。\n开通县发展产业。", "开通县")]
    public void Counties_that_are_called_as_words_are_found(string text, string place) => Assert.Contains(Annotated(text).Places, p => p.Name == place);

    [Fact]
    public void A_city_under_a_city_stands_at_county_level()
    {
        var places = Annotated("东川市南屏市白石镇推进工作。").Places;
        Assert.Equal([PlaceLevel.City, PlaceLevel.County, PlaceLevel.Township], places.Select(p => p.Level));
    }

    [Fact]
    public void A_village_of_one_character_is_known_behind_its_township_where_it_is_told_of()
    {
        var places = Annotated("近年来，南屏县白石镇弋村探索积分治理。弋村召开大会定下细则。\n下一步，弋村将把积分用活。").Places;
        Assert.Equal("白石镇", Assert.Single(places, p => p.Name == "弋村").Within);
        Assert.DoesNotContain(Annotated("白石镇弋村的做法受到关注，全县学习弋村党支部。").Places, p => p.Name == "弋村");
    }

    [Fact]
    public void An_article_is_about_the_place_in_its_title()
    {
        var article = Annotated("会议在北关县举行，东川市的代表参加。", "南屏县推进治理");
        Assert.True(article.Places.Single(p => p.Name == "南屏县").IsSubject);
        Assert.False(article.Places.Single(p => p.Name == "东川市").IsSubject);
    }

    private static IReadOnlyList<Article> Headed(string header, params string[] bodies) =>
        ArticleAnnotator.Default.Annotate([.. bodies.Select((b, i) => Articles.Of("", b) with { Id = "page.txt#" + i })], PageMetadata.Unknown with { Header = PageHeader.Of(header + "\n\n" + string.Join("\n\n", bodies) + "\n\n完。") });

    private static Article Annotated(string body, string title = "") => ArticleAnnotator.Default.Annotate([Articles.Of(title, body)], PageMetadata.Unknown)[0];
}
