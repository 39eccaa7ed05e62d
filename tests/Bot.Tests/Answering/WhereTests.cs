using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Where a thing is: by the sentence that tells a location, with the county around a village; and what is asked next of it.</summary>
public sealed class WhereTests : IDisposable
{
    private readonly AskedPage page = new("""
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 麦香面粉厂开足马力保供应

            近日，位于岑川县经济开发区的麦香面粉厂机器轰鸣。麦香面粉厂今年生产面粉2.6万吨。麦香面粉厂还为防汛一线送去面粉300袋。

            # 柳荫村采菊忙

            走进岑川县柏亭镇柳荫村，满山金黄。柳荫村白石茶园里，村民正忙着采菊花。采菊要掐花托，不能用指甲硬拽，沾了露水的先晾半小时。

            # 岑川大桥封闭施工

            岑川大桥封闭施工期间，货车绕行环城路。行人可以从桥东侧便道通行。
            """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void A_location_comes_before_what_else_is_said_of_the_thing() =>
        Assert.StartsWith("位于岑川县经济开发区", Ask("麦香面粉厂在啥地方").Text.Replace("近日，", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_village_is_told_with_the_county_it_lies_in() =>
        Assert.Contains("岑川县柏亭镇柳荫村", Ask("白石茶园在哪").Text, StringComparison.Ordinal);

    [Fact]
    public void Whether_is_told_with_the_sentence_after() =>
        Assert.Contains("便道", Ask("岑川大桥封闭施工期间货车要绕行吗").Text, StringComparison.Ordinal);

    [Fact]
    public void A_follow_up_without_a_word_of_the_subject_is_answered_from_the_article_before() =>
        Assert.Contains("花托", Ask("那有什么讲究", new Turn(true, "柳荫村在采什么"), new Turn(false, "柳荫村白石茶园里，村民正忙着采菊花。[1]")).Text, StringComparison.Ordinal);

    private Answer Ask(string question, params Turn[] history) => page.Ask(question, history);
}
