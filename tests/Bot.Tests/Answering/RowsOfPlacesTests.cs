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

    public void Dispose() => page.Dispose();
}
