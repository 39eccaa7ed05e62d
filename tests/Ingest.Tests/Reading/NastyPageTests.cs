namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages that no newspaper prints: nothing of them may be lost or read twice, and none may take long.</summary>
public sealed class NastyPageTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_character_of_a_nasty_page_is_accounted_for(string what, string page)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(ReadPages.Fault(page, ReadPages.Read(page)));
        Assert.True(watch.Elapsed < Longest, $"{what}: {watch.Elapsed}");
    }

    public static TheoryData<string, string> Pages()
    {
        var random = new Random(11);
        string Han(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0x4e00, 0x9fa6)));
        string Of(int count, string between, Func<int, string> line) => string.Join(between, Enumerable.Range(0, count).Select(line));
        return new()
        {
            { "one huge line", Han(300_000) },
            { "no headlines", Of(300, "\n\n", i => Han(60) + "，。"[i % 2]) },
            { "only punctuation", Of(1_500, "\n\n", i => new string("，。（）“”—…：》【"[i % 11], 1 + (i % 40))) },
            { "only headlines", Of(399, "\n\n", _ => "# " + Han(12)) },
            { "only broken lines", Of(199, "\n\n", _ => Han(70)) },
            { "only questions and answers", Of(198, "\n\n", i => (i % 3 == 0 ? "问：" : "答（局长 王小明）：") + Han(40)) },
            { "only labels", Of(130, "\n\n", _ => $"{Han(6)}\n\n条件：{Han(30)}。\n\n材料：{Han(30)}") },
            { "only bodies that sign", Of(399, "\n\n", i => Han(5) + "局院队"[i % 3]) },
            { "only notes in brackets", Of(399, "\n\n", i => $"（{Han(i % 60)}）") },
            { "only brackets", Of(300, "\n\n", i => new string('（', i % 50) + Han(30) + new string('）', i % 37)) },
            { "only credits", Of(399, "\n\n", i => (i % 2 == 0 ? Han(10) + "。 " : "") + Han(3) + " 摄") },
            { "thousands of short lines", Of(10_000, "\n", i => Han(1 + (i % 3))) },
            { "lines that end with a comma", Of(399, "\n\n", i => Han(3 + (i % 9)) + "，") },
            { "zero-width characters", Of(200, "\n\n", i => string.Join('\u200b', $"本报讯 近日，开了第{i}次会。".ToCharArray()) + "\u202e\ufeff") },
            { "markup as text", Of(1_000, "\n", i => $"<p class=\"x\">本报讯 第{i}次会议。</p><script>alert({i})</script>") },
            { "halves of characters", Of(1_000, "\n", i => "\ud840本报讯 会议。\udc00" + (i % 2 == 0 ? "\udb40" : "")) },
        };
    }
}
