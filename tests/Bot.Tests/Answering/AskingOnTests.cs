using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Short follow-ups: who took over a post, the year before, another place with a question of its own, several questions at once.</summary>
public sealed class AskingOnTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 禾塬县人大常委会任免名单

        任命：蔺云帆为县水务局局长；桑若谷为县司法局局长。

        免去：罗景明的县水务局局长职务。

        # 禾塬县人民政府任免名单

        任命：闵长河为县信访办主任。

        免去：费守成的县信访办主任职务。

        # 禾塬县禁牧三年

        禾塬县禁牧三年，坡上的草长到齐膝高。县草原局局长卢玉峰说，明年开始轮牧。

        # 禾塬县追责

        禾塬县通报，原县草原局局长仇大海受到处分。

        # 禾塬县柳湾镇“和为贵”调解室

        柳湾镇在12个村设立“和为贵”调解室，聘请退休教师和老党员担任调解员。去年，调解室受理纠纷431件，调解成功402件。调解不收费，当事人信息一律保密。

        # 禾塬县槐树村办起香菇园

        槐树村建起香菇大棚36个，吸纳42名村民务工，去年为村集体增收18.6万元。

        # 禾塬县通报平安建设情况

        2021年，禾塬县接报刑事警情912起，比2020年的1140起下降20.0%。县里要求各镇继续加强巡防。

        # 禾塬县奖补美丽村庄

        县财政安排奖补资金900万元，对验收优秀的村每村奖补15万元，良好的每村奖补8万元。
        """);

    [Fact]
    public void Who_came_after_one_that_left_a_post_holds_it()
    {
        var answer = After("禾塬县免了谁的水务局局长", "接他的是谁");
        Assert.Contains("蔺云帆为县水务局局长", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("桑若谷", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_whose_own_word_could_end_what_stands_before_a_post_is_taken_over_too() =>
        Assert.Contains("闵长河", After("禾塬县免了谁的信访办主任", "接他的是谁").Text, StringComparison.Ordinal);

    [Fact]
    public void An_office_with_the_character_of_former_posts_in_its_name_is_asked_for_its_present_head() =>
        Assert.Contains("卢玉峰", page.Ask("草原局局长是谁").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_took_over_is_not_guessed_where_nobody_left_a_post()
    {
        Assert.DoesNotContain("蔺云帆", After("槐树村建了多少个香菇大棚", "接他的是谁").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("禾塬县原来的水务局局长是谁", "罗景明")]
    [InlineData("禾塬县谁当了水务局局长", "蔺云帆")]
    public void A_post_is_asked_for_in_spoken_words(string question, string name)
    {
        Assert.Contains(name, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_short_questions_at_once_lean_on_what_was_spoken_of()
    {
        var answer = After("柳湾镇“和为贵”调解室聘了哪些人当调解员", "收不收费啊，当事人信息会不会保密");
        Assert.StartsWith("（接上问", answer.Understood, StringComparison.Ordinal);
        Assert.Contains("调解不收费", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_place_with_a_question_of_its_own_is_asked_that_alone_after_what_is_no_whole_question()
    {
        Turn[] before = [new(true, "柳湾镇在多少个村设立了调解室"), new(false, "柳湾镇在12个村设立“和为贵”调解室。"), new(true, "去年受理了多少件"), new(false, "去年，调解室受理纠纷431件。")];
        var answer = page.Ask("那槐树村呢，增收多少？", before);
        Assert.Contains("18.6万元", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("比前一年降了多少")]
    [InlineData("比上一年降了多少")]
    public void The_year_before_is_the_one_that_print_compares_with(string question)
    {
        Assert.Contains("下降20.0%", After("禾塬县2021年接报刑事警情多少起", question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_holds_the_word_of_a_courtesy_is_asked()
    {
        Assert.Contains("8万元", After("禾塬县验收优秀的村奖补多少", "良好的呢").Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();

    private Answer After(string first, string second) => page.Ask(second, new Turn(true, first), new Turn(false, page.Ask(first).Text));
}
