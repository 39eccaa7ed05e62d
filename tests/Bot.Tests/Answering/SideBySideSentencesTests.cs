using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Places and years side by side where one sentence tells of both, or the next tells of the other.</summary>
public sealed class SideBySideSentencesTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 渌源县晒进度

        渌源县每月给各乡镇晒一次进度，排名靠后的要上台说明。

        5月份晒进度，荷塘镇由第13位升到第6位，石桥乡升到第9位。

        # 渌源县冬修水利开工

        11月10日，全县冬修水利动员会召开，副县长部署任务：整修山塘860口、清淤沟渠540公里。各乡镇中，柏木镇整修山塘最多，为142口；枫坪乡清淤沟渠最长，为96公里。

        # 渌源县公布平安账本

        本报讯 渌源县公布2023年平安账本，各项数字都比上一年好看。

        ●调解：全年排查矛盾纠纷4168件，化解率97.2%；2022年排查4590件，化解率95.0%。

        ●信访：全年接访612批。
        """);

    [Fact]
    public void What_one_sentence_says_of_two_places_stands_under_neither()
    {
        var text = page.Ask("石桥乡与荷塘镇5月份晒进度各升至第几位？").Text;
        Assert.StartsWith("5月份晒进度，荷塘镇由第13位升到第6位，石桥乡升到第9位。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("资料未见", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_among_all_is_told_by_its_part_of_the_sentence()
    {
        var text = page.Ask("柏木镇、枫坪乡在冬修水利中各承担什么任务，数量多少？").Text;
        Assert.Contains("142口", text, StringComparison.Ordinal);
        Assert.Contains("96公里", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_earlier_of_two_years_is_told_beside_the_later()
    {
        var text = page.Ask("渌源县2023年与2022年矛盾纠纷排查件数和化解率相比有何变化？").Text;
        Assert.Contains("4168件", text, StringComparison.Ordinal);
        Assert.Contains("2022年排查4590件，化解率95.0%", text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
