using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>核对: what a 吗 or 是不是 question claims, set against the sentence that answers its open form: 是的, or 不是 and what the page says.</summary>
public static class ClaimComposer
{
    /// <summary>The answer to the open question with the verdict; null when nothing is claimed, or no page tells enough to judge.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="compose">Answers an open question.</param>
    /// <param name="holder">Tells who holds an asked post; null when no page does.</param>
    /// <param name="termsOf">The words of an open question.</param>
    /// <param name="articles">What was found.</param>
    public static Draft? Compose(Ask ask, Func<Ask, Draft> compose, Func<Ask, Draft?> holder, Func<Ask, IReadOnlyList<QuestionTerm>> termsOf, IReadOnlyList<ArticleView> articles)
    {
        foreach (var claim in Claim.Read(ask))
        {
            if (ask.Text.IndexOf(claim.Claimed, StringComparison.Ordinal) is >= 0 and var at && Outcome.IsAimed(ask.Text, at + claim.Claimed.Length)) continue;
            // A sentence that speaks of the subject names no holder; only the answer of a post does.
            var draft = claim.Asked.Type == AskType.Who ? holder(claim.Asked) : compose(claim.Asked);
            if (draft is null || draft.Confidence < Confidence.Threshold || draft.Sentences.Count == 0) continue;
            if (claim.Asked.Type != AskType.Who && !SpeaksOf(draft.Sentences[0].Quotes[0], termsOf(claim.Asked))) continue;
            if (claim.Asked.Type == AskType.Who && ClaimedPost.Judge(claim, draft.Sentences[0].Quotes[0], articles) is { } own) return own;
            // Two reports that count differently are shown as they are.
            if (draft.Notice.Length > 0) return draft;
            var verdict = claim.Asked.Type switch
            {
                AskType.Figure => OfFigure(claim, ask, draft, termsOf(claim.Asked)),
                AskType.When => OfDate(claim, ask, draft, termsOf(claim.Asked)),
                _ => OfPerson(claim, draft),
            };
            if (verdict.Length > 0) return draft with { Sentences = [draft.Sentences[0]], Notice = verdict };
        }
        return null;
    }

    // 7月2日那场雨有没有死人 claims no date: where the paragraph says nothing of what is asked, its date confirms nothing.
    private static bool SpeaksOf(Quote quote, IReadOnlyList<QuestionTerm> terms)
    {
        var own = terms.Where(t => !t.IsPair && !t.IsEarlier).ToList();
        if (own.Count == 0) return true;
        var units = quote.View.Units.Where(u => u.Range.Start < quote.Range.End && u.Range.End > quote.Range.Start).Select(u => u.Paragraph).ToHashSet();
        var text = string.Concat(quote.View.Units.Where(u => units.Contains(u.Paragraph)).Select(u => quote.View.Folded.Substring(u.Range.Start, u.Range.Length)));
        return Says(text, own.MaxBy(t => t.Weight)!) && own.Where(t => Says(text, t)).Sum(t => t.Weight) >= LeastSaid * own.Sum(t => t.Weight);
    }

    private const float LeastSaid = 0.5f;

    private static bool Says(string text, QuestionTerm term) =>
        term.StandsIn(text) || term.Text.Length > 2 && term.Text.All(text.Contains);

    private static string Told(bool holds, Claim claim, string printed) =>
        holds ? $"是的，资料中是{printed}。" : claim.Bound == ClaimBound.Exactly ? $"不是{claim.Claimed}，资料中是{printed}。" : $"不是，资料中是{printed}。";

    // The figure beside what is asked about; else the only one of its measure.
    private static string OfFigure(Claim claim, Ask ask, Draft draft, IReadOnlyList<QuestionTerm> terms)
    {
        if (FigureFinder.Find(claim.Claimed) is not [{ Measure: var measure } typed] || FigureValue.Of(claim.Claimed, typed) is not { } claimed) return "";
        var quote = draft.Sentences[0].Quotes[0];
        var text = quote.Folded().ToString();
        var alike = FigureFinder.Find(text).Where(f => f.Measure == measure).Select(f => (Printed: text.Substring(f.Start, f.Length), Value: FigureValue.Of(text, f))).ToList();
        var beside = ComparedFigure.Of("", quote.View, quote.Range, terms);
        if (beside is { IsOfKinds: true }) return "";
        if (beside is not null && alike.Exists(f => f.Printed == beside.Printed)) alike = [(beside.Printed, beside.Value)];
        if (alike.Select(f => f.Value?.Value).Distinct().ToList() is not [{ } value]) return "";
        if (ClaimedTime.IsOfOtherYear(ask.Text, text, alike[0].Printed) || ClaimedTime.IsGoal(ask.Text, text) || IsOfAnother(ask, quote, alike[0].Printed)) return "";
        if (IsOfOtherListed(ask.Text, text, alike[0].Printed)) return "";
        var holds = claim.Bound switch { ClaimBound.More => value > claimed.Value, ClaimBound.Less => value < claimed.Value, _ => value == claimed.Value };
        return Told(holds, claim, alike[0].Printed);
    }

