using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所问之人: 由哪些老师授课, 请了哪位专家 ask for names; a report of the course that names nobody does not tell them.</summary>
public static class AskedPersons
{
    // People who are known by their names. 哪些领导 and 哪些人 are as often told by their posts or kinds.
    private static readonly string[] Kinds = ["老师", "教师", "讲师", "专家", "教授", "明星", "演员", "歌手", "嘉宾", "律师", "医生"];
    private static readonly string[] Which = ["哪位", "哪几位", "哪些", "哪个", "哪名", "哪几名", "哪几个", "什么", "啥"];
    private static readonly string[] Titles = ["·", "女士", "先生", "教授", "博士"];

    /// <summary>Whether what is quoted may tell who; true where the ask is for none of such people.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft) =>
        !Array.Exists(Which, w => Array.Exists(Kinds, k => Ends(ask.Text, w + k)))
        || draft.Sentences.Any(s => s.Quotes.Any(q => StatedAnswer.NamesPerson(q) || q.Text.HoldsAny(Titles)));

    // 什么专家门诊 and 哪个医生工作站 are no people.
    private static bool Ends(string text, string word) =>
        text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !text.AsSpan(at + word.Length).StartsWith("门诊", StringComparison.Ordinal) && !text.AsSpan(at + word.Length).StartsWith("工作", StringComparison.Ordinal);
}
