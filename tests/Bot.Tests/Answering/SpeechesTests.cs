using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What somebody said, whom an invented page quotes: in everyday words, with and without a post, as a follow-up.</summary>
public sealed class SpeechesTests : IDisposable
{
    private readonly AskedPage page = new("""
        ---
        newspaper: 岑川日报
        date: 2023-10-12
        ---
        # 岑川县石桥镇：老街修好了

        本报讯（记者 田圃）岑川县石桥镇用两年修好老街，铺石板路1800米，换路灯62盏。

        “以前下雨天一脚泥。现在晚上也亮堂，外地人都来拍照。”正在补鞋的卢春枝高兴地说道。

        老街上新开了41家铺子，摊主们天不亮就支起了摊。他们纷纷表示：“生意比去年好做，就盼着停车场早点建好。”

        “下一步，石桥镇将把老街和渡口连起来，让客人住得下来。”石桥镇党委书记陶广源说。

        # 岑川县与远帆公司会谈

        本报讯（记者 田圃）9月3日，岑川县县长石守信与远帆公司董事长贺兰山会谈。石守信对贺兰山一行表示欢迎，介绍了全县情况。他说，岑川县水路通畅，盼望在码头上携手。贺兰山表示，公司将在码头旁建一座仓库。县住建局局长白芷告诉记者：“码头年内开工。”“县里的竹木是最好的招牌。”县林业局局长骆青禾说，要把竹子卖出好价钱。

        县交通局局长齐云说：“水路便宜。”船工岳小满评价，现在跑一趟省一半油钱。去年到岗的驻村队员焦大川带人编了86只竹筐，村里办起竹编队，队员29人，建成“竹编小院”17处。

        石桥镇的渡口是典型的双向渡口，每天开船12班。
        """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("卢春枝怎么评价老街", "以前下雨天一脚泥", "下一步")]
    [InlineData("卢春枝说了啥", "外地人都来拍照", "1800米")]
    [InlineData("卢春枝是谁她说了什么", "正在补鞋的卢春枝", "1800米")]
    [InlineData("老街上的摊主怎么说", "停车场早点建好", "卢春枝")]
    [InlineData("石桥镇书记怎么打算的", "把老街和渡口连起来", "1800米")]
    [InlineData("白芷说了什么", "码头年内开工", "竹木")]
    [InlineData("骆青禾怎么看竹子", "卖出好价钱", "码头")]
    [InlineData("岳小满怎么评价水路", "省一半油钱", "便宜。”")]
    [InlineData("石守信说了些什么", "岑川县水路通畅", "竹木")]
    [InlineData("贺兰山说了什么", "建一座仓库", "水路通畅")]
    public void What_somebody_is_quoted_as_saying_is_told_and_nothing_else(string question, string said, string other)
    {
        var text = page.Ask(question).Text;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("卢春枝是谁", "正在补鞋的卢春枝")]
    [InlineData("岳小满是干什么的", "船工岳小满")]
    [InlineData("焦大川是谁", "驻村队员焦大川")]
    [InlineData("田圃是谁", "记者 田圃")]
    [InlineData("骆青禾是谁", "县林业局局长骆青禾")]
    public void Who_somebody_is_stands_before_the_name(string question, string who) => Assert.Contains(who, page.Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("竹编小院有多少处", "17处")]
    [InlineData("竹编队有多少人", "29人")]
    public void A_count_is_found_behind_quotation_marks_and_members(string question, string count) => Assert.Contains(count, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_a_thing_is_claimed_to_be_is_no_name_of_a_person() =>
        Assert.DoesNotContain("资料中是", page.Ask("石桥镇是个贫困村吧").Text, StringComparison.Ordinal);

    [Fact]
    public void He_is_whom_the_answer_before_named()
    {
        var holder = page.Ask("石桥镇党委书记是谁");
        Assert.Contains("把老街和渡口连起来", page.Ask("他下来怎么说的", new Turn(true, "石桥镇党委书记是谁"), new Turn(false, holder.Text)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("李大山对清淤船怎么评价")]
    [InlineData("李大山对清淤机械怎么看待")]
    [InlineData("李大山就清淤船怎么说")]
    public void Who_speaks_of_two_things_is_quoted_on_the_one_that_stands_before_the_question_word(string question)
    {
        using var river = new AskedPage("""
            # 青禾县推行“三张网”管河

            本报讯 青禾县推行“三张网”管河。村民李大山说：“以前河里全是垃圾，现在水清了，娃娃们又能下河摸鱼了。”

            谈到清淤机械，李大山说：“新买的清淤船一天顶二十个人，就是油钱贵了点。”
            """);
        var answer = river.Ask(question).Text;
        Assert.Contains("一天顶二十个人", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("摸鱼", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_place_intends_is_not_taken_for_a_speech() =>
        Assert.DoesNotContain("卢春枝", page.Ask("石桥镇怎么打算").Text, StringComparison.Ordinal);
}
