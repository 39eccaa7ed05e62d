using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问频次: 评定周期是什么, 走访频次怎么分 ask how often, though no 多久 stands in them.</summary>
public static class RateAsked
{
    private static readonly string[] Words = ["周期", "频次", "频率"];

    /// <summary>Whether the ask wants to know how often.</summary>
    public static bool Is(Ask ask) => ask.Type is AskType.Which or AskType.What or AskType.How or AskType.None && ask.Text.HoldsAny(Words);
}
