using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答一项: only the item of a list or scheme that is pointed at, with its place in the list.</summary>
public sealed class ItemComposer(PlaceAgreement agreement)
{
    private const double Certainty = 0.85;

    // Articles whose lists are looked at where no name leads to one, and how much of the question a list must speak of.
    private const int Looked = 4;
    private const float LeastShare = 0.5f;

    // A sign is explained soon after the coded name, or just before it.
    private const int Reach = 500;
    private const int Before = 60;

    /// <summary>Null when no item is pointed at or no list is found; a refused draft with a notice when the list is shorter.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (ask.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Where or AskType.Why or AskType.Whether) return null;
        if (AskedItem.In(Folding.Fold(ask.Text)) is not { IsWhole: true } asked) return null;
        // “1358”中的“八项机制”是哪八项 wants the parts of the item.
        if (asked.Words.Length > 0 && ask.Count > 0) return null;
        var articles = places.Count == 0 ? finder.Articles : [.. finder.Articles.Where(a => agreement.For(a, places) is var place && Enumerable.Range(0, a.Units.Count).Any(u => place(u) >= MinPlace))];
        if (asked.Sign.Length > 0 && !AskedItem.Signs(asked.Name).Contains(asked.Sign))
            return articles.Any(a => a.Folded.Contains(asked.Name, StringComparison.Ordinal)) ? Draft.Nothing with { Notice = $"“{asked.Name}”里没有“{asked.Sign}”这一项。" } : null;
        if (asked.Sign.Length > 0) return articles.Select(a => OfSign(a, asked)).FirstOrDefault(d => d is not null);
        Draft? tooShort = null;
        foreach (var whole in Lists(ask, asked, places, finder, articles))
        {
            var list = Alike(whole, asked);
            var at = asked.Index switch
            {
                AskedItem.Last => list.Items.Count - 1,
                0 => Holding(list, asked.Words),
                _ => asked.Index - 1,
            };
            if (at >= list.Items.Count) tooShort ??= Draft.Nothing with { Notice = $"{Called(list)}只列出{list.Items.Count}项，没有第{asked.Index}项。" };
            if (at < 0 || at >= list.Items.Count) continue;
            return new Draft(AnswerKind.Parts, [new DraftSentence("", [new Quote(list.View, list.Told(at))])], Certainty) { Notice = $"{Called(list)}共列出{list.Items.Count}项，这是第{at + 1}项。" };
        }
        return tooShort;
    }

    private const float MinPlace = 0.5f;

    private static string Called(ItemList list) => list.Name.Length > 0 ? $"“{list.Name.Trim('“', '”')}”" : "原文";

    // 三看四评's 第四个评 is one of the four: of a list of two kinds those that hold the word after the pointer.
    private static ItemList Alike(ItemList list, AskedItem asked)
    {
        if (asked.Index == 0 || asked.After.Length == 0) return list;
        var end = asked.After.IndexOfAny(['是', '指', '讲', '说', '为', '叫']);
        var kind = end < 0 ? asked.After : asked.After[..end];
        if (kind.Length == 0) return list;
        var alike = list.Items.Where(i => list.View.Folded.AsSpan(i.Start, i.Length).Contains(kind, StringComparison.Ordinal)).ToList();
        return alike.Count > 1 && alike.Count < list.Items.Count ? list with { Items = alike } : list;
    }

    private static int Holding(ItemList list, string words)
    {
        var found = list.Items.Select((range, i) => (Text: list.View.Folded.Substring(range.Start, range.Length), i)).Where(p => p.Text.Contains(words, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0].i : -1;
    }

    private IEnumerable<ItemList> Lists(Ask ask, AskedItem asked, IReadOnlyList<PlaceRef> places, EvidenceFinder finder, IReadOnlyList<ArticleView> articles)
    {
        var text = Folding.Fold(string.Join(',', ask.Content, ask.Context, ask.Shared, ask.Earlier, asked.Name));
        foreach (var (view, scheme) in articles.SelectMany(v => v.Article.Schemes.Select(s => (v, s)))
            .Where(p => p.s.Parts.Count > 1 && p.s.Name.Length >= 2 && IsCalled(text, Folding.Fold(p.s.Name))).OrderByDescending(p => p.s.Name.Length))
            yield return new ItemList(view, scheme.Name, [.. scheme.Parts.Select(p => p.Range)]);
        foreach (var name in PartsComposer.NumberedNames(ask with { Content = text, Type = AskType.Which, Count = 0 }, articles))
            foreach (var view in articles.Where(a => places.Count == 0 || agreement.Speaks(a, name.Text, places)))
            {
                var ranges = PartsByForm.Find(view, name);
                IReadOnlyList<TextRange> items = ranges is [var run] ? ItemList.Enumerated(view, run, name.Number) : ranges;
                if (items.Count > 1) yield return new ItemList(view, name.Text, items);
            }
        foreach (var list in Unnamed(ask with { Text = asked.Rest, Content = Folding.Fold(string.Join(',', AskSplitter.Without(asked.Rest, InterrogativeFinder.Find(asked.Rest)), ask.Context, ask.Shared, ask.Earlier)) }, asked, places, finder)) yield return list;
    }

    // 三条铁规矩 is called 三条规矩 too: what counts it and what it is, without the word between.
    private static bool IsCalled(string text, string name) =>
        text.Contains(name, StringComparison.Ordinal)
        || name.Length is >= ShortestCounted and <= LongestCounted && Wenzheng.Indexing.Analysis.Numerals.IsNumeral(name[0]) && !Wenzheng.Indexing.Analysis.Numerals.IsNumeral(name[1]) && text.Contains(string.Concat(name.AsSpan(0, 2), name.AsSpan(name.Length - 2)), StringComparison.Ordinal);

    private const int ShortestCounted = 5;
    private const int LongestCounted = 7;

    // Numbered runs, parts between semicolons and enumerations of the best articles that speak of what is asked.
    private static IEnumerable<ItemList> Unnamed(Ask ask, AskedItem asked, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        var terms = finder.TermsOf(ask).Where(t => !t.IsPair).ToList();
        var units = finder.Find(ask, places);
        var found = new List<(float Share, int Order, ItemList List)>();
        foreach (var view in units.Select(u => u.View).Distinct().Take(Looked))
        {
            foreach (var run in OrdinalRuns.In(view).Select(r => r.Select(u => view.Units[u].Range).ToList()).Concat(Semicolons(view)))
            {
                var about = view.Article.Title + Around(view, run);
                var isOfNoun = asked.Noun.Length > 0 && run.TrueForAll(r => view.Folded.AsSpan(r.Start, Math.Min(r.Length, Before / 2)).Contains(asked.Noun, StringComparison.Ordinal));
                found.Add((Share(terms, Folding.Fold(about)) + (isOfNoun ? 0.3f : 0) + 0.01f * run.Count, found.Count, new ItemList(view, "", run)));
            }
        }
        foreach (var (_, _, list) in found.Where(f => f.Share >= LeastShare).OrderByDescending(f => f.Share).ThenBy(f => f.Order)) yield return list;
        foreach (var unit in units.Take(Looked))
            if (Counted(unit.View, unit.Range.Range) is { Count: > 1 } items && Share(terms, unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length)) >= LeastShare)
                yield return new ItemList(unit.View, "", items);
    }

    // What leads in to a list, and the heads of its items.
    private static string Around(ArticleView view, List<TextRange> items)
    {
        var first = view.UnitAt(items[0].Start);
        var lead = string.Concat(Enumerable.Range(Math.Max(0, first - 2), Math.Min(2, first)).Select(u => view.TextOf(view.Units[u])));
        return lead + string.Concat(items.Select(i => view.Article.Text.AsSpan(i.Start, Math.Min(i.Length, Before)).ToString()));
    }

    private static float Share(List<QuestionTerm> terms, string text)
    {
        var total = terms.Sum(t => t.Weight);
        return total <= 0 ? 0 : terms.Where(t => t.StandsIn(text)).Sum(t => t.Weight) / total;
    }

    // 分六步。申请；讨论；审查…: as many parts of the next sentence, or of the same one after a colon, as its lead counts.
    private static IEnumerable<List<TextRange>> Semicolons(ArticleView view)
    {
        for (var u = 0; u < view.Units.Count; u++)
        {
            var sentence = new List<TextRange>();
            for (var next = u; next < view.Units.Count && view.Units[next].Sentence == view.Units[u].Sentence; next++) sentence.Add(view.Units[next].Range);
            if (sentence.Count < 2) continue;
            var lead = u > 0 ? view.Units[u - 1].Range : sentence[0];
            if (CountIn(view.Folded.AsSpan(lead.Start, Math.Min(lead.Length, Before))) == sentence.Count || CountIn(view.Folded.AsSpan(sentence[0].Start, Math.Min(sentence[0].Length, Before))) == sentence.Count) yield return sentence;
            u += sentence.Count - 1;
        }
    }

    // An enumeration of as many items as the same sentence says: 居前五位的是甲、乙、丙、丁、戊.
    private static IReadOnlyList<TextRange> Counted(ArticleView view, TextRange unit)
    {
        foreach (var figure in FigureFinder.Find(view.Folded.AsSpan(unit.Start, unit.Length)))
            if (ListedItems.Value(view.Folded.AsSpan(unit.Start + figure.Start, figure.Length)) is > 1 and <= 12 and var number && ItemList.Enumerated(view, unit, number) is { Count: > 1 } items)
                return items;
        return [];
    }

    private static int CountIn(ReadOnlySpan<char> text)
    {
        foreach (var figure in FigureFinder.Find(text))
            if (ListedItems.Value(text.Slice(figure.Start, figure.Length)) is > 1 and <= 12 and var number)
                return number;
        return 0;
    }

    // “6”是…; “7”是…: the part that the sign begins, to the next sign or the end of its unit; of 10·1·24 the item that begins with it.
    private static Draft? OfSign(ArticleView view, AskedItem asked)
    {
        var text = view.Folded;
        for (var at = text.IndexOf(asked.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(asked.Name, at + 1, StringComparison.Ordinal))
        {
            var signs = AskedItem.Signs(asked.Name);
            var end = Math.Min(text.Length, at + Reach);
            var start = text.IndexOf($"“{asked.Sign}”", at, end - at, StringComparison.Ordinal);
            if (start >= 0 && view.UnitAt(start) is >= 0 and var unit)
            {
                var close = view.Units[unit].Range.End;
                foreach (var sign in signs)
                    if (sign != asked.Sign && text.IndexOf($"“{sign}”", start, close - start, StringComparison.Ordinal) is > 0 and var other) close = other;
                return Of(view, new TextRange(start, close - start), signs.Count, view.Article.Text.Substring(at, asked.Name.Length), view.Article.Text.Substring(start + 1, asked.Sign.Length));
            }
            if (view.UnitAt(at) is >= 0 and var near && ItemList.Enumerated(view, view.Units[near].Range, signs.Count) is { Count: > 1 } items
                && items.Select((range, i) => (range, i)).All(p => text.AsSpan(p.range.Start).StartsWith(signs[p.i], StringComparison.Ordinal)))
                return Of(view, items[signs.ToList().IndexOf(asked.Sign)], signs.Count, view.Article.Text.Substring(at, asked.Name.Length), asked.Sign);
        }
        return null;
    }

    private static Draft Of(ArticleView view, TextRange range, int count, string name, string sign) =>
        new(AnswerKind.Parts, [new DraftSentence("", [new Quote(view, range)])], Certainty) { Notice = $"“{name}”共{count}项，这是其中的“{sign}”。" };
}
