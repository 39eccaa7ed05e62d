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
        { "“五个一”解民忧", "推行矛盾化解“五个一”工作法，即一杯水迎人、一张单记事、一班人会办、一页纸立约、一季度回看，把矛盾解决在基层。", "五个一", "一杯水迎人|一张单记事|一班人会办|一页纸立约|一季度回看" },
        { "", "社区准备了“三个一”：一本手册,教会用水、用电；一张卡片,印着电话；一堂课,讲防火。", "三个一", "一本手册|一张卡片|一堂课" },
        { "", "建立“三本台账”，即任务台账、评议台账、整改台账，由县里备案管理。", "三本台账", "任务台账|评议台账|整改台账" },
        { "", "实行“三笔会签”，即书记、主任、会计三方签字，金额大的要表决。", "三笔会签", "书记|主任|会计" },
        { "", "摸索出“三定三问”工作法。\n“三定”，解决怎么开。一是定日子，每月一次；二是定题目，会前收集；三是定人员，当场明确。\n“三问”，解决谈什么。问收入，看钱到没到手；问销路，看货有没有人要；问困难，看有没有急事。", "三定三问", "定日子|定题目|定人员|问收入|问销路|问困难" },
        { "", "网格员做到“三必访”：独居户必访，每天一次；困难户必访，每周一次；退役户必访，每月一次。", "三必访", "独居户必访|困难户必访|退役户必访" },
        { "", "每人带着“三件套”——手电、药箱、本子，走村入户。", "三件套", "手电|药箱|本子" },
        { "", "全区实施养老“1245”计划，即建成1个指导中心，培育2家机构，打造4个示范街道，培训护理员500名。", "1245", "建成1个指导中心|培育2家机构|打造4个示范街道|培训护理员500名" },
        { "", "街道建起甲地站、乙地站、丙地站及矛盾调处中心，形成“三站一中心”格局。", "三站一中心", "甲地站|乙地站|丙地站|矛盾调处中心" },
        { "", "全县建成甲地走廊、乙地走廊、丙地走廊，形成“三走廊一高地”，农旅平台也上线了。", "三走廊一高地", "甲地走廊|乙地走廊|丙地走廊" },
        { "", "“三联”就是组织联建、产业联兴、治理联抓。", "三联", "组织联建|产业联兴|治理联抓" },
        { "", "走出了“三变三增”。“三变”是甲地变园、乙地变厂、丙地变店；“三增”是集体增收、农业增效、农民增富。", "三变三增", "甲地变园|乙地变厂|丙地变店|集体增收|农业增效|农民增富" },
        { "", "请出老党员、老教师、老军人，组成“三老议事团”，每周接待来访。", "三老议事团", "老党员|老教师|老军人" },
        { "", "定了个“三不”规矩？\n就是不让群众跑第二趟、不让问题过夜、不让老实人吃亏。", "三不", "不让群众跑第二趟|不让问题过夜|不让老实人吃亏" },
        { "", "做到“三查三报”：查通道，查充电，查登记。报隐患，报苗头，报困难。", "三查三报", "查通道|查充电|查登记|报隐患|报苗头|报困难" },
        { "", "改革后每个乡镇设“二室三站”。二室是综合室、党建室;三站是农技站、民政站、应急站。原先的站所都并了。", "二室三站", "综合室|党建室|农技站|民政站|应急站" },
        { "织密“三张网”", "今年以来刑案下降。\n织密基层组织网，把支部建在网格上。\n织密矛盾化解网，设调处中心。\n织密科技防控网，升级摄像头。", "三张网", "织密基层组织网|织密矛盾化解网|织密科技防控网" },
        { "", "因村制宜走出三条路子。\n第一条路子是支部领办型。由村里牵头。\n第二条路子是村企联建型。企业出订单。\n第三条路子是强村带弱村型。结成对子。", "三条路子", "支部领办型|村企联建型|强村带弱村型" },
        { "", "我们有“三张清单”。第一张是需求清单，由队员收集；第二张是资源清单，由单位提供；第三张是项目清单，对接起来。", "三张清单", "需求清单|资源清单|项目清单" },
        { "", "以“网格+”为抓手。\n一是“网格+队伍”，有人管。\n二是“网格+清单”，管什么。\n三是“网格+考核”，管得好。", "网格+", "网格+队伍|网格+清单|网格+考核" },
        { "", "全面推进“一堡垒三中心”建设，产业中心突出引领，办了合作社；教育中心突出管理，开了课；服务中心下放事项，走在前列。", "一堡垒三中心", "产业中心|教育中心|服务中心" },
        { "", "要求10分钟响应、1小时到场、24小时反馈，群众把它叫作“10·1·24”机制。", "10·1·24", "10分钟响应|1小时到场|24小时反馈" },
        { "", "“门诊”分三步走：先由社区预诊，简单的当场化解；再由专人会诊，拿出方案；最后由法庭确认。", "三步走", "先由社区预诊，简单的当场化解|再由专人会诊，拿出方案|最后由法庭确认" },
        { "", "构建“综合员、服务员和党建、统战联络员”一楼三员模式。", "一楼三员模式", "综合员|服务员|党建、统战联络员" },
        { "", "推行“收集→分办→反馈”闭环工作法。", "闭环工作法", "收集|分办|反馈" },
        { "", "把村干部队伍和党员队伍建好，夯实“两支队伍”。", "两支队伍", "村干部队伍|党员队伍" },
        { "", "开展“上门送药”“入户送学”“到岗送策”三项行动。", "三项行动", "上门送药|入户送学|到岗送策" },
        { "", "加强队伍标准化，实现“有人管”。\n锚定“二化二有”\n推进运行规范化，实现“有钱管”。", "二化二有", "加强队伍标准化，实现“有人管”|推进运行规范化，实现“有钱管”" },
        { "", "紧扣党建“一条线”，锻造堡垒。做了事。\n唱好经济“一台戏”，产业凸显。做了事。\n下好治理“一盘棋”，提升能力。做了事。", "一台戏", "唱好经济“一台戏”，产业凸显" },
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
    [InlineData("干部自编了“三支一扶”报名须知：一是看公告、二是备材料。", "三支一扶", 4)]
    [InlineData("由乡镇干部、村“两委”干部包村。", "两委", 2)]
    [InlineData("镇里提出“136”思路，建成1个中心，培育2家机构，培训护理员600名，群众满意。", "136", 3)]
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
    public void A_mechanism_that_a_formula_only_counts_is_listed_without_parts()
    {
        var article = Annotated("", "推行“135”模式：“1”是突出一个核心，建强主心骨；“3”是建强三支队伍，即调解队、巡逻队、宣讲队；“5”是健全五项机制，让治理有章可循。");
        Assert.Equal(3, article.Schemes.Single(s => s.Name == "135").Parts.Count);
        Assert.Equal(["调解队", "巡逻队", "宣讲队"], article.Schemes.Single(s => s.Name == "三支队伍").Parts.Select(p => p.Text));
        Assert.Empty(article.Schemes.Single(s => s.Name == "五项机制").Parts);
    }

    [Fact]
    public void A_scheme_named_often_is_listed_once_with_its_best_parts()
    {
        var article = Annotated("“三联”见实效", "推进“三联”。\n“三联”见效快。\n“三联”就是组织联建、产业联兴、治理联抓。\n“三联”之后，组织联动、干部联手。");
        Assert.Equal(["组织联建", "产业联兴", "治理联抓"], Assert.Single(article.Schemes, s => s.Name == "三联").Parts.Select(p => p.Text));
    }

    [Theory]
    [InlineData("预计三个工作日后发布，一是甲，二是乙，三是丙。")]
    [InlineData("“他不能去，我也不能去，大家都不能去”工作由此停下。")]
    [InlineData("两年内4个部门成立8个工作组。")]
    public void Measures_of_time_speech_and_verbs_make_no_scheme(string body) => Assert.Empty(Annotated("", body).Schemes);

    [Fact]
    public void A_group_explained_far_behind_the_name_ends_the_search_for_the_next()
    {
        var far = string.Concat(Enumerable.Repeat("站所都并了。", 132));
        var article = Annotated("", $"改革后每个乡镇设“二室三站”。{far}二室是综合事务室、党建工作室；三站是农技站、民政站、应急站。");
        Assert.Empty(Assert.Single(article.Schemes, s => s.Name == "二室三站").Parts);
    }

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
