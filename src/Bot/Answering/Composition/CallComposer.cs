using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 答电话: a number to call often stands beside its owner alone (基础教育科:0872-…) or under 服务热线, without the word that was asked by. Of
/// the units that print one, that which names most of whose it is.
/// </summary>
public static class CallComposer
{
    // Share of the words for whose number it is that unit and headings must hold; the unit itself must hold some.
    private const float LeastHeld = 0.6f;

    // The same where a guide or notice closes with its own line (咨询电话：…), which names nothing of its matter.
    private const float LeastOver = 0.9f;

    private static readonly string[] Closing = ["咨询电话", "联系电话", "服务热线", "咨询热线", "咨询:", "热线:", "电话:"];

    private const double Told = 0.7;

    /// <summary>Null where no number is asked for, or none stands with its owner.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder, PlaceAgreement agreement)
    {
        if (!NumberToCall.IsAsked(ask)) return null;
        if (NumberToCall.IsBare(ask.Text) && finder.InHand is { } hand && ClosingLine(hand.View) is { } line) return line;
        var terms = finder.TermsOf(ask).Where(t => !t.IsPair && !ask.Units.Contains(t.Text)).Select(t => t with { Text = NumberToCall.Owner(t.Text) }).Where(t => t.Text.Length > 0).ToList();
        var total = terms.Sum(t => t.Weight);
        if (total <= 0) return null;
        (float Held, ArticleView View, int Unit)? best = null;
        foreach (var view in finder.Articles)
        {
            TermMatches? matches = null;
            Func<int, float>? place = null;
            for (var u = 0; u < view.Units.Count; u++)
            {
                var range = view.Units[u].Range;
                if (!NumberToCall.Stands(view.Folded.Substring(range.Start, range.Length))) continue;
                matches ??= TermMatches.Find(view, terms, isNegated: true);
                var over = new HeadingMatches(view, matches, terms.Count);
                float held = 0, own = 0;
                for (var t = 0; t < terms.Count; t++)
                {
                    own += terms[t].Weight * matches[t, u];
                    held += terms[t].Weight * Math.Max(matches[t, u], over[t, u]);
                }
                if (held < (own > 0 ? LeastHeld : Closes(view, u) ? LeastOver : float.MaxValue) * total || best is { } b && held <= b.Held) continue;
                place ??= agreement.For(view, places);
                if (place(u) >= MinPlace) best = (held, view, u);
            }
        }
        return best is var (_, found, unit) ? new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(found, found.Units[unit].Range)])], Told) : null;
    }

    // 电话呢 of the guide that answered before: its own line.
    private static Draft? ClosingLine(ArticleView view)
    {
        for (var u = view.Units.Count - 1; u >= 0; u--)
            if (Closes(view, u) && NumberToCall.Stands(view.Article.TextOf(view.Units[u].Range))) return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(view, view.Units[u].Range)])], Told);
        return null;
    }

    private static bool Closes(ArticleView view, int unit) =>
        Array.Exists(Closing, c => view.Folded.AsSpan(view.Units[unit].Range.Start).StartsWith(c, StringComparison.Ordinal));

    private const float MinPlace = 0.4f;
}
