using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>名之所由: 某村名字咋来的 is told by the sentence that speaks of the name as a name (村名来自…, 因…得名), not by what happened there.</summary>
public static partial class NameOriginComposer
{
    private const double Told = 0.85;

    // By what print speaks of a name; 名字 alone is often a person's.
    private static readonly string[] OfNames = ["村名", "地名", "店名", "社区名", "镇名", "县名", "得名", "取名", "名称", "故名", "命名", "起名", "名字"];
    private static readonly string[] OfOrigin = ["来自", "源于", "源自", "得名", "取自", "取名", "故名", "因", "意思", "意为", "寓意", "由来", "说是", "传说", "相传", "据说", "指的是", "命名", "起名", "谐音", "就叫"];

    /// <summary>The sentence that tells where the name of the asked place, or of what the ask quotes, comes from; null where that is not asked or not found.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that it is asked of.</param>
    /// <param name="articles">What was looked at, best first.</param>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        if (!Asked().IsMatch(ask.Text)) return null;
        var name = QuotedNames.OnlyOne(ask.Text, ShortestName, LongestName) ?? (places is [var place] ? place.ShortName : null);
        if (name is null) return null;
        foreach (var view in articles)
            for (var u = 0; u < view.Units.Count; u++)
            {
                var (first, last) = view.SentenceOf(u);
                if (first != u) continue;
                var sentence = view.Folded.AsSpan(view.Units[first].Range.Start, view.Units[last].Range.End - view.Units[first].Range.Start);
                if (sentence.HoldsAny(OfNames) && sentence.HoldsAny(OfOrigin) && ToEnd(view, first, last).Contains(name, StringComparison.Ordinal))
                    return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(view, new(view.Units[first].Range.Start, sentence.Length))])], Told);
            }
        return null;
    }

    // 某村去年种菜420亩。村名来自…: the paragraph has named it before.
    private static ReadOnlySpan<char> ToEnd(ArticleView view, int first, int last) =>
        view.Folded.AsSpan(view.Article.Paragraphs[view.Units[first].Paragraph].Range.Start..view.Units[last].Range.End);

    // Characters of a name in quotation marks.
    private const int ShortestName = 2;
    private const int LongestName = 12;

    [GeneratedRegex("名字?(?:儿|称)?(?:是|又)?(?:怎么|咋|怎样|如何|从哪里?|打哪儿?)(?:个)?(?:来|得|起|取)|名[字称]?的?(?:由来|来历|来由|出处)|(?:怎么|咋|因何|为何|为什么|为啥)(?:得名|取名|起名|起这个?名|取这个?名|叫这个?名)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
