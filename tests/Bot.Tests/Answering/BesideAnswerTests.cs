using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What is asked next is told by the untold clause beside the answer before.</summary>
public sealed class BesideAnswerTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 芦汀县供暖问答

        问：室温多少算达标？

        答：供暖期从11月10日至次年3月20日，卧室、客厅白天不低于19℃，夜间不低于17℃。住户打供热公司电话测温，当天上门，两次都低于标准的，按日退费。

        # 芦汀县课后托管

        芦汀县在31所小学开课后托管，每学期不超过280元，低保户家庭和残疾学生免费，去年免了12.6万元。全县小学生1.9万人。

        # 芦汀县养老保险怎么补缴

        断缴两个月以内补缴的，待遇连续计算；超过两个月的，重新等待四个月。

        # 芦汀县代办员

        芦汀县在6个乡镇配代办员132名，其中专职41名、兼职91名。

        # 芦汀县老年食堂

        芦汀县老年食堂早餐每顿4元，午餐11元，晚餐9元。送餐上门的午餐可退，晚餐不退。

        # 桑坪镇合作社服务站

        桑坪镇合作社服务站有专职人员5名，夜里也接电话。

        # 芦汀县晒产量

        青岗镇单产最高，亩产1580斤；桑坪镇1490斤；石漕镇山地多，1120斤。
        """);

    [Theory]
    [InlineData("芦汀供暖白天室温最低多少度", "白天不低于19℃。", "夜里呢", "17℃")]
    [InlineData("芦汀课后托管一学期最多收多少", "每学期不超过280元。", "家里困难的学生呢", "免费")]
    [InlineData("芦汀养老保险断缴多久内补缴能连续算", "两个月以内补缴的，待遇连续计算。", "那两个月没补的呢", "四个月")]
    [InlineData("芦汀全县代办员多少名", "代办员132名。", "其专职人员是多少", "41名")]
    public void An_untold_clause_of_the_sentence_that_was_answered_from_tells_it(string first, string told, string second, string fact)
    {
        Assert.Contains(fact, page.Ask(second, new Turn(true, first), new Turn(false, told)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("早餐每顿4元，午餐11元，晚餐9元。")]
    [InlineData("午餐11元。")]
    public void What_is_of_the_asked_kind_comes_before_what_only_names_the_thing(string told) =>
        Assert.Contains("9元", page.Ask("晚餐呢", new Turn(true, "芦汀老年食堂午餐多少钱"), new Turn(false, told)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_place_after_a_place_is_asked_the_same_over_several_turns()
    {
        var answer = page.Ask("石漕呢", new Turn(true, "芦汀哪个镇单产最高"), new Turn(false, "青岗镇单产最高，亩产1580斤。"), new Turn(true, "桑坪镇多少"), new Turn(false, "桑坪镇1490斤。"));
        Assert.Contains("1120斤", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_typed_turns_alone_the_answer_is_found_again()
    {
        Assert.Contains("17℃", page.Ask("夜里呢", new Turn(true, "芦汀供暖白天室温最低多少度")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_that_no_clause_beside_it_speaks_of_is_not_told_by_them()
    {
        Assert.DoesNotContain("19℃", page.Ask("办公楼呢，多少度", new Turn(true, "芦汀课后托管一学期最多收多少"), new Turn(false, "每学期不超过280元。")).Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