    // 调成219件,其中某某38次: what stands before the person whom the claim names is not the person's.
    private static bool IsOfAnother(Ask ask, Quote quote, string printed)
    {
        var text = quote.Folded();
        foreach (var person in quote.View.Article.People)
            if (person.Name.Length > 1 && ask.Text.Contains(person.Name, StringComparison.Ordinal) && text.IndexOf(person.Name, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(printed, StringComparison.Ordinal) < at) return true;
        return false;
    }

    // 新生儿、退役军人不受限制,新生儿出生90天内…: of those listed the clause of the figure tells of one, and the claim is of another.
    private static bool IsOfOtherListed(string claim, string text, string printed)
    {
        var at = text.IndexOf(printed, StringComparison.Ordinal);
        var start = at < 0 ? -1 : text.LastIndexOfAny([',', ';', '。'], at) + 1;
        if (start <= 0) return false;
        var clause = text[start..at];
        var listed = text[..start].Split(['、', ',', ';', '。'], StringSplitOptions.RemoveEmptyEntries).Where(i => i.Length >= ShortestListed).ToList();
        return listed.Exists(i => clause.StartsWith(i.TrimStart('但', '而'), StringComparison.Ordinal) && !claim.Contains(i.TrimStart('但', '而'), StringComparison.Ordinal)) && listed.Exists(i => claim.Contains(i, StringComparison.Ordinal));
    }

    private const int ShortestListed = 2;

    private static string OfDate(Claim claim, Ask ask, Draft draft, IReadOnlyList<QuestionTerm> terms)
    {
        // 9月30日以后签约补偿会少吗 claims nothing of that day.
        if (ask.Text.IndexOf(claim.Claimed, StringComparison.Ordinal) is >= 0 and var said && Array.Exists(Sides, s => ask.Text.AsSpan(said + claim.Claimed.Length).StartsWith(s, StringComparison.Ordinal))) return "";
        var quote = draft.Sentences[0].Quotes[0];
        var claimed = Parts(claim.Claimed);
        var printed = new List<(string Text, int Year, int Month, int Day)>();
        foreach (var mention in quote.View.Article.Dates)
            if (quote.Range.Contains(mention.Range) && quote.View.Article.TextOf(mention.Range) is var text && Parts(Folding.Fold(text)) is var own && (own.Month > 0 || own.Year > 0 || mention.From is not null))
                printed.Add((text, own.Year > 0 ? own.Year : mention.From?.Year ?? 0, own.Month > 0 ? own.Month : mention.From?.Month ?? 0, own.Day));
        // Only what is as finely dated can be set against the claim.
        printed.RemoveAll(p => claimed.Year > 0 && p.Year == 0 || claimed.Month > 0 && p.Month == 0 || claimed.Day > 0 && p.Day == 0);
        if (printed.Select(p => (p.Year, p.Month, p.Day)).Distinct().Count() != 1) return "";
        var (shown, year, month, day) = printed[0];
        if (ClaimedTime.IsOfOtherClause(quote, shown, terms)) return "";
        // 7月16日至7月20日 has two ends, and 开始 or 截止 says which is meant.
        if (ClaimedTime.Ends(shown) is var (first, last)) return ClaimedTime.IsEnd(claim.Asked.Text) ? Told(Agrees(claimed, Parts(last)), claim, shown) : Agrees(claimed, Parts(first)) || !Agrees(claimed, Parts(last)) || ClaimedTime.IsStart(claim.Asked.Text) ? Told(Agrees(claimed, Parts(first)), claim, shown) : "";
        return Told(Agrees(claimed, (year, month, day)), claim, shown);
    }

    private static readonly string[] Sides = ["以后", "之后", "以前", "之前", "过后"];

    private static bool Agrees((int Year, int Month, int Day) claimed, (int Year, int Month, int Day) printed) =>
        (claimed.Year == 0 || claimed.Year == printed.Year) && (claimed.Month == 0 || claimed.Month == printed.Month) && (claimed.Day == 0 || claimed.Day == printed.Day);

    private static (int Year, int Month, int Day) Parts(string date)
    {
        var (year, month, day, number) = (0, 0, 0, 0);
        foreach (var c in date)
        {
            if (char.IsAsciiDigit(c)) number = 10 * number % 100_000 + int.Parse(c.ToString(), CultureInfo.InvariantCulture);
            else if (c == '年') (year, number) = (number, 0);
            else if (c == '月') (month, number) = (number, 0);
            else if (c is '日' or '号') (day, number) = (number, 0);
            else number = 0;
        }
        return (year, month, day);
    }

    private static string OfPerson(Claim claim, Draft draft)
    {
        var quote = draft.Sentences[0].Quotes[0];
        var people = quote.View.Article.People.Where(p => quote.Range.Contains(p.Range)).ToList();
        // 局长张三、副局长李四: of several the one who is said to hold it; 李四 stands there too, and does not.
        if (people.Count > 1 && people.Exists(p => ClaimedPost.Holds(Folding.Fold(p.Post), claim.Asked.Content))) people.RemoveAll(p => !ClaimedPost.Holds(Folding.Fold(p.Post), claim.Asked.Content));
        else if (Folding.Fold(quote.Text).Contains(claim.Claimed, StringComparison.Ordinal)) return Told(true, claim, claim.Claimed);
        var named = people.Select(p => p.Name).Distinct().ToList();
        if (named.Contains(claim.Claimed)) return Told(true, claim, claim.Claimed);
        return named is [var holder] ? Told(false, claim, holder) : "";
    }
}
