using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Figures of several places that one report gives in rows.</summary>
public sealed class RowsOfPlacesTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 渌源县通报乡镇综合考核结果

        1月7日，渌源县通报乡镇综合考核结果，分城区、山区两组打分。

        城区组：东莲街道94.2分，第一；柏木镇90.3分，第二；石桥乡89.9分，第三。

        山区组：荷塘镇92.8分，第一；枫坪乡88.5分，第二。

        石桥乡因漏报扣3分，枫坪乡因工程款拖欠扣4分，乡里已经整改。

        # 渌源县石桥乡整治河道

        石桥乡整治河道12公里，获评市级示范河湖，在市里考核中多得2分。
        """);

    [Fact]
    public void Each_place_is_told_by_its_own_row_not_by_another_sentence_with_such_a_figure()
    {
        var text = page.Ask("柏木镇、石桥乡、枫坪乡考核各得多少分？").Text;
        Assert.Contains("柏木镇90.3分", text, StringComparison.Ordinal);
        Assert.Contains("石桥乡89.9分", text, StringComparison.Ordinal);
        Assert.Contains("枫坪乡88.5分", text, StringComparison.Ordinal);
        Assert.DoesNotContain("扣3分", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_told_though_the_name_of_its_group_stands_before_the_place()
    {
        var text = page.Ask("东莲街道和荷塘镇考核分别多少分？").Text;
        Assert.Contains("东莲街道94.2分", text, StringComparison.Ordinal);
        Assert.Contains("荷塘镇92.8分", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_another_year_are_not_told_of_the_asked_one()
    {
        using var dated = new AskedPage("""
            ---
            newspaper: 渌源日报
            date: 2023-01-07
            ---
            # 渌源县通报2022年乡镇综合考核结果

            渌源县通报2022年乡镇综合考核结果，分两组打分。

            城区组：柏木镇90.3分，第一；石桥乡89.9分，第二。

            山区组：荷塘镇92.8分，第一；枫坪乡88.5分，第二。
            """);

        Assert.DoesNotContain("90.3", dated.Ask("柏木镇、枫坪乡2019年考核各得多少分？").Text, StringComparison.Ordinal);
        Assert.Contains("90.3", dated.Ask("柏木镇、枫坪乡2022年考核各得多少分？").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("柏木镇、石桥乡、荷塘镇三个乡镇的粮食亩产各是多少", "荷塘镇山地多，1175斤")]
    [InlineData("荷塘镇的粮食亩产是多少", "荷塘镇山地多，1175斤")]
    public void A_part_that_only_gives_its_figure_counts_what_the_first_part_counts(string question, string told)
    {
        using var grain = new AskedPage("""
            # 渌源县粮食再丰收

            渌源县农业农村局介绍，密植玉米平均亩产提高168斤，今年推广61万亩。

            柏木镇单产最高，亩产1642斤；石桥乡1588斤；荷塘镇山地多，1175斤。
            """);

        Assert.Contains(told, grain.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_countys_figure_beside_a_list_of_places_is_none_of_theirs()
    {
        using var helpers = new AskedPage("""
            # 渌源县推行帮办代办

            柏木镇、石桥乡、荷塘镇三地蹲点看到，渌源县在8个乡镇推行帮办代办，全县共有帮办员186名，其中专职54名。

            柏木镇的高一禾是24名帮办员里最忙的一个，全年代办1126件。

            石桥乡把帮办点设在小卖店里，早晚都能办。

            荷塘镇起步最晚，帮办员只有9名，11月办件413件。
            """);
        var text = helpers.Ask("柏木镇和荷塘镇各有多少帮办员").Text;
        Assert.Contains("24名帮办员", text, StringComparison.Ordinal);
        Assert.Contains("9名", text, StringComparison.Ordinal);
        Assert.DoesNotContain("186名", text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
