using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Parts of a question that ask for things of different places or reports, each asked by itself.</summary>
public sealed class PartsAskedAloneTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 柏塘镇备足种子等春来

        截至2月20日，柏塘镇种子到位率91%，化肥到位率78%。

        # 改一个厕所要花多少钱

        泷源县今年计划改厕8000户，到6月底已改完3172户，岭脚镇完成711户最多，莲湾乡只有96户最少。

        # 放学后孩子去哪儿

        泷源县乡下学校师资少，靠走教补：柏塘镇三所小学共用2名音乐教师，每周二、四轮着走；莲湾乡中心小学请来6位老手艺人教柳编，每节课给60元。

        # 冷空气要来

        据泷源县气象台预报，从4月12日起降温，最低气温降至2℃。

        # 县领导调研物资保供

        4月7日，泷源县委书记郎怀远调研物资保供。
        """);

    [Fact]
    public void Different_things_of_different_places_are_told_each_from_its_own_report()
    {
        var text = page.Ask("柏塘镇的种子到位率、莲湾乡的改厕户数分别是多少？").Text;
        Assert.Contains("91%", text, StringComparison.Ordinal);
        Assert.Contains("96户", text, StringComparison.Ordinal);
        Assert.DoesNotContain("资料未见", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_names_in_quotation_marks_the_one_left_out_is_asked_by_itself()
    {
        using var names = new AskedPage("""
            # 板凳法庭说家事

            罗家镇有个板凳法庭，法庭的谭老四调解有“三不三先”：不点名、不翻旧账、不当众红脸。

            # 雨夜转移不漏一人

            枫桥乡靠的是平时练的“三个一分钟”：一分钟叫醒、一分钟出门、一分钟清点。
            """);
        var text = names.Ask("“三不三先”“三个一分钟”分别是哪里的做法？").Text;
        Assert.Contains("不翻旧账", text, StringComparison.Ordinal);
        Assert.Contains("一分钟叫醒", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_before_several_things_asked_for_twice_is_said_of_each()
    {
        using var meetings = new AskedPage("""
            # 双山乡的“板凳会议”

            今年以来，双山乡13个村共开“板凳会议”712次，听到意见建议1839条。

            # 龙门坝镇的院坝会

            今年1至8月，龙门坝镇召开院坝会386场，收集意见1274条。
            """);
        Assert.True(meetings.Ask("2009年龙门坝镇的院坝会和双山乡的板凳会议，各开了多少、收了多少意见").Refused);
    }

    [Fact]
    public void Asks_that_name_a_place_each_are_not_asked_of_the_other()
    {
        var answer = page.Ask("柏塘镇种子到位率多少，莲湾乡改厕多少户");
        Assert.Contains("91%", answer.Text, StringComparison.Ordinal);
        Assert.Contains("96户", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Fact]
    public void A_place_that_only_the_later_ask_names_is_none_of_the_earlier_one()
    {
        var text = page.Ask("降温后最低气温是多少度，莲湾乡改厕多少户").Text;
        Assert.Contains("2℃", text, StringComparison.Ordinal);
        Assert.Contains("96户", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_asked_of_each_of_several_places_is_told_of_each()
    {
        using var own = new AskedPage("""
            # 柏塘镇产业兴旺

            去年，柏塘镇粮食产量达到2279吨，人均收入19300元，困难户193户。

            # 莲湾乡产业兴旺

            去年，莲湾乡粮食产量达到8345吨，人均收入14189元，困难户255户。

            # 岭脚镇产业兴旺

            去年，岭脚镇粮食产量达到6080吨，人均收入16307元，困难户240户。
            """);
        var text = own.Ask("柏塘镇有多少困难户，莲湾乡有多少困难户，岭脚镇有多少困难户").Text;
        Assert.Contains("193户", text, StringComparison.Ordinal);
        Assert.Contains("255户", text, StringComparison.Ordinal);
        Assert.Contains("240户", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_of_one_place_is_not_found_beside_the_other_is_asked_again_alone()
    {
        var text = page.Ask("柏塘镇、莲湾乡的学校各靠谁上音乐课、柳编课").Text;
        Assert.Contains("2名音乐教师", text, StringComparison.Ordinal);
        Assert.Contains("6位老手艺人", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_no_page_tells_is_still_named_as_such()
    {
        var text = page.Ask("柏塘镇的种子到位率、莲湾乡的蓝莓产量分别是多少？").Text;
        Assert.Contains("91%", text, StringComparison.Ordinal);
        Assert.Contains("资料未见：莲湾乡的蓝莓产量", text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
