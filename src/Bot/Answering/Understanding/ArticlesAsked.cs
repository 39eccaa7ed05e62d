using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问文章: 哪些文章讲到网格, 有没有关于网格的报道: a question for the articles on a subject, not for what they tell.</summary>
public static partial class ArticlesAsked
{
    private const int LongestTopic = 14;

    /// <summary>The subject of the articles that a folded question asks for; empty when it asks for something else.</summary>
    public static string Topic(string folded)
    {
        var text = Politeness.Strip(folded.TrimEnd('?', '。', '!', ' '));
        var match = Before().Match(text);
        if (!match.Success) match = After().Match(text);
        if (!match.Success) match = Beside().Match(text);
        if (!match.Success) return "";
        var topic = (match.Groups["topic"].Captures.FirstOrDefault()?.Value ?? "").Trim(',', ' ');
        return topic.Length is >= 2 and <= LongestTopic && !topic.Contains(',', StringComparison.Ordinal) && InterrogativeFinder.Find(topic).Count == 0 && !NothingNamed.Is(topic) ? topic : "";
    }

    // 有没有关于某事的报道, 找几篇讲某事的文章, 关于某事的文章有哪些, 某某写了哪些报道.
    [GeneratedRegex("^(?:我|想|要|帮我|给我|请|有没有|有|找找?|搜索?|查查?|列出?|看看?|都|一下|出|所有|几篇|一些|哪些|什么|,)*(?:关于|有关|涉及|讲到?|写到?|说到?|谈到?|提到|介绍)了?(?<topic>.+?)的?(?:文章|报道|新闻|稿件|稿子)(?:都?有(?:哪些|哪几篇|几篇|没有|吗|么)|吗|么|有没有)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // 哪些文章讲到某事, 有几篇报道是关于某事的.
    [GeneratedRegex("^(?:都|有)*(?:哪些|哪几篇|哪篇|几篇|什么)(?:文章|报道|新闻|稿件|稿子)(?:里|中|都|是)*(?:关于|有关|涉及到?|讲到?|写到?|说到?|谈到?|提到|提及|介绍)了?(?<topic>.+?)(?:的|了)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    // 跟某事有关的有哪些, 和某事相关的报道有吗, 某事的文章有哪些, 某某写了哪些报道.
    [GeneratedRegex("^(?:都|有没有|有|找找?|列出?|看看|,)*(?:跟|和|与|同)(?<topic>[^,]+?)(?:有关系?|相关|沾边)的?(?:文章|报道|新闻|稿件|稿子|内容|消息)?(?:都|一共)?(?:有哪些|有什么|有啥|有几篇|有吗|有没有|有|是哪些|吗)?$|^(?<topic>[^,]{2,4}?)(?:都|还)?写(?:了|过)?(?:哪些|什么|几篇|哪几篇)(?:文章|报道|新闻|稿件|稿子)$|^(?<topic>[^,]+?)的(?:文章|报道|新闻|稿件|稿子)(?:都|一共)?(?:有哪些|有几篇|有什么|有吗|有没有)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
