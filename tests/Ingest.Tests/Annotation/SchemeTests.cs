using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Tests.Annotation;

public class SchemeTests
{
    public static TheoryData<string, string, string, string> Articles => new()
    {
        { "", "全县实施“生态立县、文化强县、教育兴县”三大治县方略，成效明显。", "三大治县方略", "生态立县|文化强县|教育兴县" },
        { "", "街道明确了“123”工作思路。“1”就是建一支队伍；“2”是抓好两项服务；“3”是落实三项制度，常抓不懈。", "123", "建一支队伍|抓好两项服务|落实三项制度，常抓不懈" },
        { "", "采取“1+X”模式，“1”即一项重点，“X”即若干自选，各乡镇都参加。", "1+X", "一项重点|若干自选" },
        { "", "以“四小服务”工作法为抓手，即组建小队伍、划分小单元、用好小喇叭、办好小活动。", "四小服务", "组建小队伍|划分小单元|用好小喇叭|办好小活动" },
        { "", "明确当前的3项重点任务。\n一是发展经济。壮大集体。二是增加收入。三是整治环境。", "3项重点任务", "发展经济|增加收入|整治环境" },
        { "", "实施“两桥工程”。\n建强阵地，筑牢“同心桥”。\n创新治理，搭起“便民桥”。", "两桥工程", "同心桥|便民桥" },
        { "“三色”绘就新画卷", "近年来发展很快。\n以“红色引领”强党建。大家都说好。\n以“绿色理念”兴产业。\n以“金色文化”树新风。", "三色", "红色引领|绿色理念|金色文化" },
        { "“三项聚焦”出实效", "聚焦“强基”，抓支部。做了很多事。\n聚焦“惠民”，办实事。\n聚焦“清廉”，树新风。", "三项聚焦", "聚焦“强基”，抓支部|聚焦“惠民”，办实事|聚焦“清廉”，树新风" },
        { "", "积极参与的德治、法治、自治“三治”格局已经形成。", "三治", "德治|法治|自治" },
        { "", "做到合同底数、存在问题、资金兑付“三清”。", "三清", "合同底数|存在问题|资金兑付" },
        { "", "按照示范标杆、优化提质、整治提升三类标准推进。", "三类标准", "示范标杆|优化提质|整治提升" },
        { "", "落实“三化”(净化、绿化、亮化)建设。", "三化", "净化|绿化|亮化" },
        { "锚定“二化二有”", "加强队伍标准化，实现“有人管”。其他不变，“有压力”也有动力。\n推进运行规范化，实现“有钱管”。", "二化二有", "加强队伍标准化，实现“有人管”|推进运行规范化，实现“有钱管”" },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_parts_of_a_scheme_are_listed_in_order(string title, string body, string name, string parts)
    {
        var article = Annotated(title, body);
        var scheme = Assert.Single(article.Schemes, s => s.Name == name);
        Assert.Equal(parts.Split('|'), scheme.Parts.Select(p => p.Text));
        Assert.All(scheme.Parts, p => Assert.Equal(p.Text, article.TextOf(p.Range)));
    }

    [Theory]
    [InlineData("推行“五色行动”工作法。", "五色行动", 5)]
    [InlineData("坚持“三劲发力”，扎实推进。", "三劲发力", 3)]
    [InlineData("按照“六抓六治”要求推进。", "六抓六治", 12)]
    [InlineData("落实“四个一批”，选好干部。一是选。二是育。三是管。", "四个一批", 4)]
    [InlineData("推进“两委”换届。\n基层工作很多。\n基层任务很重。", "两委", 2)]
    public void A_scheme_that_is_only_named_has_no_parts(string body, string name, int number)
    {
        var scheme = Assert.Single(Annotated("", body).Schemes, s => s.Name == name);
        Assert.Empty(scheme.Parts);
        Assert.Equal(number, scheme.Number);
    }

    [Theory]
    [InlineData("“今年收成很好，大家都很高兴。”他说。")]
    [InlineData("群众说：“有3个问题要解决。”")]
    [InlineData("打造“一村一品”，做优“15分钟服务圈”。")]
    [InlineData("“JETOUR”标志醒目，“30斤黄金”等为不实消息。")]
    [InlineData("总投资230亿元，长3600米、宽45米。")]
    public void Speech_amounts_and_slogans_are_no_schemes(string body) => Assert.DoesNotContain(Annotated("", body).Schemes, s => s.Number > 0);

    [Fact]
    public void The_place_before_the_name_owns_the_scheme()
    {
        var article = Annotated("甲子县抓治理", "甲子县推广乙丑社区“五色行动”工作法和“三项工程”做法。");
        Assert.Equal("乙丑社区", article.Schemes.Single(s => s.Name == "五色行动").Place);
    }

    [Fact]
    public void Thousands_of_quotation_marks_are_read_in_passing() =>
        Assert.NotNull(Annotated("", string.Concat(Enumerable.Repeat("“三项工程”、一是“即", 5000))));

    private static Article Annotated(string title, string body) =>
        ArticleAnnotator.Default.Annotate([Wenzheng.Ingestion.Tests.Articles.Of(title, body.Split('\n'))], PageMetadata.Unknown)[0];
}
