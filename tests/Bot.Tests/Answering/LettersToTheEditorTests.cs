using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public sealed class LettersToTheEditorTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 读者来信

        编辑同志：我家住青石镇柳湾村。7月3日夜里村口的变压器着了火，网格员石冬生摸黑爬上杆子断了电，又和村医郝长根守到天亮，邻近的三户没有一家受损。想借报纸说出来。（柳湾村 罗德胜）

        # 青石镇给老井上盖

        本报讯 青石镇今年给86口老井加了井盖，每口花费340元。镇水利站站长罗大河说，井盖全部由镇里统一安装。

        # 青石镇清河道

        老船工谭水生在码头上招呼：“记者同志，你看这水清不清。”青石镇今年清理河道12公里。（何庆松）
        """);

    [Fact]
    public void A_letter_is_found_by_the_name_that_signs_it() =>
        Assert.Contains("变压器着了火", page.Ask("罗德胜写信反映了什么事？").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_signed_a_letter_is_not_whom_it_thanks()
    {
        var answer = page.Ask("罗德胜写信想谢谁？");
        Assert.Contains("石冬生", answer.Text, StringComparison.Ordinal);
        Assert.Contains("郝长根", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_spoken_to_in_a_report_makes_it_no_letter() => Assert.DoesNotContain("清理河道", page.Ask("何庆松写信反映了什么事？").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
