using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What asks the same of several things is read as the question for each.</summary>
public sealed class EachThingTests
{
    [Theory]
    [InlineData("大桥总投资和引桥投资各是多少", "大桥总投资是多少,引桥投资是多少")]
    [InlineData("夜谈会和板凳会今年各开了多少场、办结多少件", "夜谈会今年开了多少场,夜谈会今年办结多少件,板凳会今年开了多少场,板凳会今年办结多少件")]
    [InlineData("红券和黄券兑付率各是多少", "红券兑付率是多少,黄券兑付率是多少")]
    [InlineData("红券与黄券的期限分别是几天", "红券的期限是几天,黄券的期限是几天")]
    [InlineData("两家厂,甲水泥厂和乙纸厂,停产期间各自怎么留人", "两家厂,甲水泥厂停产期间怎么留人,乙纸厂停产期间怎么留人")]
    [InlineData("竹编 香菇 蓝莓 分别哪个村", "竹编 哪个村,香菇 哪个村,蓝莓 哪个村")]
    [InlineData("2022年和2021年塘长人数各是多少", "2022年塘长人数是多少,2021年塘长人数是多少")]
    [InlineData("溪口小学和岭下寄宿学校各有多少学生", "溪口小学有多少学生,岭下寄宿学校有多少学生")]
    public void The_same_of_several_things_becomes_a_question_each(string typed, string read) => Assert.Equal(read.Replace(" ", "", StringComparison.Ordinal), EachThing.Spread(typed).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("总投资是多少")]
    [InlineData("甲、乙和丙各有多少")]
    [InlineData("各村有多少户")]
    [InlineData("三送和四联分别是什么")]
    [InlineData("和平社区各开了多少场会")]
    public void What_joins_no_things_stays(string text) => Assert.Equal(text, EachThing.Spread(text));

    [Theory]
    [InlineData("甲岗镇的种子到位率、乙河镇的得分分别是多少", "甲岗镇的种子到位率是多少,乙河镇的得分是多少")]
    [InlineData("甲岗镇积分超市和乙河镇积分银行的户数各是多少", "甲岗镇积分超市的户数是多少,乙河镇积分银行的户数是多少")]
    [InlineData("甲岗镇社工和乙河镇社工工资各是多少", "甲岗镇社工工资是多少,乙河镇社工工资是多少")]
    [InlineData("甲岗镇和乙河镇的户数各是多少", "甲岗镇和乙河镇的户数各是多少")]
    public void Things_of_places_of_their_own_are_asked_for_each_and_joined_places_are_not(string typed, string read) =>
        Assert.Equal(read, EachThing.SpreadOfPlaces(typed, [new("甲岗镇", "甲岗", 0, 3, true), new("乙河镇", "乙河", typed.IndexOf("乙河镇", StringComparison.Ordinal), 3, true)]));
}
