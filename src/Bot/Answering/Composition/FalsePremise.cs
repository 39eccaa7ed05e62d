using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>张冠李戴: a question that gives one place the named scheme of another.</summary>
public sealed class FalsePremise(PlaceAgreement agreement)
{
    private const int Shortest = 3;
    private const int Longest = 16;
    private const float Agrees = 0.45f;

    /// <summary>One sentence that says whose the scheme is; null when the question's names and place agree.</summary>
    public string? Explain(Inquiry inquiry, IReadOnlyList<ArticleView> articles)
    {
        if (inquiry.Places.Count != 1 || inquiry.IsFollowUp) return null;
        var place = inquiry.Places[0];
        foreach (var name in Names(inquiry.Folded, articles))
        {
            var holders = Holders(name, articles);
            if (holders.Count == 0 || holders.Any(h => SpeaksOf(h, name, place)) || IsCommon(name, place, articles)) continue;
            return Owned(name, place, holders);
        }
        return null;
    }

    /// <summary>The same of one named scheme, however short its name, that is not explained for the asked place; null when the place may own it.</summary>
    public string? Explain(string scheme, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        if (places is not [var place]) return null;
        var name = Folding.Fold(scheme);
        var holders = Holders(name, articles);
        return holders.Count == 0 || holders.Any(h => SpeaksOf(h, name, place)) ? null : Owned(name, place, holders);
    }

    private static List<ArticleView> Holders(string name, IReadOnlyList<ArticleView> articles) =>
        [.. articles.Where(a => a.Folded.Contains(name, StringComparison.Ordinal))];

    private static string? Owned(string name, PlaceRef place, List<ArticleView> holders)
    {
        var scheme = holders.SelectMany(h => h.Article.Schemes).Where(s => Folding.Fold(s.Name) == name && s.Place.Length > 0).OrderByDescending(s => s.Parts.Count).FirstOrDefault();
        var owner = scheme?.Place ?? holders.Select(h => SubjectPlace.Of(h.Article)).OrderByDescending(p => p?.Level).FirstOrDefault()?.Name;
        return owner is null ? null : $"资料中的“{name}”说的是{owner}，没有提到{place.Name}的“{name}”。";
    }

    private bool SpeaksOf(ArticleView view, string name, PlaceRef place)
    {
        var units = agreement.For(view, [place]);
        for (var at = view.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (view.UnitAt(at) is >= 0 and var unit && units(unit) >= Agrees)
                return true;
        return false;
    }

    // The place's own articles speak of the thing in other words (两新党建 for 两新组织).
    private bool IsCommon(string name, PlaceRef place, IReadOnlyList<ArticleView> articles) =>
        name.Length > Shortest && articles.Any(a => SpeaksOf(a, name[..2], place) || SpeaksOf(a, name[^2..], place) && !char.IsAsciiDigit(name[0]) && !IsNumbered(name));

    private static bool IsNumbered(string name) => name.Any(c => char.IsAsciiDigit(c) || "二三四五六七八九十".Contains(c, StringComparison.Ordinal));

    // What the question quotes, and the schemes it names.
    private static IEnumerable<string> Names(string question, IReadOnlyList<ArticleView> articles)
    {
        var names = QuotedNames.In(question, Shortest, Longest).ToList();
        names.AddRange(articles.SelectMany(a => a.Article.Schemes).Select(s => Folding.Fold(s.Name)).Where(n => n.Length is > Shortest and <= Longest && question.Contains(n, StringComparison.Ordinal)));
        return names.Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal);
    }
}
