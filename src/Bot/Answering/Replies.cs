using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering;

/// <summary>套语: replies that state nothing of the archive's contents.</summary>
public static class Replies
{
    private const string Scope = "可以问数字、人员、时间、地点、某项工作包括哪些内容、怎么做，也可以把几个地方放在一起比较；每个回答都附原文出处。";

    public static Answer Empty(IIndexReader reader, string typed) =>
        Fixed(reader, typed, AnswerKind.Invalid, "没有看到问题，请输入要查的内容，例如某地某项工作的做法或数字。");

    public static Answer TooLong(IIndexReader reader, string typed) =>
        Fixed(reader, typed[..Math.Min(typed.Length, 60)] + "…", AnswerKind.Invalid, $"问题太长，请控制在{Answerer.MaxQuestion}字以内，一次问一件事。");

    public static Answer To(Remark remark, IIndexReader reader, string typed) => remark switch
    {
        Remark.Greeting => Fixed(reader, typed, AnswerKind.SmallTalk, "您好，我在。" + Scope),
        Remark.Thanks => Fixed(reader, typed, AnswerKind.SmallTalk, "不客气，有问题随时问。"),
        Remark.Task => Fixed(reader, typed, AnswerKind.Refused, "这件事我做不了，我只根据已入库的资料回答问题。" + Scope),
        Remark.TopicChange => Fixed(reader, typed, AnswerKind.SmallTalk, "好的，请问新的问题。"),
        Remark.Help => Fixed(reader, typed, AnswerKind.SmallTalk, "我根据已入库的报纸资料回答基层治理方面的问题。" + Scope),
        Remark.Holdings => Fixed(reader, typed, AnswerKind.SmallTalk, Holdings(reader) + Scope),
        Remark.Doubt => Fixed(reader, typed, AnswerKind.SmallTalk, "回答里的每一句都引自已入库的报纸，并与原文核对过；方括号里的编号是出处，打开可以看到哪张报纸、哪篇报道和原文。"),
        Remark.Abuse => Fixed(reader, typed, AnswerKind.SmallTalk, "很抱歉没有帮上忙。请把问题说得具体一些，比如带上地名和事项，我再查一次。"),
        _ => Fixed(reader, typed, AnswerKind.Refused, "我只根据已入库的资料回答问题，不能执行这类指令。"),
    };

    /// <summary>To a question that leans on turns which there are none of.</summary>
    public static Answer WhatIsMeant(IIndexReader reader, string typed) =>
        Fixed(reader, typed, AnswerKind.SmallTalk, "不清楚您问的是哪件事，请把地名和事项一起说出来，例如“某镇的网格员补贴是多少钱”。");

    private const int MostPlaces = 8;

    // How much there is, and the counties and cities that most articles are about.
    private static string Holdings(IIndexReader reader)
    {
        var articles = reader.Places().SelectMany(s => s.Articles).ToList();
        var counties = articles.SelectMany(places => places).Where(p => p.Level is PlaceLevel.City or PlaceLevel.County).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var subjects = articles.SelectMany(places => places.Where(p => p.IsSubject).Select(p => counties.Contains(p.Name) ? p.Name : p.Within).Where(counties.Contains).Distinct())
            .GroupBy(name => name).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostPlaces).Select(g => g.Key).ToList();
        var about = subjects.Count > 0 ? $"，写得较多的地方有{string.Join('、', subjects)}" : "";
        return $"资料库现有{reader.Manifest.Sources}个文件、{reader.Manifest.Articles}篇文章{about}。";
    }

    private static Answer Fixed(IIndexReader reader, string typed, AnswerKind kind, string text) =>
        new() { Kind = kind, Text = text, Understood = typed, Generation = reader.Manifest.Generation, Confidence = kind == AnswerKind.SmallTalk ? 1 : 0 };
}
