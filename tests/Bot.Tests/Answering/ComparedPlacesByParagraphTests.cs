using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Of places that a report tells of one after another each is told its own run; places that are only counted are those the report names.</summary>
public sealed class ComparedPlacesByParagraphTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 蓼溪镇的说事点

        蓼溪镇把树荫变成说事的地方。说事分两级：小事树下说，隔天不过夜；大事镇里说，10天拿结论。今年接事412件，说事的人都是老党员。

        莲塘村说事点最多，有9个。先听老人讲，再听年轻人讲。

        竹坞村的做法不一样。村里请了6名“双语和事佬”，专给两边当翻译。

        石埠村则是“先修路后讲理”。村里先把坟前泥路修好，抬着石头就把话说开了。

        # 三县托管调查

        柏阳市的柏东、柏西、柏南三县都在搞土地托管，做法各不相同。

        柏东县叫“双托管”，全县托管12.1万亩，每亩服务费370元。

        柏西县叫“一站托”，全县托管16.4万亩，每亩服务费345元。

        柏南县叫“菜单托”，全县托管7.8万亩，每亩服务费362元。
        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void Each_place_is_told_by_the_paragraph_that_its_name_opens()
    {
        var answer = page.Ask("莲塘村、竹坞村、石埠村在说事做法上各有什么特点？");
        Assert.All((string[])["9个", "双语和事佬", "先修路后讲理"], told => Assert.Contains(told, answer.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("竹坞村：莲塘村", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Counted_places_are_those_that_the_report_joins()
    {
        var answer = page.Ask("三县土地托管的名称分别是什么？面积各多少？");
        Assert.All((string[])["双托管", "一站托", "菜单托", "12.1万亩", "16.4万亩", "7.8万亩"], told => Assert.Contains(told, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_ranked_or_asked_for_place_is_not_counted() =>
        Assert.DoesNotContain("柏东县、柏西县", page.Ask("第三县叫什么").Understood, StringComparison.Ordinal);
}
