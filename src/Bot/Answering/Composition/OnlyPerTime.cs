using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>只说每月几次: 开了几场 asks how often it happened so far; 每月至少参加两次 says how often it is to happen.</summary>
public static partial class OnlyPerTime
{
    /// <summary>Whether all that a draft counts of what happened is a rate.</summary>
    public static bool IsTold(Ask ask, Draft draft) =>
        ask.Type == AskType.Figure && Happened().IsMatch(ask.Text) && draft.Sentences.Count > 0 && draft.Sentences.All(s => s.Quotes.All(q => Rate().IsMatch(Folding.Fold(q.Text)) && !Counted(Folding.Fold(q.Text))));

    // A number of times that no 每月 stands before in its clause.
    private static bool Counted(string text)
    {
        foreach (var match in Times().EnumerateMatches(text))
        {
            var clause = text.AsSpan(0, match.Index);
            if (!clause[(clause.LastIndexOfAny(",。;:") + 1)..].Contains('每')) return true;
        }
        return false;
    }

    [GeneratedRegex("了(?:多少|几)(?:场|次|回|趟|期|轮)", RegexOptions.CultureInvariant)]
    private static partial Regex Happened();

    [GeneratedRegex("每(?:天|日|周|月|季度?|半年|年)[^,。;]{0,10}[0-9一二三四五六七八九十两]+余?(?:场|次|回|趟|期|轮)", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex("[0-9一二三四五六七八九十百千两]+余?(?:场|次|回|趟|期|轮)", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
