using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions across places: what the question quotes, how many of it each place has, and whose a sentence is that opens with a date.</summary>
public sealed class NamedAcrossTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 澧阳县：小“积分”引导群众参与治理

        本报记者 穆晚舟

        澧阳县推行“积分”管理，引导群众参与乡村治理，全县划分网格812个。

        # 桑岭镇的爱心小店

        本报通讯员 韩若

        桑岭镇的小店里摆满油盐酱醋，村民凭积分来换，扫一次雪记3分，送一次饭记5分。全镇划分网格96个，网格员每天走一遍。

        # 河湾乡种下新茶

        本报通讯员 韩若

        河湾乡今年新种茶树600亩，请来技术员教群众修剪。

        # 三镇连成一片

        本报通讯员 季平

        2021年4月，沅陂区在三个镇试点组建“山水田”党建联合体，三镇党委书记轮流当书记。

        # 岭头县组建联合体

        本报通讯员 季平

        岭头县已组建党建联合体23个，覆盖行政村118个。
        """);

    [Fact]
    public void An_article_that_holds_the_quoted_word_is_told_of_though_it_says_little_else_of_the_question()
    {
        var text = page.Ask("哪些地方用“积分”引导群众参与治理？").Text;
        Assert.Contains("澧阳县：", text, StringComparison.Ordinal);
        Assert.Contains("桑岭镇：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("河湾乡", text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_each_has_is_told_by_the_sentence_that_counts_it()
    {
        var text = page.Ask("哪几个地方报了网格数量，分别多少").Text;
        Assert.Contains("812个", text, StringComparison.Ordinal);
        Assert.Contains("96个", text, StringComparison.Ordinal);
        Assert.DoesNotContain("每天走一遍", text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_names_its_place_behind_its_date_is_told_under_that_place()
    {
        var text = page.Ask("搞党建联合体的有哪些地方？").Text;
        Assert.Contains("沅陂区：2021年4月，沅陂区在三个镇试点", text, StringComparison.Ordinal);
        Assert.Contains("岭头县", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_with_something_may_be_asked_for_as_what_concerns_it()
    {
        Assert.Contains("党建联合体23个", page.Ask("各地有哪些与党建联合体有关的做法？").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_place_tells_it_in_the_questions_words_others_are_told_beside_it_that_tell_it_in_others()
    {
        using var riders = new AskedPage("""
            # 栗河区给骑手找歇脚的地方

            本报记者 穆晚舟

            栗河区针对骑手歇脚难、充电难，建成暖心站53个，骑手扫码就能进门。

            # 澹州市建起“暖新驿站”

            本报通讯员 韩若

            澹州市建“暖新驿站”143个，为骑手、货车司机购买意外险2.2万份。

            # 河湾乡种下新茶

            本报通讯员 季平

            河湾乡今年新种茶树600亩，请来技术员教群众修剪。
            """);
        var text = riders.Ask("哪些地方给骑手建了歇脚的地方").Text;
        Assert.Contains("栗河区：", text, StringComparison.Ordinal);
        Assert.Contains("暖新驿站", text, StringComparison.Ordinal);
        Assert.DoesNotContain("河湾乡", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_only_the_headline_names_is_told_under_its_headline()
    {
        using var works = new AskedPage("""
            # 日均产量170吨 青原乳业恢复生产

            本报讯 疫情期间，工人轮班住进车间，坚持生产，日均产量恢复到170吨。

            # 冷轧厂加速推进智控项目

            本报讯 疫情期间，冷轧厂坚持施工，每天班前会组织学习防疫政策。
            """);
        var text = works.Ask("疫情期间有哪些企业坚持生产或施工？").Text;
        Assert.Contains("日均产量170吨 青原乳业恢复生产：", text, StringComparison.Ordinal);
        Assert.Contains("冷轧厂坚持施工", text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
