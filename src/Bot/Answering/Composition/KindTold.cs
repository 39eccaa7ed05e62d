using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 另有其言: what print tells in words that nobody asks by. 有什么毛病 is told by 坦言 and under 还差什么, 得过什么称号 by 被评为, 都建些什么 by 新建 and
/// 建设内容. Of the report that speaks of the whole subject the first sentence that tells such.
/// </summary>
public sealed partial class KindTold(PlaceAgreement agreement)
{
    private const double Certainty = 0.65;
    private const float MinPlace = 0.6f;

    // The report is one of those that the best sentences stand in; characters told of it, the first sentence aside.
    private const int Best = 5;
    private const int Room = 260;

    // A longer sentence is no heading.
    private const int LongestHead = 24;

    /// <summary>Null where nothing of the kind is asked for, or the best sentence tells it.</summary>
    public Draft? Compose(AskContext context)
    {
        if (context.IsShare || context.Places.Count > 1 || context.Ask.Count > 0) return null;
        foreach (var (asked, told, isSeldomSure) in Kinds)
        {
            if (asked().Match(context.Ask.Text) is not { Success: true } said || Otherwise().IsMatch(context.Ask.Text)) continue;
            if (context.Units is not [var best, ..] || best.Place < MinPlace || !Tells(best.View, best.Unit, told())) return First(context, said, told());
            return isSeldomSure ? new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(best.View, best.Range.Range)])], Certainty) : null;
        }
        return null;
    }

    // An honour is told in none of the words that ask for it, so that even the sentence that tells it is seldom sure of itself.
    private static readonly (Func<Regex> Asked, Func<Regex> Told, bool IsSeldomSure)[] Kinds = [(TroubleAsked, TroubleTold, false), (HonourAsked, HonourTold, true), (WorksAsked, WorksTold, false)];

    private Draft? First(AskContext context, Match said, Regex told)
    {
        var around = context.Ask.Text[..said.Index] + ',' + context.Ask.Text[(said.Index + said.Length)..];
        var subject = context.Terms.Where(t => !t.IsPair && (t.IsEarlier || around.Contains(t.Text, StringComparison.Ordinal))).ToList();
        if (subject.Count == 0 && context.Places is not [{ IsKnown: true }]) return null;
        foreach (var view in Reports(context))
        {
            if (!subject.TrueForAll(t => t.StandsIn(view.Folded))) continue;
            var place = agreement.For(view, context.Places);
            for (var u = 0; u < view.Units.Count; u++)
                if (Tells(view, u, told) && place(u) >= MinPlace && Under(view, u) is var first && first < view.Units.Count)
                    return new Draft(AnswerKind.Fact, [.. view.Pieces(first, Last(view, first)).Select(p => new DraftSentence("", [new Quote(view, p)]))], Certainty);
        }
        return null;
    }

    // The reports of the asked place, though no sentence of theirs holds a word of the asking; else those of the best sentences.
    private static IEnumerable<ArticleView> Reports(AskContext context)
    {
        var own = context.Places is [{ IsKnown: true } place] ? context.Articles.Where(a => SubjectPlace.Of(a.Article)?.Name == place.Name) : [];
        return own.Concat(context.Units.Take(Best).Select(u => u.View)).Distinct();
    }

    private static bool Tells(ArticleView view, int unit, Regex told)
    {
        var (kind, range) = (view.KindOf(view.Units[unit]), view.Units[unit].Range);
        return (kind is ParagraphKind.Body || IsHead(view, unit)) && told.IsMatch(view.Folded.AsSpan(range.Start, range.Length)) && !UnitFeatures.EndsAsQuestion(view, unit);
    }

    private static bool IsHead(ArticleView view, int unit) => view.KindOf(view.Units[unit]) is ParagraphKind.SectionHeading && view.Units[unit].Range.Length <= LongestHead;

    // What a heading leads to stands under it.
    private static int Under(ArticleView view, int unit)
    {
        while (unit < view.Units.Count && view.KindOf(view.Units[unit]) is not ParagraphKind.Body) unit++;
        return unit;
    }

    private static int Last(ArticleView view, int first)
    {
        var last = first;
        while (last + 1 < view.Units.Count && view.Units[last + 1].Paragraph == view.Units[first].Paragraph && view.Units[last + 1].Range.End - view.Units[first].Range.Start <= Room) last++;
        return last;
    }

    // 解决了哪些问题 asks for what is over.
    [GeneratedRegex("解决|化解|破解|整改|反映|查出|查摆|治理了|克服|应对", RegexOptions.CultureInvariant)]
    private static partial Regex Otherwise();

    [GeneratedRegex("(?:有|存在|面临|遇到|碰到)(?:了|过|着)?(?:什么|啥|哪些)(?:样的|大的?|新的?|明显的?|具体)?(?:问题|不足|短板|毛病|困难|难处|难题|缺点|弊端|坎|麻烦|烦恼|差距)|(?:问题|不足|短板|毛病|困难|难处|难题|缺点)(?:是|有|在)(?:什么|啥|哪)|还差(?:什么|啥|哪些)", RegexOptions.CultureInvariant)]
    private static partial Regex TroubleAsked();

    [GeneratedRegex("(?:别的|不同的?|另一种)声音|坦言|坦陈|交了?底|谈到(?:不足|困难|问题)|(?:问题|难处|短板|不足|困难|难题)(?:也|还|依然|仍)(?:有|在|不少)|(?:还|也|仍|依然)(?:有|存在|面临)[^,。;]{0,12}(?:问题|不足|短板|困难|难处|难题|缺口)|包治百病|(?:[个大处些有]|存在的?|照出|暴露出?|明显|主要)短板|短板(?:也|还|依然|仍|在|是|:)|问题(?:更加|更为|较为|比较|十分)突出|烦恼|难在哪|还差什么|缺口", RegexOptions.CultureInvariant)]
    private static partial Regex TroubleTold();

    [GeneratedRegex("(?:得|获|拿|评)(?:到|得|上)?(?:过|了)?(?:什么|啥|哪些)(?:荣誉|称号|表彰|牌子)+|有(?:过)?(?:什么|啥|哪些)(?:荣誉|称号)+|(?:荣誉|称号)(?:有|是)(?:什么|啥|哪些)", RegexOptions.CultureInvariant)]
    private static partial Regex HonourAsked();

    [GeneratedRegex("(?:[被获曾]|先后|连续[^,。;]{0,6}|被[^,。;]{1,12})评为|评为“|获评|荣获|获得?(?:了|过)?“|获[^,。;]{1,20}(?:称号|荣誉|表彰)|[号等]荣誉|授予[^,。;]{0,12}称号|命名为", RegexOptions.CultureInvariant)]
    private static partial Regex HonourTold();

    [GeneratedRegex("(?:都|主要|具体|将)*(?:要|会)?(?:新|扩)?建(?:设)?(?:了|些)*(?:什么|啥|哪些)(?:东西|内容|工程|设施|配套)?(?=$|[?,。! ])|建设内容(?:有|是|包括)?(?:什么|啥|哪些)?", RegexOptions.CultureInvariant)]
    private static partial Regex WorksAsked();

    [GeneratedRegex("建设内容|[新扩改]建[^设,。;]{0,3}[0-9一二三四五六七八九十两]|同步建设|配套建设|配套建", RegexOptions.CultureInvariant)]
    private static partial Regex WorksTold();
}
