using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>现况: where an archive tells of several years, who asks how a thing is now (现在几天) is told what the newest pages say before what older ones do.</summary>
public static class PresentAgreement
{
    // Of pages of earlier years: chosen on tuning archives whose pages tell the same things of two years.
    private const float Older = 0.6f;

    private static readonly string[] Now = ["现在", "如今", "目前", "眼下", "眼前", "最新"];

    /// <summary>The year of the newest article looked at; 0 where the ask is not for the present.</summary>
    public static int NewestYear(Ask ask, IEnumerable<ArticleView> articles) =>
        ask.Text.HoldsAny(Now) ? articles.Max(a => a.Article.Published?.Year) ?? 0 : 0;

    /// <summary>1 for articles of the newest year and those without a day, less for older ones.</summary>
    public static float Of(ArticleView view, int newest) => view.Article.Published is { } day && day.Year < newest ? Older : 1;
}
