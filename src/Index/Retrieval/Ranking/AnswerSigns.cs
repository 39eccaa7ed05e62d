using System.Buffers;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>What kinds of answers look like in a normalised text.</summary>
internal static class AnswerSigns
{
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";
    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create("省市县区镇乡村国州岛路街洲港湾山");
    private static readonly string[] PlaceLeads = ["位于", "位在", "坐落", "座落", "地处", "分布", "来自", "设于", "设在"];
    private static readonly string[] NameSigns = ["称", "叫", "名为", "谓", "命名", "名字", "俗名", "取名", "原名", "又名", "即"];
    private static readonly string[] ReasonSigns = ["因", "由于", "为了", "以便", "所以", "导致", "使得", "缘", "为避", "有鉴", "以防", "目的"];

    public static bool HasFigure(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsAsciiDigit(c) || Numerals.Contains(c))
                return true;
        return false;
    }

    /// <summary>A figure with this character behind it, or behind one character more: 44个村.</summary>
    public static bool HasFigureOf(ReadOnlySpan<char> text, char measure)
    {
        for (var at = 1; at < text.Length; at++)
            if (text[at] == measure && (IsFigure(text[at - 1]) || (at > 1 && IsFigure(text[at - 2]))))
                return true;
        return false;
    }

    public static bool HasDate(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
            if (text[at] is '年' or '月' or '日' && IsFigure(text[at - 1]))
                return true;
        return false;
    }

    public static bool HasPlace(ReadOnlySpan<char> text) => text.HoldsAny(PlaceLeads) || text.ContainsAny(PlaceEnds);

    public static bool HasName(ReadOnlySpan<char> text) => text.HoldsAny(NameSigns);

    public static bool HasReason(ReadOnlySpan<char> text) => text.HoldsAny(ReasonSigns);

    private static bool IsFigure(char c) => char.IsAsciiDigit(c) || Numerals.Contains(c);
}
