using System.Reflection;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public class ExpressionsTests
{
    // Two loops without a limit, each with all turns of the longest question, and some: milliseconds.
    private const double Most = 300_000;

    /// <summary>
    /// Expressions that cannot go back (RegexOptions.NonBacktracking) take no thought, but each keeps half a megabyte and more: its automaton is
    /// made from the sets of its characters, each against each. So those that cannot go far back are made ahead by the generator.
    /// </summary>
    [Fact]
    public void No_expression_that_may_go_back_goes_far_back_in_the_longest_question()
    {
        var attributes = typeof(Answerer).Assembly.GetTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetCustomAttributes<GeneratedRegexAttribute>()).ToList();
        Assert.NotEmpty(attributes);
        Assert.All(attributes.Where(a => !a.Options.HasFlag(RegexOptions.NonBacktracking)), a => Assert.True(ExpressionWays.Of(a.Pattern) <= Most, a.Pattern));
    }

    [Theory]
    [InlineData("^村(?:里|内)?有[多几]个?$", 1)]
    [InlineData("[^,]{0,9}的.{2,20}$", 10 * 19)]
    [InlineData("^(?<who>.+?)(?:都|也|大概)*说$", 500 * 501)]
    [InlineData("(?:找|找到)*的", 501)]
    [InlineData("(?>[了过]*)(?>[过些]*)什么", 1)]
    [InlineData("(?>[、和](?:[0-9]+年?|上半年))*的", 501 * 500)]
    [InlineData("(?:找找?|看)*的", double.PositiveInfinity)]
    [InlineData("(?:找|找到|到处|处)*的", double.PositiveInfinity)]
    [InlineData("(?:[0-9]+年)*的", double.PositiveInfinity)]
    public void A_loop_may_stop_at_each_turn_or_where_its_words_run_into_each_other_anywhere(string expression, double ways) =>
        Assert.Equal(ways, ExpressionWays.Of(expression));
}
