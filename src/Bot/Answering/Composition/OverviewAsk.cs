using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问概况: 总结一下某县的做法, 某县抓基层治理有哪些经验 ask for what the report of a place tells as a whole, not for one of its sentences.</summary>
public static partial class OverviewAsk
{
    // Verbs that want a whole put shortly, and nouns for what a place does.
    private static readonly string[] Summing = ["总结", "概括", "归纳", "概述", "综述", "梳理", "介绍", "讲了什么", "讲了啥", "写了什么", "说了什么", "主要内容"];
    private static readonly string[] Ways = ["做法", "经验", "举措", "措施", "亮点", "特色", "情况", "怎样抓", "怎么抓", "如何抓", "咋抓", "怎样做", "怎么做", "如何做", "咋做", "怎么搞", "咋搞", "怎么样", "咋样"];

    // Words of the asking itself.
    private static readonly string[] Asking = ["主要", "好", "抓", "做", "搞", "开展", "推进", "怎样", "怎么", "如何", "哪些", "几条", "几点", "总", "结", "归", "纳", "概", "括", "把", "学", "学习", "借鉴", "参考", "可以", "值得", "简单", "大致", "大概"];

    // A word is the whole report's when so many of its sentences, or its headline, hold it.
    private const int LeastSentences = 3;

    /// <summary>Whether the ask, its place aside, asks for ways or a summary of a report.</summary>
    public static bool Is(Ask ask) =>
        ask.Text.HoldsAny(Summing) && ask.Type is not (AskType.Who or AskType.When or AskType.Where or AskType.Whether or AskType.Figure or AskType.Why)
        || ask.Count == 0 && ask.Type is AskType.None or AskType.How or AskType.What or AskType.Which && (ask.Text.HoldsAny(Ways) || InOtherWords().IsMatch(ask.Text));

    /// <summary>Whether every word of the ask that names a subject is one that the report speaks of as a whole.</summary>
    public static bool IsOfWhole(Ask ask, IReadOnlyList<QuestionTerm> terms, ArticleView view)
    {
        var subject = InOtherWords().Replace(ask.Text, ",");
        return terms.All(t => t.IsPair || !subject.Contains(t.Text, StringComparison.Ordinal) && ask.Text.Contains(t.Text, StringComparison.Ordinal) || GistComposer.IsOpen([t]) || Asking.Contains(t.Text) || t.Text.HoldsAny(Summing) || t.Text.HoldsAny(Ways) || IsOfWhole(t.Text, view));
    }

    // 干了些啥, 从哪几块下手的, 怎么个干法.
    [GeneratedRegex("(?:都|主要|具体|到底|究竟|大致|大概)*(?:(?:干|做|搞|抓|弄)(?:了|过|出了?)?(?:些|点)?(?:什么|啥|哪些)(?:事情|事儿|事|工作|名堂|成绩|成效|成果)?|(?:怎么|咋|怎样)个?(?:干|做|搞|抓|弄)(?:法)?的?|从哪(?:几|些)个?(?:块|方面|头|处)(?:下手|入手|着手|抓起|抓)的?|有(?:什么|啥|哪些)(?:好)?(?:干法|办法|路子|招数|招)|捋一?捋|说一?说|讲一?讲)", RegexOptions.CultureInvariant)]
    private static partial Regex InOtherWords();

    private static bool IsOfWhole(string word, ArticleView view)
    {
        if (Folding.Fold(view.Article.Title + view.Article.Kicker + view.Article.Deck).Contains(word, StringComparison.Ordinal)) return true;
        var holding = 0;
        for (var unit = 0; unit < view.Units.Count && holding < LeastSentences; unit++)
            if (view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length).Contains(word, StringComparison.Ordinal)) holding++;
        return holding >= LeastSentences;
    }
}
