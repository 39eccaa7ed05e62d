using System.Text;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Rendering;
using Wenzheng.Bot.Development.Telegram;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

public sealed class RenderingTests
{
    [Fact]
    public void Hostile_answers_are_taken_by_the_server_and_nothing_is_lost()
    {
        var failures = HostileAnswers.Check(seed: 20261121, count: 1_000);

        Assert.Empty(failures);
    }

    [Fact]
    public void Long_text_is_cut_at_sentences_and_marks_are_closed_in_every_piece()
    {
        var text = new RichText().Marked(Mark.FoldedQuote, t => t.Add("开头。").Add(string.Concat(Enumerable.Repeat("这是一个不长不短的句子，说了一件事。[12]", 400)), Mark.Bold));
        var pieces = text.Split(4096);

        Assert.True(pieces.Count > 1);
        Assert.All(pieces, p => Assert.True(p.Length <= 4096));
        Assert.All(pieces, p => Assert.EndsWith("。[12]", p.Text, StringComparison.Ordinal));
        Assert.All(pieces, p => Assert.Null(FakeMarkup.Parse(p.ToHtml()).Error));
        Assert.Equal(text.Text, string.Concat(pieces.Select(p => p.Text)));
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_cut()
    {
        var pieces = new RichText().Add("一" + string.Concat(Enumerable.Repeat("𠮷", 3000))).Split(4096);

        Assert.All(pieces, p => Assert.False(char.IsHighSurrogate(p.Text[^1])));
        Assert.Equal(3001, pieces.Sum(p => p.Text.EnumerateRunes().Count()));
    }

    [Fact]
    public void A_comparison_stands_in_columns_of_a_phones_width()
    {
        var page = new RichText();

        Assert.True(ComparisonTable.TryAdd(page, "东河县：共建立清单37项，群众满意率达到98%。[1]\n西河镇：资料未报道。"));
        Assert.Equal("东河县 │ 共建立清单37项，群众满\n       │ 意率达到98%。[1]\n西河镇 │ 资料未报道。", page.Text);
        Assert.Equal(Mark.Mono, Assert.Single(page.Runs).Mark);
    }

    [Theory]
    [InlineData("只有一行：不成表")]
    [InlineData("没有分隔\n也不成表")]
    [InlineData("这个名字太长了不像地名：甲\n乙：丙")]
    public void What_is_no_comparison_stays_text(string text) => Assert.False(ComparisonTable.TryAdd(new RichText(), text));

    [Fact]
    public void Buttons_fit_the_servers_limits_whatever_the_titles()
    {
        var answer = new Answer
        {
            Kind = AnswerKind.Refused,
            Text = "没有。",
            Understood = "问",
            Citations = [.. Enumerable.Range(1, 30).Select(i => new Citation(i, "a#" + i, "a.txt", "题", "", null, "引", 0, -1, -1))],
            Suggestions = [new Suggestion("b#0", "b.txt", string.Concat(Enumerable.Repeat("长标题𠮷", 50))), new Suggestion("c#0", "c.txt", "\u202e")],
        };
        var buttons = AnswerPage.Buttons(answer, "ffffffffffffffff")!.InlineKeyboard!;

        Assert.All(buttons, row => Assert.InRange(row.Count, 1, 8));
        Assert.All(buttons.SelectMany(r => r), b => Assert.InRange(Encoding.UTF8.GetByteCount(b.CallbackData), 1, 64));
        Assert.All(buttons.SelectMany(r => r), b => Assert.InRange(b.Text.Length, 1, 28));
    }

    [Theory]
    [InlineData("o:5f:3")]
    [InlineData("w:5f:0:2:7")]
    [InlineData("r:5f")]
    [InlineData("f:5f:1")]
    public void Button_data_survives_the_way_there_and_back(string data) => Assert.Equal(data, PressData.Parse(data)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("o")]
    [InlineData("z:1")]
    [InlineData("o:1:x")]
    [InlineData("o:1:-1")]
    [InlineData("o:1:99999999999")]
    [InlineData("o:1:1:1:1:1")]
    public void Foreign_button_data_is_refused(string data) => Assert.Null(PressData.Parse(data));
}
