using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A list too long for one answer is told to its last item.</summary>
public sealed class ListRoomTests
{
    [Fact]
    public void Each_item_of_a_long_list_is_shortened_and_that_is_said()
    {
        var items = string.Concat(Enumerable.Range(1, 9).Select(n => $"{"一二三四五六七八九"[n - 1]}是第{n}处短板尚未补上，原因在于投入不够、人手不足、章法不明，各乡镇各部门都要对照检查，逐项列出清单，限期整改到位，年底前向县委报告；"));
        using var page = new AskedPage($"""
            # 柳堰县人民政府工作报告

            ## 一、工作回顾

            过去一年，全县地区生产总值增长5.7%。

            ## 二、存在的问题

            {items.TrimEnd('；')}。
            """);
        var text = page.Ask("存在哪些问题").Text;
        for (var n = 1; n <= 9; n++) Assert.Contains($"第{n}处短板", text, StringComparison.Ordinal);
        Assert.Contains("只摘开头", text, StringComparison.Ordinal);
        Assert.True(text.Length <= 600);
    }
}
