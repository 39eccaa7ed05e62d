using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>How long a summary is to be.</summary>
public sealed class SummaryAskedTests
{
    [Theory]
    [InlineData("松江县怎么抓治理的，概括一下", 0)]
    [InlineData("松江县的做法总结一下", 0)]
    [InlineData("松江县的做法，用三句话总结一下", 3)]
    [InlineData("松江县的做法能不能总结两条", 2)]
    public void Only_sentences_and_points_are_counted(string question, int most) => Assert.Equal(most, SummaryAsked.Length(question));
}
