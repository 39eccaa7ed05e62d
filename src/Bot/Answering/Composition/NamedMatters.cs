using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所问事项: the matters of guides whose headings name what an ask is about. One for each ask.</summary>
public sealed class NamedMatters
{
    // Weighted share of the ask's subject that a heading must hold, and how far behind the best one another may be.
    private const float LeastNamed = 0.5f;
    private const float Beside = 0.05f;

    // What no page prints is more often said of the asker than of the matter (我妈).
    private const float Unprinted = 0.4f;

    // A word stands in the heading, were it broken up by others (低保 in 最低生活保障), and what such a word counts.
    private const float Held = 0.45f;
    private const float BrokenUp = 0.75f;

    private readonly List<(ArticleView View, Matter Matter)> named = [];
    private readonly bool[] isSubject;

    // The subject's words that some named heading holds.
    private readonly bool[] isNamedSubject;
    private readonly IReadOnlyList<QuestionTerm> terms;
    private readonly Lazy<IReadOnlyList<string>> aspects;
    private readonly Dictionary<ArticleView, TermMatches> matches = [];
    private readonly Dictionary<ArticleView, bool[]> ofAnother = [];

    public NamedMatters(Ask ask, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<ArticleView> articles)
    {
        this.terms = terms;
        aspects = new Lazy<IReadOnlyList<string>>(() => AspectsOf(ask));
        isSubject = Subjects(ask, terms);
        isNamedSubject = new bool[terms.Count];
        if (Array.IndexOf(isSubject, true) < 0) return;
        var opening = Opening(ask);
        var found = new List<(float Share, ArticleView View, Matter Matter)>();
        foreach (var view in articles)
        {
            if (view.Matters.Count == 0) continue;
            var of = matches[view] = TermMatches.Find(view, terms, isNegated: true);
            foreach (var matter in view.Matters)
            {
                if (ShareNamed(of, matter) is >= LeastNamed and var share && !IsOfAnotherThing(opening, view, matter)) found.Add((share, view, matter));
            }
        }
        if (found.Count == 0) return;
        var best = found.Max(f => f.Share);
        named.AddRange(found.Where(f => f.Share >= best - Beside).Select(f => (f.View, f.Matter)));
        for (var t = 0; t < terms.Count; t++)
            isNamedSubject[t] = isSubject[t] && named.Exists(n => matches[n.View][t, n.Matter.Heading] >= Held);
    }

    /// <summary>The matters, in the order of the articles; none where no heading names the subject.</summary>
    public IReadOnlyList<(ArticleView View, Matter Matter)> All => named;

    /// <summary>Weighted share of what the ask says besides the matter's name and the side of it that stands in a unit; 1 when it says nothing besides.</summary>
    public float Besides(ArticleView view, Matter matter, int unit, int last)
    {
        float all = 0, own = 0;
        var of = matches[view];
        for (var t = 0; t < terms.Count; t++)
        {
            if (!isSubject[t] || !terms[t].IsIndexed || of[t, matter.Heading] >= Held) continue;
            all += terms[t].Weight;
            var here = 0f;
            for (var u = unit; u <= last; u++) here = Math.Max(here, of[t, u]);
            own += terms[t].Weight * here;
        }
        return all > 0 ? own / all : 1;
    }

    /// <summary>Whether the ask says anything besides the matter's name and the side of it that a page prints.</summary>
    public bool SaysMore(ArticleView view, Matter matter)
    {
        for (var t = 0; t < terms.Count; t++)
            if (isSubject[t] && terms[t].IsIndexed && matches[view][t, matter.Heading] < Held) return true;
        return false;
    }

    /// <summary>
    /// The sides that the ask names, the surest first, by other words than the matters' names hold; of an ask that says nothing besides
    /// but how (居住证咋办) the way of doing it.
    /// </summary>
    public IReadOnlyList<string> Aspects => aspects.Value;

    private IReadOnlyList<string> AspectsOf(Ask ask)
    {
        var names = string.Join(',', named.Select(n => n.View.Folded.Substring(n.View.Units[n.Matter.Heading].Range.Start, n.View.Units[n.Matter.Heading].Range.Length)));
        var asked = Aspect.Of(ask.Text, names);
        return asked.Count == 0 && ask.Type == AskType.How && named.TrueForAll(n => IsAllNamed(n.View, n.Matter)) ? [Aspect.Steps] : asked;
    }

    private bool IsAllNamed(ArticleView view, Matter matter)
    {
        for (var t = 0; t < terms.Count; t++)
            if (!terms[t].IsPair && matches[view][t, matter.Heading] < Held) return false;
        return true;
    }

