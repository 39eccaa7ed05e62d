using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages on which one article stands between the parts of another.</summary>
public sealed class InterruptedArticleTests
{
    private const string News = "本报讯 5月11日，城东至北湾公路比原计划提前两个月建成通车，全长二十三公里，惠及沿线二十九个村。（吴江海）";

    private static IReadOnlyList<Article> Read(params string[] lines) => ReadPages.Read(string.Join("\n\n", lines)).Articles;

    [Fact]
    public void A_paragraph_cut_by_a_news_item_goes_on_below_it_and_so_does_its_article()
    {
        var articles = Read(
            "## 柳河镇调解员把矛盾化解在村口", "本报记者 周小岚",
            "柳河镇的调解员每天走村入户，听村民说山林地界、建房采光的矛盾，能当场调解的当场调解，调解不了的填进调解登记表，由镇调解中心按照",
            "## 城东至北湾公路提前通车", News,
            "简单、一般、疑难三个等级分别办理，简单矛盾三天内调解完，疑难矛盾不超过三十天。",
            "调解员老潘说，村民的矛盾拖一天就多一个结，调解要趁早。");
        Assert.Equal(2, articles.Count);
        Assert.Equal(2, ReadPages.Texts(articles[0]).Count);
        Assert.Contains("按照简单、一般、疑难三个等级", articles[0].Text, StringComparison.Ordinal);
        Assert.Equal(News, Assert.Single(ReadPages.Texts(articles[1])));
    }

    [Fact]
    public void A_figure_cut_in_two_is_one_figure()
    {
        var articles = Read(
            "## 石桥村集体增收", "石桥村党支部领办葡萄合作社，村里建起冷库和分拣线，今年村集体靠葡萄园和光伏电站收入6",
            "## 城东至北湾公路提前通车", News, "4.8万元。");
        Assert.EndsWith("收入64.8万元。", Assert.Single(ReadPages.Texts(articles[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_speakers_turn_goes_back_to_the_interview()
    {
        var articles = Read(
            "## 把难事办到心坎上", "——访柏树镇党委书记韩立松",
            "韩立松到柏树镇任职一年多，镇里的群众满意度明显提高。近日，记者对他进行了专访。",
            "记者：到任后做的第一件事是什么？", "韩立松：进村入户，用七十天走完全镇十四个村。",
            "## 城东至北湾公路提前通车", News,
            "记者：明年有什么打算？", "韩立松：把粮食烘干塔扩建好，再建一所养老服务中心。");
        Assert.Equal(2, articles.Count);
        Assert.Equal(5, ReadPages.Texts(articles[0]).Count);
    }

    [Fact]
    public void A_section_heading_goes_to_the_article_whose_title_it_takes_up()
    {
        var articles = Read(
            "## 织密“三张网” 守护一方平安", "本报记者 周小岚",
            "今年以来，南岭县以党建为引领，织密三张网，全县刑事案件同比下降一成七，群众安全感测评得分明显提高。",
            "织密基层组织网", "把党支部建在网格上，全县划分综合网格一千多个，建立网格党支部三百多个，配备专兼职网格员。",
            "## 城东至北湾公路提前通车", News,
            "### 织密矛盾化解网", "建成三级矛盾纠纷调处中心，选聘金牌调解员六十名，全县排查矛盾纠纷三千多起，化解率明显提高。",
            "织密科技防控网", "投资两千万元升级视频监控，新增高清摄像头两千多路，网格员与民警同时接到报警。");
        Assert.Equal(["织密“三张网” 守护一方平安", "城东至北湾公路提前通车"], articles.Select(a => a.Title));
        Assert.Equal(["织密基层组织网", "织密矛盾化解网", "织密科技防控网"], ReadPages.Texts(articles[0], ParagraphKind.SectionHeading));
    }

    [Fact]
    public void A_section_heading_goes_back_to_an_article_that_breaks_off_before_another_one()
    {
        var page = string.Join("\n\n",
            "织密“三张网” 守护一方平安", "——南岭县平安建设纪实", "本报记者 周小岚",
            "今年以来，南岭县以党建为引领，织密三张网，全县刑事案件同比下降一成七，群众安全感测评得分明显提高。",
            "织密基层组织网", "把党支部建在网格上，全县划分综合网格一千多个，建立网格党支部三百多个，没有经过同意，",
            "城东至北湾公路提前通车", News[..^5],
            "织密矛盾化解网", "建成三级矛盾纠纷调处中心，选聘金牌调解员六十名，全县排查矛盾纠纷三千多起，化解率明显提高。");
        var (_, drafts) = PageReader.Default.Draft(new Page("page.txt", page), [], []);
        Assert.Equal([2, 0], drafts.Select(d => d.Sections.Count));
    }

    [Fact]
    public void A_headline_that_begins_an_article_is_no_section_of_one_that_ended_before()
    {
        var articles = Read(
            "雪压草原 帐篷支部立起来", "本报记者 周小岚",
            "南岭县北部草原连下三场大雪，县里把党支部搬进帐篷，一顶帐篷一名支书，五天里把四百多户牧民的牛羊赶到了背风的山坳。",
            "找人", "搜救队顺着车辙往里走，三天走了六十里，找到被困的牧民七户，一个不少。",
            "城东至北湾公路提前通车", News,
            "雪天出行提示", "雪天出门要穿防滑的鞋，骑车不如走路，走路要靠里走，遇到结冰的陡坡不要勉强，家里的炉子睡前要看一看。");
        Assert.Equal(["雪压草原 帐篷支部立起来", "城东至北湾公路提前通车", "雪天出行提示"], articles.Select(a => a.Title));
    }

    [Fact]
    public void A_guides_first_item_goes_on_with_no_sentence_above_its_headline()
    {
        var articles = Read(
            "## 小板凳围成圈", "本报记者 周小岚",
            "南岭县把会开到寨子里，红单由县里派，一张单子管到底。镇长韩立松说，红单难办，",
            "## 南岭县医保报销办事指南", "适用情形：在县外就医没有直接结算的参保群众。", "所需材料：身份证、住院发票和费用清单。", "办理流程：到乡镇便民服务中心交材料。",
            "难在跨部门。镇上有段断头路，牵涉三家，拖了六年，最后在路边开了一次会，当场定下开工。");
        Assert.Equal("适用情形：在县外就医没有直接结算的参保群众。", ReadPages.Texts(articles[1])[0]);
        Assert.DoesNotContain("适用情形", articles[0].Text, StringComparison.Ordinal);
    }
}
