using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Counts of a kind of thing, sizes that are no counts, and posts that the holder of another post fills.</summary>
public sealed class CountsAndHoldersTests : IDisposable
{
    private readonly AskedPage page = new("""
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 岑川县建设绿色家园

            截至6月，岑川县建成绿色城镇示范点4个、绿色校园示范点7个、绿色河湖示范点2个。

            # 柳荫村的护林队

            柳荫村成立护林队，村党支部书记担任队长，队员23名。走进柳荫村，900余亩花椒园果实累累。
            """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("岑川县有几个绿色校园", "7个")]
    [InlineData("柳荫村花椒园有多大", "900余亩")]
    [InlineData("柳荫村护林队队长是谁", "村党支部书记担任队长")]
    public void What_is_told_in_print_in_another_form_answers(string question, string told) =>
        Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("岑川县有几个绿色医院")]
    [InlineData("柳荫村护林队队长叫什么名字")]
    public void What_is_not_told_is_refused(string question) => Assert.True(Ask(question).Refused);

    private Answer Ask(string question) => page.Ask(question);
}
