using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Reading;
using Words = Wenzheng.Indexing.Analysis.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>
/// 姓名代价: whether the characters around a supposed name are cheaper as words of the lexicon than with a name among them: 向调研组介绍 is
/// 向 and 调研组, 律师费主要 is 律师费 and 主要.
/// </summary>
internal static class NameCost
{
    /// <summary>A family name and one given character, and two of them, in nats: family names cost some 7, given characters some 8; two are the usual number.</summary>
    private const float OneGiven = 15, TwoGiven = 21.5f;

    /// <summary>Words must be cheaper than the name by so many nats.</summary>
    private const float Margin = 3;

    /// <summary>Characters looked at on each side of a name.</summary>
    private const int Reach = 4;

    /// <summary>A word this cheap (nats) is no name by chance; names of the famous in the lexicon cost more.</summary>
    private const float Common = 11.9f;

    /// <summary>Nats by which the last of two given characters must be dearer in the name than in the word behind it (某某|启动).</summary>
    public static float Overlap(string text, int end)
    {
        var after = After(text, end);
        return TwoGiven + WordCost.Of(after) - OneGiven - WordCost.Of(text.AsSpan(end - 1, after.Length + 1));
    }

    /// <summary>Whether words that cross the name's ends explain the text better than the name does.</summary>
    public static bool IsWords(string text, int start, int end, int given)
    {
        ReadOnlySpan<char> before = Before(text, start), after = After(text, end);
        var free = WordCost.Of(text.AsSpan(start - before.Length, end + after.Length - start + before.Length));
        var apart = WordCost.Of(before) + WordCost.Of(text.AsSpan(start, end - start)) + WordCost.Of(after);
        return free < apart && free + Margin < WordCost.Of(before) + (given == 1 ? OneGiven : TwoGiven) + WordCost.Of(after);
    }

    /// <summary>Whether the name is an ordinary word (夏季 安装).</summary>
    public static bool IsWord(string text, int start, int end) =>
        Words.Default.Find(text.AsSpan(start, end - start)) is > 0 and var stored && Words.StoredFromNats + ((float)stored / Words.UnitsPerNat) < Common;

    private static ReadOnlySpan<char> Before(string text, int start)
    {
        var from = start;
        while (from > 0 && start - from < Reach && Han.Is(text[from - 1]))
            from--;
        return text.AsSpan(from, start - from);
    }

    private static ReadOnlySpan<char> After(string text, int end)
    {
        var to = end;
        while (to < text.Length && to - end < Reach && Han.Is(text[to]))
            to++;
        return text.AsSpan(end, to - end);
    }
}
