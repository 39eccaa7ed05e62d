using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>归属: 某村归哪个镇 is told by where the page prints the one name right behind the other (某镇某村), whatever it says of them.</summary>
public sealed partial class UpperPlaceComposer(PlaceDirectory directory)
{
    private const double Certainty = 0.85;

    /// <summary>Null when another thing is asked, or no article looked at names the place behind one of the asked level.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="places">The one place that it is about.</param>
    /// <param name="articles">The articles looked at.</param>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        if (ask.Type != AskType.Where || places is not [{ IsKnown: true } place]) return null;
        if (PlaceLevels.Asked(ask.Text) is not { } level) return AsksWhereabouts(ask.Text) ? Nearest(place, articles) : null;
        if (!(directory.LevelOf(place.Name) > level) || !AsksNothingElse(ask.Text)) return null;
        foreach (var view in articles)
            if (Naming(view, place, level) is { } range) return new Draft(AnswerKind.Place, [new DraftSentence("", [new Quote(view, range)])], Certainty);
        foreach (var view in articles)
            if (SubjectPlace.Of(view.Article, level) is { } subject && directory.IsWithin(place.Name, subject.Name) && FirstNaming(view, place.Name) is { } own && FirstNaming(view, subject.Name) is { } around)
                return new Draft(AnswerKind.Place, [new DraftSentence("", own == around ? [new Quote(view, own)] : [new Quote(view, around), new Quote(view, own)])], Certainty);
        return null;
    }

    // 某村在哪里: by the innermost place that any article prints before it.
    private Draft? Nearest(PlaceRef place, IReadOnlyList<ArticleView> articles)
    {
        for (var level = (directory.LevelOf(place.Name) ?? PlaceLevel.Province) - 1; level >= PlaceLevel.Province; level--)
            foreach (var view in articles)
                if (Naming(view, place, level) is { } range) return new Draft(AnswerKind.Place, [new DraftSentence("", [new Quote(view, range)])], Certainty);
        return null;
    }

    private bool AsksWhereabouts(string text) =>
        Whereabouts().Match(text) is { Success: true } asked && directory.Find(text[..asked.Index]) is [.., var last] && last.Start + last.Length == asked.Index;

    [GeneratedRegex("(到底|究竟|具体)?(是)?(在|位于|坐落在|坐落于)?(哪里|哪儿|哪|什么地方|啥地方|什么位置)(的)?[啊呀呢?]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Whereabouts();

    // In the text, not in a headline.
    private static TextRange? FirstNaming(ArticleView view, string name)
    {
        for (var at = view.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (view.UnitAt(at) is >= 0 and var unit && view.KindOf(view.Units[unit]) is ParagraphKind.Body) return SchemeSentences.WholeClauses(view, at, at + name.Length);
        return null;
    }

    // Behind the place, or what counts several of them (这三个村), only where they belong is asked.
    private bool AsksNothingElse(string text)
    {
        if (Belonging().Match(text) is not { Success: true } asked) return false;
        var before = Counting().Replace(text[..asked.Index].TrimEnd(',', ' '), "").TrimEnd(',', ' ');
        return before.Length == 0 || directory.Find(before) is [.., var last] && last.Start + last.Length == before.Length;
    }

    private static TextRange? Naming(ArticleView view, PlaceRef place, PlaceLevel level)
    {
        if (!view.Article.Places.Any(p => p.Name == place.Name)) return null;
        for (var at = view.Folded.IndexOf(place.Name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(place.Name, at + 1, StringComparison.Ordinal))
            foreach (var upper in view.Article.Places)
                if (upper.Level == level && view.Folded.AsSpan(0, at).EndsWith(upper.Name, StringComparison.Ordinal)) return SchemeSentences.WholeClauses(view, at - upper.Name.Length, at + place.Name.Length);
        return null;
    }

    [GeneratedRegex("(各自|分别|都|各)?(是)?(归属于|归属|归|隶属于|隶属|属于|属|坐落在|位于|在|是)哪(个|一个)?(省|市|县|区|乡镇|镇|乡|街道)(的|管|管辖)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Belonging();

    [GeneratedRegex("(这|那)?([两二三四五六七八九2-9]个)(村|社区|镇|乡|地方)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Counting();
}
