using Wenzheng.Bot.Answering.Model;

namespace Wenzheng.Bot.Tests.Answering.Model;

public sealed class SentenceCutterTests
{
    [Theory]
    [InlineData("甲一[1]。乙二[2]。", "甲一。<1> 乙二。<2>")]
    [InlineData("甲一。[1]乙二。[2][3]", "甲一。<1> 乙二。<2,3>")]
    [InlineData("甲一【资料1】【2】。", "甲一。<1,2>")]
    [InlineData("甲一[1,2、3]！乙", "甲一！<1,2,3> 乙<>")]
    [InlineData("- **甲一**[1]。\n2. 乙二[1]。", "甲一。<1> 乙二。<1>")]
    [InlineData("2.5亿元[1]。", "2.5亿元。<1>")]
    [InlineData("甲[注]乙。", "甲[注]乙。<>")]
    [InlineData("“甲。”[1]乙。", "“甲。”<1> 乙。<>")]
    [InlineData("甲一[99999999999]。", "甲一[99999999999]。<>")]
    public void Sentences_come_out_with_the_numbers_they_name(string text, string sentences)
    {
        // Character by character and in one piece it is the same, but for marks that come alone behind the full stop.
        var whole = new SentenceCutter();
        var got = whole.Feed(text).Concat(whole.Finish(isComplete: true));
        Assert.Equal(sentences, string.Join(' ', got.Select(s => $"{s.Text}<{string.Join(',', s.Cited)}>")));
        var pieces = new SentenceCutter();
        var slow = text.SelectMany(c => pieces.Feed(c.ToString())).ToList().Concat(pieces.Finish(isComplete: true));
        Assert.Equal(whole.Feed("").Count + sentences.Split(' ').Length, slow.Count());
    }

    [Fact]
    public void A_sentence_that_names_its_evidence_is_complete_with_its_full_stop()
    {
        var cutter = new SentenceCutter();
        Assert.Empty(cutter.Feed("甲一[1]"));
        Assert.Single(cutter.Feed("。"));
        Assert.Empty(cutter.Feed("乙二。"));
        Assert.Single(cutter.Feed("[2]"));
    }

    [Fact]
    public void Of_a_stream_that_was_cut_off_the_last_half_sentence_is_not_given()
    {
        var cutter = new SentenceCutter();
        Assert.Single(cutter.Feed("甲一[1]。乙"));
        Assert.Empty(cutter.Finish(isComplete: false));
    }

    [Fact]
    public void Invisible_characters_are_not_passed_on()
    {
        var cutter = new SentenceCutter();
        Assert.Equal("甲乙。", cutter.Feed("甲\u202e\u200b\u0007乙[1]。").Single().Text);
    }

    [Fact]
    public void A_megabyte_without_an_end_is_not_held()
    {
        var cutter = new SentenceCutter();
        for (var i = 0; i < 1000; i++) Assert.Empty(cutter.Feed(new string('甲', 1000)));
        Assert.Empty(cutter.Finish(isComplete: true));
    }
}
