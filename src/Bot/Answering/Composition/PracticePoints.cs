using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>要点: a practice, a list or what is told of a thing, by a few units in the order of the page.</summary>
internal static class PracticePoints
{
    // Characters of an answer made of several points.
    private const int Budget = 300;
    private const int Most = 7;

    // Units of an answer that follow its question.
    private const int Answering = 2;

    // A unit this short that opens a paragraph, or ends a list mark, names a subject that is told of after it.
    private const int LeadLength = 60;
    private const int ShortLead = 15;
    private const int PracticeLength = 260;

    // Weighted share of the question that a sentence holds which tells the thing by itself, and the length from which one does.
    private const float LeastWhole = 0.95f;
    private const int ShortWhole = 30;

    /// <summary>The best unit and those beside it or elsewhere that bring words of the question it lacks; of a practice, what follows it.</summary>
    public static List<DraftSentence> Of(Ask ask, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms)
    {
        var best = units[0];
        var chosen = new List<ScoredUnit> { best };
        var budget = Budget - best.Range.Range.Length;
        var wanted = ask.Type is AskType.How or AskType.Which or AskType.What && !AsksOne(ask.Text) ? Most : 2;
        // The question of an interview is no answer; what follows it is.
        for (var u = best.Unit + 1; UnitFeatures.EndsAsQuestion(best.View, best.Unit) && u < best.View.Units.Count && chosen.Count <= Answering && best.View.KindOf(best.View.Units[u]) == ParagraphKind.Body && !UnitFeatures.EndsAsQuestion(best.View, u) && best.View.Units[u].Range.Length <= budget; u++)
            budget = Take(units, best, u, chosen, budget);
        // Keywords that find the heading of an item want what is said of it.
        if (ask.Type == AskType.None && best.Range.Range.Length <= BareUnit.LongestNumberedLead && best.Unit + 1 < best.View.Units.Count && best.View.Units[best.Unit + 1].Paragraph == best.Range.Paragraph)
            budget = Take(units, best, best.Unit + 1, chosen, budget);
        // What follows a lead is what was asked for; a practice is told to its end as far as there is room.
        // Where the page goes over to its next point, the best sentence is told of no more.
        var isNewsLead = best.View.TextOf(best.Range).Contains("本报讯", StringComparison.Ordinal);
        var reach = TellingReach.Of(best, terms);
        var (first, end, _) = reach;
        // What a thing is stands in the sentence that speaks of it; those beside it, without a word of the question, tell of others.
        var isWhole = ask.Type is AskType.What or AskType.None && best.Own >= LeastWhole && best.Range.Range.Length > ShortWhole && !isNewsLead && !TellingReach.IsTakenUp(best);
        var isShort = best.Range.Range.Length <= LeadLength && !isWhole;
        if (SentenceComposer.Telling.Contains(ask.Type))
        {
            // A reason is told where it is given; what follows tells of the thing.
            var isLead = isShort && !(ask.Type == AskType.Why && best.Kind > 0.9f);
            // The parts of its own sentence come first: 一级…；二级…；三级… are one answer.
            if (ask.Type == AskType.How || ask.Count > 1)
                for (var u = best.Unit - 1; u >= 0 && best.View.Units[u].Sentence == best.Range.Sentence && best.View.Units[u].Range.Length <= budget; u--)
                    budget = Take(units, best, u, chosen, budget);
            var next = best.Unit + 1;
            while ((ask.Count > 1 || ask.Type == AskType.Why && best.Kind > 0.9f) && next < best.View.Units.Count && best.View.Units[next].Sentence == best.Range.Sentence && best.View.Units[next].Range.Length <= budget)
                budget = Take(units, best, next++, chosen, budget);
            var last = ask.Type == AskType.What ? Math.Min(end, TellingReach.EndOfTelling(best, terms)) : end;
            while (!isNewsLead && next < last && best.View.Units[next].Paragraph == best.Range.Paragraph && chosen.Count < Most
                && !UnitFeatures.EndsAsQuestion(best.View, next) && (isLead || ask.Type == AskType.How && Budget - budget < PracticeLength) && best.View.Units[next].Range.Length <= budget)
                budget = Take(units, best, next++, chosen, budget);
            // A lead that closes its paragraph is told of by the leads of the paragraphs after it.
            if (chosen.Count == 1 && (ask.Count > 0 || isLead && reach.LeadsOn(best, ask)) && next < best.View.Units.Count && best.View.Units[next].Paragraph != best.Range.Paragraph)
                budget = AddParagraphLeads(best, units, next, chosen, budget);
        }
        foreach (var unit in units.Skip(1).Take(30))
        {
            if (chosen.Count >= wanted) break;
            var isBeside = unit.View == best.View && unit.Range.Paragraph == best.Range.Paragraph;
            var isNear = isBeside && unit.Unit >= first && unit.Unit < end;
            var least = LeastShare(ask, best, unit, isNear);
            if (SentenceComposer.IsLeft(best, unit) || UnitFeatures.EndsAsQuestion(unit.View, unit.Unit) || unit.View.IsSignature(unit.Unit) || unit.View.IsCredit(unit.Unit) || BareUnit.IsStray(unit.View, unit.Unit) || unit.Score < least * best.Score || chosen.Any(c => c.View == unit.View && c.Unit == unit.Unit) || unit.Range.Range.Length > budget) continue;
            // Neither a headline nor a bare 七是… beside the best tells anything.
            if (unit.View.KindOf(unit.Range) is not (ParagraphKind.Body or ParagraphKind.Caption) || BareUnit.IsNumberedLead(unit) && unit.Range.Range.Length <= ShortLead && !BareUnit.IsFollowed(unit, budget)) continue;
            if (isWhole && unit.Own == 0) continue;
            if (!isNear && ask.Type != AskType.How && SentenceComposer.Gain(chosen, unit, terms) <= 0.12f) continue;
            chosen.Add(unit);
            budget -= unit.Range.Range.Length;
            // Of a practice told elsewhere the sentence after belongs to it, and what follows a numbered heading in the text (五是推进移风易俗。).
            var after = unit.Unit + 1;
            if ((!isNear && ask.Type == AskType.How || BareUnit.IsNumberedLead(unit)) && after < unit.View.Units.Count && !BareUnit.IsNumbered(unit.View, after) && !UnitFeatures.EndsAsQuestion(unit.View, after) && unit.View.Units[after].Paragraph == unit.Range.Paragraph && unit.View.Units[after].Range.Length <= budget)
                budget = Take(units, unit, after, chosen, budget);
        }
        // A practice that is told in one paragraph alone, and hardly, goes on in the next.
        var told = chosen.Max(c => c.View == best.View ? c.Unit : 0);
        if (ask.Type == AskType.How && chosen.TrueForAll(c => c.View == best.View && c.Range.Paragraph == best.Range.Paragraph) && !isNewsLead
            && told + 1 < best.View.Units.Count && best.View.Units[told + 1].Paragraph is var following && following != best.Range.Paragraph && GoesOn(best, told + 1) && reach.GoesOn(best, told + 1, terms, isShort))
            for (var next = told + 1; next < best.View.Units.Count && best.View.Units[next].Paragraph == following && chosen.Count < Most && Budget - budget < PracticeLength && best.View.Units[next].Range.Length <= budget; next++)
                budget = Take(units, best, next, chosen, budget);
        if (ask.Type is AskType.How or AskType.Which && !AsksOne(ask.Text))
            foreach (var one in chosen.ToList())
                if (one.Unit + 1 < one.View.Units.Count && one.View.Units[one.Unit + 1] is var beside && beside.Paragraph == one.Range.Paragraph && beside.Range.Length <= budget && IsFurther(one.View, one.Unit + 1))
                    budget = Take(units, one, one.Unit + 1, chosen, budget);
        // A caption that tells little more than who took the picture is told where nothing else is.
        if (chosen.Exists(c => !c.View.IsCredit(c.Unit))) chosen.RemoveAll(c => c.View.IsCredit(c.Unit));
        if (chosen.Exists(c => !BareUnit.IsPrintedQuestion(c))) chosen.RemoveAll(BareUnit.IsPrintedQuestion);
        var mayBePerson = ask.Type is not (AskType.How or AskType.Why or AskType.Which);
        if (chosen.Exists(c => !BareUnit.IsAttribution(c, mayBePerson))) chosen.RemoveAll(c => BareUnit.IsAttribution(c, mayBePerson));
        // An article's units stand together in the order of the page, however many of another article rank between them.
        chosen.Sort((a, b) => a.View == b.View ? a.Unit.CompareTo(b.Unit) : FirstOf(units, a.View).CompareTo(FirstOf(units, b.View)));
        return Merge(chosen.Select(u => SentenceComposer.Quoted(u, ask, terms, chosen.Count == 1 ? 240 : SentenceComposer.FactLimit)).ToList());
    }

