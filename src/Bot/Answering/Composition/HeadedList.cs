using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>一节所列: the numbered items that a section consists of, all of them, where its heading says what the ask wants listed (存在的问题).</summary>
public sealed class HeadedList(PlaceAgreement agreement)
{
    private const float MinPlace = 0.4f;
    private const double Certainty = 0.8;

    // Weighted share of the ask's words that the heading must hold, and units before the first item.
    private const float LeastHeld = 0.8f;
    private const int LeadIn = 2;

    private static readonly string[] Times = ["今年", "去年", "上年", "明年", "目前", "当前", "现在", "主要"];

    /// <summary>Null when nothing is to be listed or no heading says what.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (ask.Type is not (AskType.Which or AskType.What) || ask.Count > 1) return null;
        var terms = finder.TermsOf(ask);
        var year = YearAgreement.AskedOffset(ask);
        var wanted = Wanted(ask, places);
        foreach (var view in finder.Articles)
        {
            TermMatches? matches = null;
            Func<int, float>? place = null;
            foreach (var run in OrdinalRuns.In(view))
            {
                if (view.SectionOf(run[0]) is not (>= 0 and var heading) || run[0] - heading > LeadIn || view.SectionOf(run[^1]) != heading || view.KindOf(view.Units[run[0]]) is not ParagraphKind.Body) continue;
                matches ??= TermMatches.Find(view, terms, isNegated: true);
                if (!Says(matches, heading, terms) && !Names(view, heading, wanted) || (place ??= agreement.For(view, places))(run[0]) < MinPlace) continue;
                if (year is { } offset && view.Years is { } report && report[heading] > 0 && report[heading] != report.Current + offset) continue;
                return Told(view, run);
            }
        }
        return null;
    }

    // 主要问题是什么: 问题 is no word to look for in running text, but names what a heading says.
    private static string Wanted(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var text = ask.Content;
        foreach (var place in places) text = text.Replace(place.Name, "", StringComparison.Ordinal).Replace(place.ShortName.Length > 1 ? place.ShortName : place.Name, "", StringComparison.Ordinal);
        foreach (var word in Times) text = text.Replace(word, "", StringComparison.Ordinal);
        return string.Concat(text.Where(c => char.IsLetterOrDigit(c) && c is not ('的' or '是' or '有')));
    }

    private static bool Names(ArticleView view, int heading, string wanted) =>
        wanted.Length > 1 && view.Folded.Substring(view.Units[heading].Range.Start, view.Units[heading].Range.Length).Replace("的", "", StringComparison.Ordinal).Contains(wanted, StringComparison.Ordinal);

    private static bool Says(TermMatches matches, int heading, IReadOnlyList<QuestionTerm> terms)
    {
        float held = 0, all = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (terms[t].IsPair || Array.IndexOf(Times, terms[t].Text) >= 0) continue;
            all += terms[t].Weight;
            held += terms[t].Weight * matches[t, heading];
        }
        return all > 0 && held >= LeastHeld * all;
    }

    /// <summary>The items of a run, by their first units: one quotation a paragraph; the last item ends with its sentence, or goes on in its paragraph as far as the longest before it.</summary>
    internal static Draft Told(ArticleView view, IReadOnlyList<int> run)
    {
        var pieces = view.Pieces(run[0], End(view, run));
        // What is too long for one piece is listed item by item.
        if (pieces.Sum(p => p.Length) > ListRoom.Longest) pieces = [.. run.Select(u => view.Units[u].Range)];
        return ListRoom.Fitted(new Draft(AnswerKind.Parts, [.. pieces.Select(p => new DraftSentence("", [new Quote(view, p)]))], Certainty));
    }

    // 第三步，查。在5个村设观察员: what is said of the last item as of those before it.
    private static int End(ArticleView view, IReadOnlyList<int> run)
    {
        var end = view.SentenceOf(run[^1]).Last;
        var longest = 0;
        for (var i = 1; i < run.Count; i++)
            if (view.SentenceOf(run[i - 1]).Last + 1 < run[i]) longest = Math.Max(longest, view.Units[run[i] - 1].Range.End - view.Units[run[i - 1]].Range.Start);
        while (end + 1 < view.Units.Count && view.Units[end + 1].Paragraph == view.Units[run[^1]].Paragraph && view.Units[view.SentenceOf(end + 1).Last].Range.End - view.Units[run[^1]].Range.Start <= longest)
            end = view.SentenceOf(end + 1).Last;
        return end;
    }
}
