using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Where a place's name comes from, what is counted in 块, how long a quarrel lasted, grades that a list leaves out, and figures of other things.</summary>
public sealed class NamesAndPiecesTests
{
    private const string Page = """
        # 三棵树村的新日子

        沙浦镇三棵树村去年种菜420亩。村名来自村口的三棵老槐树，树龄都过了两百年。

        # 沙浦镇摘牌子

        本报讯 沙浦镇今年摘掉各类牌子312块，村均只留3块。

        # 一堵墙，一场和解

        为一面院墙结怨12年的裴家和辛家，5月6日在沙浦镇调解室里握手言和。

        # 沙浦镇装电梯有补贴

        沙浦镇老旧小区加装电梯，四层补16万元，五层补19万元，六层补22万元。

        # 沙浦镇转移群众

        7月2日，沙浦镇夜里转移群众860人，无人伤亡，安置点里备了热粥。
        """;

    [Theory]
    [InlineData("三棵树村名字咋来的", "老槐树")]
    [InlineData("三棵树村的村名是怎么来的？", "老槐树")]
    [InlineData("沙浦镇摘掉的牌子有几块", "312块")]
    [InlineData("哪两家为一面墙结怨12年，后来咋样了", "裴家")]
    [InlineData("沙浦镇五层楼装电梯补多少", "19万元")]
    public void It_is_told_where_the_page_says_it(string question, string fact)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(fact, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沙浦镇三层楼装电梯补多少")]
    [InlineData("沙浦镇设了多少处安置点？")]
    public void Figures_of_other_grades_and_of_people_do_not_answer(string question)
    {
        using var page = new AskedPage(Page);
        Assert.True(page.Ask(question).Refused, page.Ask(question).Text);
    }
}
