using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>全地总数: what a whole town or county did in all (全镇化解纠纷312件) is not what the person did whom the ask names.</summary>
public static class WholePlaceCount
{
    /// <summary>Whether the quotation counts for a whole place and speaks of nobody whom the ask begins with.</summary>
    public static bool Counts(Quote quote, Ask ask) =>
        quote.Text.HoldsAny(Places) && !quote.Text.HoldsAny(Pronouns) && quote.View.Article.People.Any(p => p.Name.Length >= 2 && IsAsked(p.Name, ask)) && !quote.View.Article.People.Any(p => IsAsked(p.Name, ask) && quote.Text.Contains(p.Name, StringComparison.Ordinal));

    private static bool IsAsked(string name, Ask ask) => ask.Content.StartsWith(name, StringComparison.Ordinal);

    private static readonly string[] Places = ["全镇", "全乡", "全县", "全市", "全区", "全村", "全旗", "全街道", "全省"];
    private static readonly string[] Pronouns = ["他", "她"];
}