    /// <summary>Whether a unit itself speaks of the subject that the named headings name.</summary>
    public bool Speaks(ArticleView view, int unit)
    {
        var of = matches[view];
        float all = 0, own = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (!isNamedSubject[t]) continue;
            all += Weight(t);
            own += Weight(t) * of[t, unit];
        }
        return own >= LeastNamed * all;
    }

    /// <summary>Whether a unit stands under another matter's heading and neither it nor the question that it answers speaks of the asked one.</summary>
    public bool IsOfAnother(ArticleView view, int unit)
    {
        if (named.Count == 0 || !matches.ContainsKey(view)) return false;
        if (!ofAnother.TryGetValue(view, out var units)) ofAnother[view] = units = OfAnother(view);
        return units[unit];
    }

    private bool[] OfAnother(ArticleView view)
    {
        var units = new bool[view.Units.Count];
        foreach (var matter in view.Matters) units.AsSpan(matter.First, matter.Last + 1 - matter.First).Fill(true);
        foreach (var (of, matter) in named)
            if (of == view) units.AsSpan(matter.First, matter.Last + 1 - matter.First).Clear();
        foreach (var label in view.Labels)
            if (label.IsQuestion && Speaks(view, label.Unit)) units.AsSpan(label.Unit + 1, label.Last - label.Unit).Clear();
        for (var u = 0; u < units.Length; u++) units[u] = units[u] && !Speaks(view, u);
        return units;
    }

    // A word that names a side (申请, 补贴) counts where the heading holds it too.
    private float ShareNamed(TermMatches of, Matter matter)
    {
        float share = 0, total = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            var held = Named(of[t, matter.Heading]);
            if (!isSubject[t] && (terms[t].IsPair || held < Held || !Aspect.IsNaming(terms[t].Text))) continue;
            total += Weight(t);
            share += Weight(t) * held;
        }
        return total > 0 ? share / total : 0;
    }

    // 狗狗上牌 is not told under 电动自行车上牌: a word of the language that opens the ask and that no page prints is its subject, unless the
    // heading names a thing of the same kind (门面房 and 二手房).
    private static bool IsOfAnotherThing(string opening, ArticleView view, Matter matter)
    {
        var heading = view.Units[matter.Heading].Range;
        return opening.Length > 0 && !view.Folded.AsSpan(heading.Start, heading.Length).Contains(opening[^1]);
    }

    private string Opening(Ask ask)
    {
        for (var t = 0; t < terms.Count; t++)
            if (isSubject[t] && ask.Content.Contains(terms[t].Text, StringComparison.Ordinal))
                return !terms[t].IsIndexed && Lexicon.Default.Find(terms[t].Text) > 0 ? terms[t].Text : "";
        return "";
    }

    private static float Named(float strength) => strength >= Held ? Math.Max(BrokenUp, strength) : strength;

    private float Weight(int term) => terms[term].IsIndexed ? terms[term].Weight : Unprinted * terms[term].Weight;

    // Neither the words that name a side (怎么领, 标准) nor what is hoped for (能批下来) nor ages and spans name a matter.
    private static bool[] Subjects(Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var said = Aspect.Without(Folding.Fold(string.Join(',', ask.Text, ask.Context, ask.Shared, ask.Earlier)));
        var subjects = new bool[terms.Count];
        for (var t = 0; t < terms.Count; t++)
            subjects[t] = !terms[t].IsPair && terms[t].Text.Length > 1 && !Aspect.IsNaming(terms[t].Text) && !char.IsAsciiDigit(terms[t].Text[0]) && terms[t].Text is not ['一', _] and not ['一', _, _]
                && said.Contains(terms[t].Text, StringComparison.Ordinal) && !said.Contains("能" + terms[t].Text, StringComparison.Ordinal);
        // What is said before 的 (公司买的) only qualifies what follows it.
        var qualified = ask.Content.LastIndexOf('的');
        var isQualified = new bool[terms.Count];
        for (var t = 0; t < terms.Count; t++) isQualified[t] = subjects[t] && ask.Content.IndexOf(terms[t].Text, StringComparison.Ordinal) is >= 0 and var at && at < qualified;
        for (var t = 0; qualified > 0 && t < terms.Count; t++)
            if (subjects[t] && ask.Content.IndexOf(terms[t].Text, Math.Max(0, qualified), StringComparison.Ordinal) >= 0)
                return [.. subjects.Select((s, i) => s && !isQualified[i])];
        return subjects;
    }
}
