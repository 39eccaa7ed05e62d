using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The subject stands in the page and the asked side of it does not: another figure, name or time of it is no answer.</summary>
public sealed class RefusedSidesTests(RefusedSidesTests.County county) : IClassFixture<RefusedSidesTests.County>
{
    [Theory]
    [InlineData("霞浦洲县有多少名兼职网格员")]
    [InlineData("霞浦洲县的保洁员每月工资多少")]
    [InlineData("桂棹园小区有多少套公租房")]
    [InlineData("霞浦洲县便民服务的咨询电话是多少")]
    [InlineData("霞浦洲县 便民服务 咨询电话")]
    [InlineData("“洲上通”平台是哪家公司开发的")]
    [InlineData("柏秋声今年多大年纪")]
    [InlineData("第一批18个示范村是哪些村")]
    [InlineData("霞浦洲县取消村晚的原因是什么")]
    [InlineData("二号渡口什么时候开工")]
    [InlineData("霞浦洲县民政局局长是谁")]
    [InlineData("柏秋声是哪一年退休的")]
    public void Another_side_of_the_subject_is_no_answer(string question) => Assert.True(Ask(question).Refused, Ask(question).Text);

    [Theory]
    [InlineData("霞浦洲县有多少名专职网格员", "326名")]
    [InlineData("霞浦洲县保洁费每户每月交多少钱", "5元")]
    [InlineData("两个小区共有多少套公租房", "864套")]
    [InlineData("“洲上通”平台什么时候上线的", "5月1日")]
    [InlineData("一号渡口什么时候开工", "9月8日")]
    [InlineData("霞浦洲县民政局副局长是谁", "柏秋声")]
    public void The_side_that_is_told_is_answered(string question, string told) => Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    private Answer Ask(string question)
    {
        using var reader = new BuiltInIndex(county.Index).Acquire();
        return new Answerer(TextAnalyzer.Default).Answer(reader, new Question(question), default);
    }

    public sealed class County : IDisposable
    {
        private const string Page = """
            ---
            newspaper: 霞浦洲日报
            date: 2023-06-12
            ---
            # 霞浦洲县织密服务网

            本报讯 霞浦洲县把服务送到群众家门口。目前，全县有专职网格员326名，每名网格员联系80户群众。

            县里开展便民服务，5月1日“洲上通”平台上线，群众扫码就能反映问题，平台已受理诉求1240件。

            全县公租房分布在桂棹园、兰舟里两个小区，共有864套，今年剩余可分配房源51套。

            各村保洁费由村民代表会议议定，每户每月交5元，用来给保洁员买工具、添衣服。

            第一批18个示范村年底前建成，每个村奖补20万元。村晚连续办了6年，今年又有42个村报名。

            一号渡口9月8日开工，建成后往返县城可少走23公里。

            县民政局副局长柏秋声介绍，下一步将把服务网格延伸到水上。
            """;

        private readonly TempFolder folder = new();

        public County()
        {
            var pages = Directory.CreateDirectory(folder.File("pages")).FullName;
            File.WriteAllText(Path.Combine(pages, "page.md"), Page);
            Index = folder.File("index");
            Support.Bot.Run("ingest", pages, "--index", Index).GetAwaiter().GetResult();
        }

        internal string Index { get; }

        public void Dispose() => folder.Dispose();
    }
}
