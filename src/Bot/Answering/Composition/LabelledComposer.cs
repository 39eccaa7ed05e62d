using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 对题: where the page itself asks what is asked, or heads a paragraph with it (申请条件。), what stands under that label is the
/// answer, whatever words it uses.
/// </summary>
public sealed class LabelledComposer(PlaceAgreement agreement)
{
    private const float MinPlace = 0.4f;

    // Share of the ask's words that label and headings must hold together; of its words that the headings lack, the label's share.
    private const float LeastHeld = 0.55f;
    private const float LeastHeldOfAspect = 0.4f;
    private const float LeastOwn = 0.6f;
    private const float LeastSubject = 0.3f;
    private const float LeastSubjectOfMany = 0.4f;

    // An answer longer than this is cut at a sentence end (UTF-16 units).
    private const int Room = 220;

    /// <summary>Null when no label asks the same.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        var terms = finder.TermsOf(ask);
        if (IsUnknown(ask, terms)) return null;
        var aspect = Aspect.Of(ask.Text) is [var surest, ..] ? surest : null;
        var isNaming = new bool[terms.Count];
        for (var t = 0; t < isNaming.Length; t++) isNaming[t] = Aspect.IsNaming(terms[t].Text);
        var headings = new float[terms.Count];
        Match? best = null;
        foreach (var view in finder.Articles)
        {
            if (view.Labels.Count == 0) continue;
            var matches = TermMatches.Find(view, terms, isNegated: true);
            var over = new HeadingMatches(view, matches, terms.Count);
            Func<int, float>? place = null;
            for (int from = 0, to; from < view.Labels.Count; from = to)
            {
                to = SectionEnd(view, from);
                for (var t = 0; t < headings.Length; t++) headings[t] = Headed(view, matches, over, t, from, to);
                for (var l = from; l < to; l++)
                {
                    var label = view.Labels[l];
                    if (Judge(view, label, ask, terms, isNaming, matches, headings, aspect) is not { } match || best is not null && match.Held <= best.Held) continue;
                    place ??= agreement.For(view, places);
                    if (place(label.First) >= MinPlace) best = match;
                }
            }
        }
        return best is null ? null : new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(best.View, Told(best.View, best.Label, ask, Room))])], Math.Min(0.95, 0.5 + 0.5 * best.Held));
    }

    // What opens an ask is its subject; of one that no page prints no label tells. Words that the language does not have (能领) are cut
    // wrong and name none.
    private static bool IsUnknown(Ask ask, IReadOnlyList<QuestionTerm> terms) =>
        terms.FirstOrDefault(t => !t.IsPair && t.Text.Length > 1 && !Aspect.IsNaming(t.Text) && ask.Content.Contains(t.Text, StringComparison.Ordinal) && Lexicon.Default.Find(t.Text) > 0)
            is { IsIndexed: false };

    // Labels stand in the article's order, so that those of a section follow each other.
    private static int SectionEnd(ArticleView view, int from)
    {
        var to = from + 1;
        while (to < view.Labels.Count && view.SectionOf(view.Labels[to].Unit) == view.SectionOf(view.Labels[from].Unit)) to++;
        return to;
    }

    private sealed record Match(ArticleView View, Label Label, float Held);

    private static Match? Judge(ArticleView view, Label label, Ask ask, IReadOnlyList<QuestionTerm> terms, bool[] isNaming, TermMatches matches, float[] headings, string? aspect)
    {
        var shared = aspect is not null && label.Aspects.Contains(aspect);
        // Who asks how many is not told why.
        if (!shared && (!label.IsQuestion || label.Aspects.Contains(Aspect.Reason) || AsksOtherwise(view, label, ask))) return null;
        if (shared && label.IsQuestion && SaysMore(view, label) && IsOfOther(label, terms, isNaming, matches)) return null;
        if (!shared && IsSaidIn(view, label, ask.Text)) return new Match(view, label, 1);
        float held = 0, total = 0, own = 0, ownTotal = 0, subject = 0, subjectTotal = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (terms[t].IsPair) continue;
            var heading = headings[t];
            var here = Math.Max(matches[t, label.Unit], shared && isNaming[t] ? 1 : 0);
            var weight = terms[t].IsIndexed ? terms[t].Weight : Unprinted * terms[t].Weight;
            total += weight;
            held += weight * Math.Max(here, heading);
            // 一年能领多少, 多少元: for how long, for each of what and in what measure is no subject.
            if (!isNaming[t] && terms[t].Text is not ['一', _] && !ask.Units.Contains(terms[t].Text))
            {
                subjectTotal += weight;
                subject += weight * Math.Max(here, heading);
            }
            if (heading >= Named) continue;
            ownTotal += weight;
            own += weight * here;
        }
        if (total <= 0 || held < (shared ? LeastHeldOfAspect : LeastHeld) * total || !shared && (ownTotal <= 0 || own < LeastOwn * ownTotal)) return null;
        // 费用： stands under many a matter of a guide: that of the asked one is meant.
        if (shared && subject < (label.First == label.Unit ? LeastSubjectOfMany : LeastSubject) * subjectTotal) return null;
        return new Match(view, label, held / total + (shared ? SharedAspect : 0));
    }

    // 订单不稳，空着几间，怎么办？ asks of what it tells itself: only who speaks of that asks the same.
    private static bool SaysMore(ArticleView view, Label label) =>
        view.Folded.AsSpan(view.Units[label.Unit].Range.Start, view.Units[label.Unit].Range.Length) is var printed && Reasons.CharactersBesideAsking(printed.ToString()).Count() >= LeastSaidMore;

    private const int LeastSaidMore = 8;

    private static bool IsOfOther(Label label, IReadOnlyList<QuestionTerm> terms, bool[] isNaming, TermMatches matches)
    {
        for (var t = 0; t < terms.Count; t++)
            if (!terms[t].IsPair && !isNaming[t] && matches[t, label.Unit] > 0) return false;
        return true;
    }

    // 外地户口能领高龄津贴吗 is answered by yes or no and its reason; who asks how it is claimed must have said as much to be asking the same.
    private static bool AsksOtherwise(ArticleView view, Label label, Ask ask)
    {
        var range = view.Units[label.Unit].Range;
        var printed = view.Folded.Substring(range.Start, range.Length);
        if (ask.Type == AskType.Whether || InterrogativeFinder.Find(printed) is not [{ Type: AskType.Whether }]) return false;
        var (said, all) = (0, 0);
        foreach (var c in printed.Distinct())
        {
            if (!char.IsLetterOrDigit(c) || Yes.Contains(c, StringComparison.Ordinal)) continue;
            all++;
            if (ask.Text.Contains(c, StringComparison.Ordinal) || ask.Context.Contains(c, StringComparison.Ordinal)) said++;
        }
        return said < LeastSaid * all;
    }

    // 住院怎么报销 says all of the printed 住院怎么报？ in its order.
    private static bool IsSaidIn(ArticleView view, Label label, string text)
    {
        var range = view.Units[label.Unit].Range;
        var printed = view.Folded.AsSpan(range.Start, range.Length);
        if (printed.IndexOf(':') is >= 0 and <= LongestSpeaker and var colon) printed = printed[(colon + 1)..];
        var (at, said) = (0, 0);
        foreach (var c in printed)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            at = text.IndexOf(c, at) + 1;
            if (at == 0) return false;
            said++;
        }
        // Whoever says much more asks for more.
        return said >= LeastCharacters && text.Count(char.IsLetterOrDigit) <= 1.5f * said;
    }

    // 记者, and fewer characters than this say too little to be the same question.
    private const int LongestSpeaker = 4;
    private const int LeastCharacters = 5;

    // By what yes or no is asked.
    private const string Yes = "问吗么呢吧能可以是否不要会得有没用办的了";
    private const float LeastSaid = 0.65f;

    private const float Named = 0.7f;

    // 我奶奶今年91，…: what no page prints is told beside the question more often than asked for.
    private const float Unprinted = 0.5f;
    private const float SharedAspect = 0.2f;

    // What the headings, the first sentences, and those that lead to the labels name is what all labels of a section are about.
    private static float Headed(ArticleView view, TermMatches matches, HeadingMatches over, int term, int from, int to)
    {
        var first = view.Labels[from].Unit;
        var section = view.SectionOf(first);
        var best = over[term, first];
        // The first question of an interview is no heading of itself.
        for (var u = 0; u < Math.Min(OpeningUnits, view.Units.Count) && view.SectionOf(u) < 0; u++)
            if (!view.Labels.Any(l => l.Unit == u && l.IsQuestion)) best = Math.Max(best, matches[term, u]);
        for (var u = Math.Max(0, first - OpeningUnits); u < first; u++)
            if (view.SectionOf(u) == section) best = Math.Max(best, matches[term, u]);
        for (var l = from; l < to; l++) best = Math.Max(best, matches[term, view.Labels[l].Unit] * OtherLabel);
        return best;
    }

    // Labels of one section share their subject, named in one of them.
    private const float OtherLabel = 0.6f;

    private const int OpeningUnits = 3;

    /// <summary>What stands under a label, as many sentences of its paragraph as there is room for.</summary>
    /// <param name="view">Its article.</param>
    /// <param name="label">The label.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="room">Most UTF-16 units, the first sentence aside.</param>
    internal static TextRange Told(ArticleView view, Label label, Ask ask, int room)
    {
        var start = view.Units[label.First].Range.Start;
        var end = view.Units[label.First].Range.End;
        for (var u = label.First + 1; u <= label.Last && view.Units[u].Range.End - start <= room && view.Units[u].Paragraph == view.Units[label.First].Paragraph; u++)
            end = view.Units[u].Range.End;
        return OpeningWords.Without(view, new TextRange(start, end - start), ask);
    }
}
