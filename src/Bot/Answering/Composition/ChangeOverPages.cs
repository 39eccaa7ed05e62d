using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 前后对照: who asks how figures changed over the years, and is told them by pages of one year, is told what a page of another year says in the same way too
/// (每晚6元，包月120元 and 每晚5元，包月100元).
/// </summary>
public static class ChangeOverPages
{
    private const int Looked = 60;
    private const float LeastPlace = 0.5f;
    private const float LeastCoverage = 0.4f;
    private const int Longest = 110;
    private const int Most = 2;

    private static readonly string[] Asking = ["变化", "怎么变", "咋变", "变了", "对比", "前后", "涨到", "涨了", "降到", "降了", "调了", "增到", "减到", "相比", "有何不同"];
    private static readonly string[] Before = ["以前", "过去", "原来", "原先", "之前", "从前"];
    private static readonly string[] Now = ["现在", "如今", "眼下", "后来", "目前"];

    /// <summary>Writes what pages of other years tell in the way of what is written; nothing where no change is asked for or two years are told.</summary>
    public static void Add(Inquiry inquiry, EvidenceFinder finder, AnswerWriter writer)
    {
        if (inquiry.IsFollowUp || inquiry.Asks.Count == 0 || !AsksChange(inquiry.Folded)) return;
        var quotes = writer.Evidence.SelectMany(s => s.Quotes).ToList();
        var days = quotes.Select(q => q.View.Article.Published).Distinct().ToList();
        if (days is not [{ } day]) return;
        var ask = inquiry.Asks[0];
        var terms = finder.TermsOf(ask);
        var units = finder.Find(ask, inquiry.Places);
        if (units.Count == 0) return;
        var most = units.Max(u => u.Coverage);
        var added = new List<ScoredUnit>();
        foreach (var quote in quotes)
        {
            var best = units.Take(Looked).Where(u => u.View.Article.Published is { } other && other.Year != day.Year && u.Place >= LeastPlace && u.Coverage >= LeastCoverage * most && !added.Contains(u) && AgainTold.AreOfOneRegion(u.View.Article, quote.View.Article))
                .Select(u => (Unit: u, Count: LikeFigure.CountIn(quote.View, quote.Range, u, terms))).Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenByDescending(c => c.Unit.Score).Select(c => c.Unit).FirstOrDefault();
            if (best is null || added.Count >= Most || !writer.Write(SentenceComposer.Quoted(best, ask with { Type = AskType.Figure }, terms, Longest))) continue;
            added.Add(best);
        }
        if (added.Count > 0) writer.WriteNotice($"以上数字分别出自{day:yyyy年M月d日}和{string.Join("、", added.Select(u => u.View.Article.Published).Distinct().Select(d => $"{d:yyyy年M月d日}"))}的报道。");
    }

    private static bool AsksChange(string text) => text.HoldsAny(Asking) || text.HoldsAny(Before) && text.HoldsAny(Now);
}
