using Wenzheng.Bot.Answering.Model;

namespace Wenzheng.Bot.Tests.Answering.Model;

public sealed class ThinkFilterTests
{
    [Theory]
    [InlineData("<think>甲</think>乙", "乙")]
    [InlineData("甲<think>乙</think>丙<THINK>丁</THINK>戊", "甲丙戊")]
    [InlineData("甲<think>乙", "甲")]
    [InlineData("甲 < 乙 <b>", "甲 < 乙 <b>")]
    [InlineData("甲</think>乙", "乙")]
    [InlineData("甲<thin", "甲<thin")]
    [InlineData("", "")]
    public void Thoughts_are_taken_out_whatever_pieces_they_come_in(string text, string answer)
    {
        for (var size = 1; size <= Math.Max(1, text.Length); size++)
        {
            var (filter, said) = (new ThinkFilter(), "");
            for (var i = 0; i < text.Length; i += size)
            {
                var piece = filter.Feed(text[i..Math.Min(text.Length, i + size)], out var startsOver);
                said = startsOver ? piece : said + piece;
            }
            Assert.Equal(answer, said + filter.Finish());
        }
    }
}
