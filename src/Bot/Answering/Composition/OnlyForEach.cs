using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>只说每份: 总共收了多少租金 asks for a sum in all; 每亩租金300元 is a sum for each.</summary>
public static partial class OnlyForEach
{
    /// <summary>Whether a sum in all is asked for and every sum that a draft tells is one for each of something.</summary>
    public static bool IsTold(Ask ask, Draft draft)
    {
        if (ask.Type != AskType.Figure || ask.Text.AsSpan().ContainsAny(ForEach) || !InAll().IsMatch(ask.Text)) return false;
        var isTold = false;
        foreach (var quote in draft.Sentences.SelectMany(s => s.Quotes))
        {
            var text = quote.Folded();
            foreach (var figure in FigureFinder.Find(text))
            {
                if (figure.Measure != "money") continue;
                var before = text[..figure.Start];
                if (!Each().IsMatch(before[(before.LastIndexOfAny(ClauseEnds) + 1)..])) return false;
                isTold = true;
            }
        }
        return isTold;
    }

    private static readonly SearchValues<char> ForEach = SearchValues.Create("每各均");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",，。;；:：、");

    [GeneratedRegex("(?:总共|一共|共计|总计|合计|总额)[^,。;]{0,8}(?:多少|几)", RegexOptions.CultureInvariant)]
    private static partial Regex InAll();

    // 每亩年租金300元至620元, 每成一件领40元; 每年 is a year's sum.
    [GeneratedRegex("每(?!年)[^,，。;；]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();
}
