using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>离合词: verbs that speech takes apart (哪年入的党, 啥时候退的休) and print does not, put together again.</summary>
public static partial class SeparableVerbs
{
    /// <summary>The folded question with such verbs whole; the particle goes behind them.</summary>
    /// <param name="folded">The question, folded.</param>
    public static string Joined(string folded) => Apart().Replace(folded, "${verb}${noun}${particle}");

    // A closed class: what happens in a life, and to a work.
    [GeneratedRegex("(?<verb>(?:入(?=的党|的伍)|参(?=的军)|当(?=的兵)|退(?=的休|的伍)|结(?=的婚)|离(?=的婚)|成(?=的家)|毕(?=的业)|上(?=的任|的岗)|到(?=的任)|下(?=的岗)|辞(?=的职)|开(?=的工|的业)|动(?=的工)|完(?=的工)|竣(?=的工)))(?<particle>的)(?<noun>[党伍军兵休婚家业任岗职工])", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();
}
