using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Words that people say and no page prints, and what goes on without naming its place again.</summary>
public sealed class SpokenWordsTests : IDisposable
{
    private readonly AskedPage page = new("""
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 岑川县评出示范乡镇

            麦积乡是岑川县的农业乡镇，曾被评为“全省乡村治理示范乡镇”。岑川大桥荣获优质工程奖。

            # 岑川县里的摆谈会

            岑川县今年开了120场摆谈会。七里镇的摆谈会开得最多，有36场。

            最难的一桩是修机耕道占地。镇党委书记牛白鹭拿出“以地换工”的法子，占一分地折15个工。

            双河镇的摆谈会开了8场。

            盘山公路边要种树，定下每户栽20棵。

            # 柏亭镇志愿服务

            柏亭镇柳荫村组建“孝美柳荫”志愿服务队，队员61人。志愿服务队还唱“山歌调”。

            # 行业党委成立

            双桥街道牵头成立物业行业党委，书记由街道党工委副书记卓杉兼任。
            """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void Every_printed_form_of_a_spoken_word_finds_its_sentence() =>
        Assert.Contains("全省乡村治理示范乡镇", Ask("麦积乡拿过什么省级的牌子").Text, StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_after_one_that_names_a_place_speaks_of_it() =>
        Assert.Contains("以地换工", Ask("七里镇修机耕道占地是用什么办法解决的").Text, StringComparison.Ordinal);

    [Fact]
    public void It_no_longer_does_once_another_place_is_named() =>
        Assert.True(Ask("七里镇每户栽多少棵树").Kind == AnswerKind.Refused);

    [Fact]
    public void The_name_of_a_thing_is_the_one_in_quotation_marks_beside_it() =>
        Assert.Contains("“孝美柳荫”志愿服务队", Ask("柳荫村的志愿服务队叫什么名字").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_heads_a_body_may_be_told_by_another_post_of_theirs() =>
        Assert.Contains("卓杉", Ask("双桥街道物业行业党委书记由谁兼任").Text, StringComparison.Ordinal);

    private Answer Ask(string question) => page.Ask(question);
}
