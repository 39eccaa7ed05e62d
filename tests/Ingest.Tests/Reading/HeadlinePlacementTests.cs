using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Headlines that do not stand over their text, and lines that only look like headlines.</summary>
public sealed class HeadlinePlacementTests
{
    private const string News = "本报讯 9月1日，南岭县举行法治副校长聘任仪式，来自公安、检察、法院的58名干警受聘担任全县中小学校的法治副校长。（谢小宇）";

    private static IReadOnlyList<Article> Read(params string[] lines) => ReadPages.Read(string.Join("\n\n", lines)).Articles;

    [Fact]
    public void Two_headlines_in_one_line_go_over_their_texts()
    {
        var articles = Read(
            "白石乡：“网格+”织密防护网 58名法治副校长“走马上任”", News, "通讯员 苟小亮",
            "今年以来，白石乡坚持党建引领，以“网格+”为抓手织密防护网，全乡矛盾纠纷明显减少。", "全乡划分六十四个网格，配备网格员八十七名。");
        Assert.Equal(["58名法治副校长“走马上任”", "白石乡：“网格+”织密防护网"], articles.Select(a => a.Title));
        Assert.Equal([1, 2], articles.Select(a => ReadPages.Texts(a).Count));
    }

    [Fact]
    public void A_headline_inside_a_paragraph_of_an_untitled_text_is_its_title()
    {
        var articles = Read(
            "# 法治副校长走马上任", News,
            "6月18日，柳河镇枸杞园里，工人们正在采收头茬枸杞，今年全镇种植枸杞一万多亩。 金小波 摄",
            "去年九月，湖滨街道丽景社区把在职党员按照特长编成“红细胞”小队，居民下单，小队十五分钟内接单。",
            "社区党委书记介绍，小队已接单两千多件，社区还把地下室改成邻里厨房，居民在一起包粽子、过大",
            "湖滨街道丽景社区", "小小“红细胞” 激活大社区", "年，其乐融融。");
        var community = Assert.Single(articles, a => a.Text.Contains("红细胞”小队", StringComparison.Ordinal));
        Assert.Contains("小小“红细胞” 激活大社区", community.Title, StringComparison.Ordinal);
        Assert.EndsWith("过大年，其乐融融。", ReadPages.Texts(community)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_printed_again_over_another_one_is_no_part_of_it()
    {
        var articles = Read(
            "## 柳河社区党委书记何小芸 “五色楼长”敲开千家门", "柳河社区有居民楼64栋，社区党委从党员里选楼长，按特长分为五色，每周至少敲门一次。",
            "## 柳河社区党委书记何小芸 “五色楼长”敲开千家门", "## 南岭县 织牢汛前防护网", "9月3日，南岭县检查汛前准备，要求险工险段逐一落实责任人，备足编织袋。");
        Assert.Equal(["柳河社区党委书记何小芸 “五色楼长”敲开千家门", "南岭县 织牢汛前防护网"], articles.Select(a => a.Title));
    }

    [Fact]
    public void Of_lines_that_belong_to_the_text_above_all_are_its_headline()
    {
        var articles = Read(
            "# 湖滨街道架起连心桥", "湖滨街道开展入户走访，收集意见三百条，已经办结二百八十条，居民的笑脸多了起来。（周小岚）",
            "本报讯（记者 何小川）9月26日，市长丁兰溪主持召开市政府第22次常务会议，审议《南岭市社区服务设施建设方案》。",
            "会议指出，社区服务设施要建在家门口，新建小区每百户配建服务用房不少于三十平方米。",
            "市政府召开第22次常务会议", "审议社区服务设施方案", "丁兰溪主持", "抓党建促基层治理", "白石镇：“解铃人”解开千千结",
            "本报讯（记者 何小川）白石镇去年九月开始选聘“解铃人”，全镇十七个村共选聘六十八名，帮群众解开心结。");
        Assert.Equal("市政府召开第22次常务会议 审议社区服务设施方案", articles[1].Title);
        Assert.Contains("白石镇：“解铃人”解开千千结", articles[2].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_took_a_picture_stands_between_spaces_whatever_the_family_name()
    {
        var articles = Read(
            "# 南岭县办起豆花节", "南岭县的豆花节办了六届，每届都有乡亲带着石磨来参加，热闹了整条老街。",
            "第六届南岭豆花节千人磨豆现场 庹建国 摄", "一碗豆花香 满城乡情浓", "9月10日，第六届豆花节在石磨广场开幕，设主会场一个、分会场四个，安排八项活动。");
        Assert.Equal("一碗豆花香 满城乡情浓", articles[^1].Title);
    }

    [Fact]
    public void Headings_built_alike_are_sections_whatever_their_marks()
    {
        var articles = Read(
            "## “五个一”工作法解开邻里心结", "本报记者 周小岚",
            "柳河镇探索矛盾纠纷化解“五个一”工作法，把邻里矛盾化解在萌芽、解决在基层。",
            "# 前端“听得见” 让群众有处说理", "镇里把老粮站改建成社会治理中心，群众进门先喝一杯热茶，由值班领导当面听邻里矛盾。",
            "### 中端“调得下” 让专业的人办专业的事", "镇里组建调解员队伍，聘请律师驻点，邻里矛盾由他们上门调解。",
            "末端“访得实” 让问题不再反弹", "纠纷办结满一个月后，调解员和网格员一同上门回访，看邻里关系是否修复。");
        Assert.Equal(3, ReadPages.Texts(Assert.Single(articles), ParagraphKind.SectionHeading).Count);
    }

    [Theory]
    [InlineData("记者 何小川")]
    [InlineData("马秀英 丁建国")]
    public void Names_under_a_text_are_no_headline(string names)
    {
        var articles = Read("凤鸣村办起物业公司", "凤鸣村由村集体出资，成立村办物业公司，保洁、绿化和水电维修都管了起来。", names,
            "南岭县举行法治副校长聘任仪式", News);
        Assert.Equal(["凤鸣村办起物业公司", "南岭县举行法治副校长聘任仪式"], articles.Select(a => a.Title));
        Assert.Equal(names, articles[0].Byline);
    }

    [Fact]
    public void Signature_and_date_stay_with_their_notice()
    {
        var articles = Read("# 关于开展文明养犬整治的通告", "为规范养犬行为，决定在全县开展文明养犬整治。现通告如下：",
            "一、饲养犬只实行登记和免疫制度，免费领取犬牌。", "二、携犬外出应当用犬绳牵领，主动避让老年人和儿童。",
            "南岭县养犬管理工作领导小组办公室\n2023年5月10日", "# 法治副校长走马上任", News);
        Assert.Equal(2, articles.Count);
        Assert.EndsWith("办公室\n2023年5月10日", articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_over_a_headline_is_its_kicker()
    {
        var articles = Read("# 法治副校长走马上任", News, "### 桐坪乡岩口村", "# 积分超市“兑”出文明新风",
            "岩口村把村规民约细化成二十六项积分事项，村民凭积分到超市兑换商品，文明新风吹进家家户户。");
        Assert.Equal(("桐坪乡岩口村", "积分超市“兑”出文明新风"), (articles[1].Kicker, articles[1].Title));
    }

    [Theory]
    [InlineData("4.8万元。", false)]
    [InlineData("4.坚持党建引领", true)]
    [InlineData("1.1 总则", true)]
    public void A_figure_is_no_number_of_a_heading(string line, bool isNumbered) => Assert.Equal(isNumbered, LineTraits.Of(line).IsNumbered);

    [Fact]
    public void News_under_a_banner_is_not_in_its_series()
    {
        var articles = Read("抓党建促基层治理", "—书记访谈—", "强化党建引领 提升治理能力", "—访城关街道党工委书记叶小星",
            "城关街道人口众多，街道将强化党建引领，抓党建促基层治理，提升治理能力。",
            "产业带动 绘就乡村新图景", "—访北湾村党支部书记赵小彬", "北湾村以党建促治理，基层治理水平不断提高，草编产业越做越大。",
            "南岭县举行法治副校长聘任仪式", News);
        Assert.Equal([true, true, false], articles.Select(a => a.Series.Length > 0));
    }
}
