using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>某地某人: 甲镇的某某某是最忙的一个, 来自县发改局的某某某得了最高分; whoever is told of by where he or she comes from, without a post.</summary>
internal static class PeopleOfPlaces
{
    private static readonly WordTable Bodies = new("局 委 厅 办 站 所 中心 公司 医院 学校 小学 中学 合作社 小区 车间");

    // Three characters, two of them given: shorter ones are more often words.
    private const int Length = 3;

    /// <summary>Adds those that are not found yet.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="places">Its places in order.</param>
    /// <param name="found">Those found so far.</param>
    public static void Find(string text, List<PlaceMention> places, List<PersonMention> found)
    {
        var known = found.Select(f => f.Range.End).ToHashSet();
        var homes = places.Where(p => p.Level is PlaceLevel.Township or PlaceLevel.Village).Select(p => p.Range.End).ToHashSet();
        for (var at = text.IndexOf('的', StringComparison.Ordinal); at >= 0; at = text.IndexOf('的', at + 1))
        {
            var (start, end) = (at + 1, at + 1 + Length);
            if (end >= text.Length || known.Contains(end) || !homes.Contains(at) && Bodies.LengthBefore(text, at) == 0) continue;
            if (NameReader.Read(text, start, false, out var confidence) != Length || confidence < Least || NameCost.IsWord(text, start, end) || NameCost.IsWord(text, start, end - 1) || NameCost.IsWord(text, start + 1, end)) continue;
            // Behind a figure's or a list's break a common noun may stand as well.
            if (!Tells(text, end)) continue;
            found.Add(new PersonMention(text.Substring(start, Length), "", new TextRange(start, Length), confidence));
        }
    }

    private const float Least = 2.2f;

    private static readonly WordTable Doing = new("是 说 今年 去年 得 有 家 把 带 种 养 从 在 最 拿 领 成 每 一 两 自 和 就 也 还 已 当 做 开 靠 用 因 被 获");

    // What a person is said to be or do; or a date.
    private static bool Tells(string text, int end) => Doing.LengthAt(text, end) > 0 || char.IsAsciiDigit(text[end]) || text[end] is '，' or ',' or '（' or '(';
}
