using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>谁在哪一位: 垫底的是谁 of places or bodies that are ranked is answered by the one that the page names at that rank.</summary>
public static class RankedBody
{
    private static readonly string[] Ranks = ["垫底", "第一", "榜首", "头名", "倒数", "末位", "最后一名", "最高", "最低", "最多", "最少", "最快", "最慢", "夺冠", "冠军"];

    /// <summary>Whether who stands at a rank is asked for.</summary>
    public static bool IsAsked(Ask ask) => ask.Type == AskType.Who && RankIn(ask.Text) is not null;

    /// <summary>Whether the quotation names the rank and a place beside it.</summary>
    public static bool Stands(Quote quote, Ask ask)
    {
        if (RankIn(ask.Text) is not { } rank) return false;
        var text = Folding.Fold(quote.Text);
        var at = text.IndexOf(rank, StringComparison.Ordinal);
        if (at < 0) return false;
        var from = text.LastIndexOfAny([',', ';', '。', '、'], at) + 1;
        return quote.View.Article.Places.Any(p => text.AsSpan(from, at - from).Contains(Folding.Fold(p.Name), StringComparison.Ordinal));
    }

    private static string? RankIn(string text) => Array.Find(Ranks, r => text.Contains(r, StringComparison.Ordinal));
}