    // Of the best unit's score, what a unit elsewhere needs to be told beside it. What stands some way before the best leads to it more often
    // than it answers, and of a practice what stands after it goes on with it; another article speaks of another thing unless it answers as
    // well, or holds as much of the question. Counted on the tuning sets: how often such a unit holds a fact that the rest of the answer lacks.
    private static float LeastShare(Ask ask, ScoredUnit best, ScoredUnit unit, bool isNear)
    {
        if (unit.View != best.View) return unit.Own >= best.Own ? Elsewhere : OfOtherArticle;
        var isBefore = unit.Unit < best.Unit;
        if (isNear) return isBefore && unit.Unit + 1 < best.Unit && unit.Range.Sentence != best.Range.Sentence && ask.Type is (AskType.What or AskType.None) ? BesideBefore : Beside;
        if (ask.Type != AskType.How || unit.Range.Paragraph == best.Range.Paragraph) return Elsewhere;
        return unit.Unit < best.Unit - Beginning && unit.Own < LeastOwn ? PracticeBefore : PracticeAfter;
    }

    private const float Beside = 0.62f;
    private const float BesideBefore = 0.8f;
    private const float PracticeAfter = 0.5f;
    private const float PracticeBefore = 0.7f;
    private const float Elsewhere = 0.8f;

