using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The head of a body that no page names, the age of somebody who only stands near an age, and places spelt in letters.</summary>
public sealed class NamedHolderTests
{
    private const string Page = """
        # 云杉县人大常委会任免名单

        本报讯 任命方守正为云杉县水利局局长，任命贺望舒为云杉县卫生健康局局长。

        # 江上护河人

        本报讯 云杉县青竹乡今年58岁的县护河队队长舒满仓在江上跑了31年船。舒满仓带队巡河，县妇联副主席田腊梅也常来帮忙。青竹乡共有护河队员16人。
        """;

    [Fact]
    public void The_head_of_an_office_that_no_page_names_is_not_the_head_of_another()
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask("人大常委会任命的云杉县财政局局长是谁");
        Assert.DoesNotContain("方守正", answer.Text);
        Assert.DoesNotContain("贺望舒", answer.Text);
    }

    [Theory]
    [InlineData("人大常委会任命的云杉县水利局局长是谁", "方守正")]
    [InlineData("人大常委会任命的云杉县卫健局局长是谁", "贺望舒")]
    public void An_office_is_known_by_its_own_name_and_by_its_short_one(string question, string holder)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(holder, page.Ask(question).Text);
    }

    [Fact]
    public void An_age_beside_another_person_is_not_the_asked_ones()
    {
        using var page = new AskedPage(Page);
        Assert.DoesNotContain("58岁", page.Ask("田腊梅今年多大年纪").Text);
        Assert.Contains("58岁", page.Ask("舒满仓今年多大年纪").Text);
    }

    [Theory]
    [InlineData("How many people are in Qingzhu Township?", "青竹乡")]
    [InlineData("yunshan xian duoshao ren", "云杉县")]
    public void A_place_in_letters_is_read_as_the_known_one_that_sounds_so(string question, string place)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(place, page.Ask(question).Understood);
    }
}
