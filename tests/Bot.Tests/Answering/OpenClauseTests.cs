using Wenzheng.Bot.Answering.Composition;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>半句: no quotation ends with a clause that only says when, for what or by what means, or names what the next tells of.</summary>
public sealed class OpenClauseTests
{
    [Theory]
    [InlineData("自去年三月开办以来，")]
    [InlineData("按照“支部领路、合作社出力”的思路，")]
    [InlineData("围绕让老人吃上热饭，")]
    [InlineData("在摸清家底的基础上，")]
    [InlineData("以老校舍为依托，")]
    [InlineData("限桌数，")]
    [InlineData("连续两年得第一的，")]
    public void A_clause_that_tells_nothing_without_the_next_is_open(string clause)
    {
        Assert.True(OpenClause.Is(clause));
    }

    [Theory]
    [InlineData("村里建起食堂一座，")]
    [InlineData("每餐收3元，")]
    [InlineData("12人，")]
    [InlineData("按照“支部领路、合作社出力”的思路。")]
    [InlineData("")]
    public void A_clause_that_tells_something_or_ends_its_sentence_is_not(string clause)
    {
        Assert.False(OpenClause.Is(clause));
    }
}