    // So many units before the best may begin what it tells, though a heading stands between.
    private const int Beginning = 2;

    // Weighted share of the question in a unit before the best that tells it and does not only lead to it.
    private const float LeastOwn = 0.2f;
    private const float OfOtherArticle = 0.85f;

    private static bool GoesOn(ScoredUnit best, int next) =>
        best.View.KindOf(best.View.Units[next]) == ParagraphKind.Body && best.View.SectionOf(next) == best.View.SectionOf(best.Unit) && best.View.PartOf(best.View.Units[next].Paragraph) == best.View.PartOf(best.Range.Paragraph) && !UnitFeatures.EndsAsQuestion(best.View, next) && !OpensElsewhere(best, next);

    // 甲乡 开通公交。乙镇 办山货节。: of briefs that each open with a place the next tells nothing of the one before.
    private static bool OpensElsewhere(ScoredUnit best, int next) =>
        Opening(best.View, best.Unit) is { } own && Opening(best.View, next) is { } other && !own.Name.StartsWith(other.Name, StringComparison.Ordinal) && !other.Name.StartsWith(own.Name, StringComparison.Ordinal);

    // The place that the unit's paragraph opens with.
    private static Place? Opening(ArticleView view, int unit)
    {
        while (unit > 0 && view.Units[unit - 1].Paragraph == view.Units[unit].Paragraph) unit--;
        return view.Article.Places.FirstOrDefault(p => view.Folded.AsSpan(view.Units[unit].Range.Start).StartsWith(p.Name, StringComparison.Ordinal));
    }

