using System.Reflection;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests;

public class ExpressionsTests
{
    // Lines are cut to slices before an expression is tried on them (PressForms), or are not tried when they are longer.
    private const int LongestSlice = 90;

    // Two loops without a limit, each with all turns of the longest slice, and some: microseconds to milliseconds.
    private const double Most = 100_000;

    /// <summary>
    /// An expression made ahead by the generator may go back; none goes far back, whatever stands on a page. Expressions that cannot
    /// (RegexOptions.NonBacktracking) keep up to megabytes each and are read by an automaton that is made while they are tried.
    /// </summary>
    [Fact]
    public void No_expression_goes_far_back_in_the_longest_slice_of_a_line()
    {
        var attributes = typeof(PageReader).Assembly.GetTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetCustomAttributes<GeneratedRegexAttribute>()).ToList();
        Assert.NotEmpty(attributes);
        Assert.DoesNotContain(attributes, a => a.Options.HasFlag(RegexOptions.NonBacktracking));
        var far = attributes.Select(a => (Ways: ExpressionWays.Of(a.Pattern, LongestSlice), a.Pattern)).Where(a => a.Ways > Most).Select(a => $"{a.Ways:F0}: {a.Pattern}");
        Assert.Equal("", string.Join('\n', far));
    }

    /// <summary>Nothing reads an expression while the program runs: what is not made ahead is not looked at by the test above.</summary>
    [Fact]
    public void No_expression_is_read_while_the_program_runs() =>
        Assert.DoesNotContain(typeof(PageReader).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)),
            f => f.FieldType == typeof(Regex) && f.DeclaringType?.Namespace?.StartsWith("Wenzheng", StringComparison.Ordinal) == true);
}
