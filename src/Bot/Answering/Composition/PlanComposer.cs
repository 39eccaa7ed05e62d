using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>下一步: what somebody means to do next is told by 下一步 and 今后, at the end of what was done, in words that the question does not have.</summary>
public static partial class PlanComposer
{
    private const double Certainty = 0.75;
    private const int Most = 2;

    // Share of the pairs of characters of the named subject that the sentence, or the one before it, must hold.
    private const double LeastShare = 0.5;

    private static readonly string[] Leads = ["下一步", "下一阶段", "下阶段", "接下来", "今后", "站在新的起点", "站在新起点", "未来", "将持续", "将继续", "将进一步", "将以"];

    // How many of the leads above are said of plans alone, where they open a clause (未来一个时期的方针 is none).
    private const int Sure = 7;

    /// <summary>Null when something else is asked, or no plan is told.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that it is asked of.</param>
    /// <param name="articles">The articles found, best first.</param>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        if (ask.Count > 0 || ask.Type is not (AskType.What or AskType.Which or AskType.How or AskType.None) || places.Count > 1) return null;
        if (ask.Text.AsSpan().IndexOfAny('“', '"') >= 0 || !Asked().IsMatch(ask.Text) && !Later().IsMatch(Bare(ask.Text, places))) return null;
        var subject = Bare(Saying().Replace(ask.Text, ""), places);
        if (subject.Length < 2 && places.Count == 0) return null;
        foreach (var sure in (bool[])[true, false])
            foreach (var view in articles)
                if (Told(view, places, subject, sure) is { Count: > 0 } told) return new Draft(AnswerKind.Practice, told, Certainty);
        return null;
    }

    private static string Bare(string text, IReadOnlyList<PlaceRef> places) =>
        places.Aggregate(text, (bare, p) => p.CutFrom(bare)).Trim(',', ' ', '?', '的');

    private static List<DraftSentence> Told(ArticleView view, IReadOnlyList<PlaceRef> places, string subject, bool sure)
    {
        var told = new List<DraftSentence>();
        for (var u = 0; u < view.Units.Count && told.Count < Most; u++)
        {
            var range = view.Units[u].Range;
            if (view.KindOf(view.Units[u]) is not ParagraphKind.Body || Lead(view, range, sure) is not (>= 0 and var at)) continue;
            if (places is [var place] && !IsOf(view, view.Units[u], place)) continue;
            if (subject.Length >= 2 && Share(subject, view, u) < LeastShare) continue;
            told.Add(new DraftSentence("", [new Quote(view, From(view, u, at))]));
        }
        return told;
    }

    private static int Lead(ArticleView view, TextRange range, bool sure)
    {
        var text = view.Folded.AsSpan(range.Start, range.Length);
        foreach (var lead in sure ? Leads[..Sure] : Leads[Sure..])
            for (var at = text.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = Next(text, lead, at))
                if (!sure || at == 0 || !char.IsLetterOrDigit(text[at - 1])) return range.Start + at;
        return -1;
    }

    private static int Next(ReadOnlySpan<char> text, string lead, int at) => text[(at + 1)..].IndexOf(lead, StringComparison.Ordinal) is >= 0 and var next ? at + 1 + next : -1;

    private static bool IsOf(ArticleView view, Unit unit, PlaceRef place) =>
        view.PartOf(unit.Paragraph) is { } part ? part.Name == place.Name : SubjectPlace.Of(view, unit.Range)?.Name == place.Name;

    // From the clause that says so, where the sentence tells of what was done before.
    private static TextRange From(ArticleView view, int unit, int at)
    {
        var range = view.Units[unit].Range;
        var start = range.Start;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, range))
            if (clause.Start <= at && at - clause.Start <= Nearest) start = clause.Start;
        return new TextRange(start, range.End - start);
    }

    private const int Nearest = 4;

    private static double Share(string subject, ArticleView view, int unit)
    {
        var first = unit > 0 && view.Units[unit - 1].Paragraph == view.Units[unit].Paragraph ? unit - 1 : unit;
        var text = view.Folded.AsSpan(view.Units[first].Range.Start, view.Units[unit].Range.End - view.Units[first].Range.Start);
        return CharacterPairs.Share(subject, text);
    }

    // 下一步打算怎么干, 今后有什么计划, 接下来怎么做.
    [GeneratedRegex("(?:下一步|下一阶段|下步|接下来|今后|往后|将来)[^,]{0,12}(?:打算|计划|安排|怎么|咋|如何|怎样|干什么|干啥|做什么|做啥|什么|啥|哪些|准备)|下一步[^,]{0,4}(?:打算|计划|安排|工作|目标|举措)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    // 村里以后怎么干, 未来几年有什么目标; 改造以后怎么管 asks for what has followed, 未来社区 is a name.
    [GeneratedRegex("^(?:[^,]{0,3}[里们镇村县乡区市社])?(?:以后|后面)[^,]{0,12}(?:打算|计划|安排|怎么|咋|如何|怎样|干什么|干啥|做什么|做啥|什么|啥|哪些|准备)|(?:以后|后面|未来)[^,]{0,12}(?:打算|计划|准备)|未来(?:几|[0-9一二两三四五十]+年|有|要|会|将|还|想|怎|如何|咋|的?(?:发展|工作|目标|规划))[^,]{0,12}(?:打算|计划|安排|怎么|咋|如何|怎样|干什么|干啥|做什么|做啥|什么|啥|哪些|准备)?", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    // What such a question says of the asking.
    [GeneratedRegex("下一步|下一阶段|下步|接下来|今后|往后|以后|将来|未来|后面|打算|计划|安排|怎么样?|咋|如何|怎样|干什么|干啥|做什么|做啥|什么|啥|哪些|准备|想|有|要|会|的|是|干|做|弄|搞|办|抓|推进|工作|目标|举措|呢|里|还", RegexOptions.CultureInvariant)]
    private static partial Regex Saying();
}