    // What opens so goes on with what was told before it.
    private static readonly string[] Further = ["同时", "此外", "另外", "其次", "再次"];

    private static bool IsFurther(ArticleView view, int unit)
    {
        foreach (var word in Further)
            if (view.Article.Text.AsSpan(view.Units[unit].Range.Start).StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // 哪个单位, 哪家公司: one of them is asked for, and a list of what is near answers no better.
    private static bool AsksOne(string text) =>
        text.IndexOf('哪', StringComparison.Ordinal) is >= 0 and var at && at + 1 < text.Length && "个家所支座条款项件本篇张部".Contains(text[at + 1], StringComparison.Ordinal);

    private static int Take(IReadOnlyList<ScoredUnit> units, ScoredUnit beside, int unit, List<ScoredUnit> chosen, int budget)
    {
        var taken = units.FirstOrDefault(u => u.View == beside.View && u.Unit == unit) ?? beside with { Unit = unit };
        if (beside.View.IsSignature(unit) || beside.View.IsCredit(unit) || BareUnit.IsStray(beside.View, unit) || chosen.Any(c => c.View == taken.View && c.Unit == unit)) return budget;
        chosen.Add(taken);
        return budget - taken.Range.Range.Length;
    }

    private static int AddParagraphLeads(ScoredUnit best, IReadOnlyList<ScoredUnit> units, int from, List<ScoredUnit> chosen, int budget)
    {
        var paragraph = -1;
        for (var u = from; u < best.View.Units.Count && chosen.Count < Most; u++)
        {
            var unit = best.View.Units[u];
            if (unit.Paragraph == paragraph || best.View.KindOf(unit) != ParagraphKind.Body) continue;
            // 打分低了怎么办: a whole sentence, or what was told after it, leads to nothing under another heading.
            if (best.View.SectionOf(u) != best.View.SectionOf(best.Unit) && (chosen.Count > 1 && best.View.SectionOf(chosen[^1].Unit) == best.View.SectionOf(best.Unit) || best.Range.Range.Length > BareUnit.LongestNumberedLead)) break;
            if (OpensElsewhere(best, u)) break;
            paragraph = unit.Paragraph;
            // A question of the page that stands alone begins another matter.
            var isAlone = u + 1 == best.View.Units.Count || best.View.Units[u + 1].Paragraph != paragraph;
            if (unit.Range.Length > budget || isAlone && UnitFeatures.EndsAsQuestion(best.View, u)) break;
            budget = Take(units, best, u, chosen, budget);
            // “听”字当先。 says little without the sentence after it.
            if (unit.Range.Length <= ShortLead && u + 1 < best.View.Units.Count && best.View.Units[u + 1].Paragraph == paragraph && best.View.Units[u + 1].Range.Length <= budget / 2)
                budget = Take(units, best, u + 1, chosen, budget);
        }
        return budget;
    }

    // Neighbouring quotations of one article become one.
    private static List<DraftSentence> Merge(List<DraftSentence> sentences)
    {
        var merged = new List<DraftSentence>();
        foreach (var sentence in sentences)
        {
            if (merged.Count > 0 && merged[^1].Quotes[0] is var last && sentence.Quotes[0] is var next && last.View == next.View
                && next.Range.Start >= last.Range.Start && next.Range.Start - last.Range.End <= 1
                && (next.Range.Start <= last.Range.End || last.View.Article.Text[last.Range.End] != '\n'))
                merged[^1] = new DraftSentence("", [new Quote(last.View, new TextRange(last.Range.Start, Math.Max(last.Range.End, next.Range.End) - last.Range.Start))]);
            else
                merged.Add(sentence);
        }
        return merged;
    }

    private static int FirstOf(IReadOnlyList<ScoredUnit> units, ArticleView view)
    {
        for (var i = 0; i < units.Count; i++)
            if (units[i].View == view) return i;
        return units.Count;
    }
}
