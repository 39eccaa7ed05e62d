using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A list is found by the count that leads to it or closes it, whatever print calls what is counted, and in whatever pieces its items stand.</summary>
public sealed class LedListsTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 桐岭县整顿后进村

        桐岭县今年整顿了19个后进村。县里的经验，说到底是四条。

        一是摸底要细。县领导带队住村2天，查出问题88个。

        二是换人要准。调整村支书6名。

        三是帮扶要真。每村给4万元。

        四是验收要严。群众满意度低于七成的不予销号。

        # 桐岭县推行“一码清”

        桐岭县在全市先推“一码清”。具体办法分三步：

        第一步，并。把41张表并成6张。

        第二步，通。和医保、民政两家数据对接。

        第三步，查。在5个村设观察员。

        # 桐岭甘蔗运得顺

        桐岭县的运蔗车怎么排？车号由联合支部登记、摇号、公示三步走。去年纠纷降到31起。

        # 桐岭县长谈下一步

        桐岭县县长卓远航说，年内要办成三件事：66个村全部建起服务站，现在还差9个；网格由510个并到430个；把村医编进小组，变成“五人小组”。

        # 短评：办法好不好

        桐岭一个办法好不好，要问三句：群众少跑了几趟？检查的人走了还有没有人用？换了书记还会不会干？三句都答得上才算数。

        # 桐岭说事有规矩

        桐岭县大浦村说事先过“四不”关：不揭短、不翻账、不插嘴、不记仇。一年说成66件。
        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void Paragraphs_behind_a_sentence_that_only_counts_them_are_the_list()
    {
        var answer = page.Ask("桐岭县整顿后进村有哪四条做法？");
        Assert.All((string[])["摸底要细", "换人要准", "帮扶要真", "验收要严"], item => Assert.Contains(item, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_stand_in_paragraphs_behind_their_count()
    {
        var answer = page.Ask("桐岭县“一码清”分哪三步实施？");
        Assert.All((string[])["41张表", "医保、民政", "观察员"], item => Assert.Contains(item, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_count_may_close_its_list() =>
        Assert.Contains("登记、摇号、公示", page.Ask("桐岭排车号三步走是哪三步").Text, StringComparison.Ordinal);

    [Fact]
    public void Items_may_be_parts_of_a_sentence_between_semicolons()
    {
        var answer = page.Ask("卓远航讲年内要办成的三件事是哪三件？");
        Assert.All((string[])["服务站", "430个", "五人小组"], item => Assert.Contains(item, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Items_may_be_questions()
    {
        var answer = page.Ask("桐岭短评说评价一个办法要问哪三句？");
        Assert.All((string[])["少跑了几趟", "还有没有人用", "会不会干"], item => Assert.Contains(item, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_done_is_counted_and_asks_nothing() =>
        Assert.Contains("不揭短、不翻账、不插嘴、不记仇", page.Ask("“四不”是哪四不").Text, StringComparison.Ordinal);
}
