using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering;

public class UnitSplitterTests
{
    [Fact]
    public void Sentences_end_with_their_closing_quotation_mark() =>
        Assert.Equal(["“先干起来。”", "他说。"], OneParagraph.Units("“先干起来。”他说。"));

    [Fact]
    public void Semicolons_part_a_sentence_but_not_inside_brackets()
    {
        Assert.Equal(["甲；", "乙。"], OneParagraph.Units("甲；乙。"));
        Assert.Equal(["甲（子；丑）乙。"], OneParagraph.Units("甲（子；丑）乙。"));
    }

    [Fact]
    public void Parts_of_one_sentence_share_its_number()
    {
        var units = UnitSplitter.Split(OneParagraph.Of("甲；乙。丙。"));
        Assert.Equal(units[0].Sentence, units[1].Sentence);
        Assert.NotEqual(units[1].Sentence, units[2].Sentence);
    }

    [Fact]
    public void A_comma_inside_a_number_or_quotation_parts_no_clause()
    {
        const string text = "共1,234人,其中“先到,先得”者，占半数。";
        var clauses = UnitSplitter.Clauses(text, new TextRange(0, text.Length)).Select(c => text.Substring(c.Start, c.Length));
        Assert.Equal(["共1,234人,", "其中“先到,先得”者，", "占半数。"], clauses);
    }

    [Fact]
    public void Units_never_overlap_and_lose_only_white_space()
    {
        var random = new Random(7);
        const string alphabet = "甲乙丙。；！？“”（） \t，…a1";
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var article = OneParagraph.Of(text);
            var at = 0;
            foreach (var unit in UnitSplitter.Split(article))
            {
                Assert.True(unit.Range.Start >= at);
                Assert.True(string.IsNullOrWhiteSpace(text[at..unit.Range.Start]));
                at = unit.Range.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }
    }
}
