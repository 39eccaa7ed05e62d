using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>跨地作答: which places or bodies do a thing, one article after another, each with its own quotation.</summary>
public sealed class AcrossComposer(EvidenceFinder finder)
{
    private const int MaxArticles = 6;

    // Articles looked into; those beyond the told ones are only counted.
    private const int MostTold = 12;

    // Characters of one quotation: six of them are an answer, not a page.
    private const int QuoteLimit = 90;

    // That the best article speaks of the thing at all, and how near to it the others must come.
    private const double LeastConfidence = 0.05;
    private const float LeastShare = 0.32f;

    // Where most of the question, and the thing it ends with, is words that no article prints (建了光伏电站), what is found speaks of another thing.
    private const float MostUnknown = 0.6f;

    // That another article speaks of it too: far less than an answer of its own, more than chance words.
    private const double LeastBeside = 0.02;

    // The same of the share of the question that stands in one unit: what only shares 办法 with it speaks of another thing.
    private const float LeastOwn = 0.4f;

    // Whether the question's weightiest word is held, or as good as absent, and how much of the rest makes up for it.
    private const float Held = 0.9f;
    private const float Lacking = 0.3f;
    private const float MostOwn = 0.45f;

    // What lacks that word must come nearer in all else; what holds it and comes near needs less confidence of its own.
    private const float LeastLacking = 0.55f;
    private const double LeastLackingBeside = 0.04;
    private const double LeastFarBeside = 0.2;
    private const double LeastHolding = 0.01;
    private const float Holding = 0.7f;
    private const float Near = 0.6f;

    // Found places that are fewer than several, and what others must reach that are told beside them.
    private const int Few = 3;
    private const float LeastFarShare = 0.3f;
    private const float LeastFarOwn = 0.75f;
    private const double LeastFar = 0.07;

    private static readonly string[] Results = ["成效", "效果", "成果", "成绩", "进展", "结果"];
    // 都叫什么: what is set in quotation marks is a name.
    private static readonly string[] Naming = ["叫什么", "叫啥", "名称", "名字", "称呼", "怎么叫"];
    private const int ShortAsk = 10;
    private static readonly string[] ResultCues = ["已", "目前", "累计", "截至", "共", "实现", "达到", "完成"];

    /// <summary>Whether the thing that places are asked for is one that no article prints: then no sentence answers either.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Writes a line for each article that speaks of what is asked, best first; 0 when none does.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        var topic = inquiry.Asks[0];
        var isAnchored = inquiry.Places.Count > 0;
        IReadOnlyList<PlaceLevel> levels = inquiry.CountsPlaces ? [] : PlaceLevels.AllAsked(inquiry.Folded);
        var (found, confidence) = Articles(topic, inquiry, isAnchored, levels);
        var room = Math.Clamp(Budget / Math.Max(1, Math.Min(MaxArticles, found.Count)), Least, Most);
        var told = found.Take(MostTold).Select(f => Line(f.Unit, f.Ask, inquiry, levels, room, isAnchored) with { IsFar = f.IsFar }).Where(l => l.Passages.Count > 0).ToList();
        // 哪几家公司出的钱: a line that names none (社区企业每年捐15万元) does not tell it.
        if (NamedBody.IsAsked(inquiry.Folded)) told.RemoveAll(l => !IsHeaded(l.Passages) && !l.Passages.Any(p => p.Quotes.Any(q => NamedBody.Stands(Folding.Fold(q.Text), inquiry.Folded))));
        // A comment on what others do names no place of its own, and none is told by it; a report that surely tells of it may name its place elsewhere.
        var labelled = told.Count(l => l.Label.Length > 0);
        if (AcrossPlaces.AsksPlaces(inquiry.Folded) && labelled > 0) told.RemoveAll(l => l.Label.Length == 0 && !l.IsSure);
        told = [.. told.OrderBy(l => l.IsFar)];
        // Of a named place one report alone tells it: then its own sentences answer, as they do any question.
        if (isAnchored && inquiry.Comparing is null && inquiry.Asks.Count == 1 && told.Count == 1) return 0;
        var more = told.Count - MaxArticles;
        var quoted = new Quoted();
        var places = new HashSet<string>(StringComparer.Ordinal);
        // Two reports of one place stand together and are one of the places told.
        foreach (var place in told.Take(MaxArticles).GroupBy(l => l.Label.Length > 0 ? l.Label : l.Passages[0].Quotes[0].View.Article.Id))
        {
            // What tells it in other words is told beside what tells it, never instead.
            if (places.Count == 0 && place.First().IsFar) break;
            var label = place.First().Label;
            foreach (var passage in place.SelectMany(l => l.Passages))
            {
                var sentence = passage with { Label = label };
                if (quoted.Holds(sentence)) continue;
                quoted.Add(sentence);
                // What names its place itself needs no label, where the guard cannot tell that the label heads all of it.
                if (!writer.Write(sentence) && !(label.Length > 0 && NamesItself(sentence) && writer.Write(sentence with { Label = "" }))) continue;
                label = "";
                places.Add(place.Key);
            }
        }
        // Which has most was asked, and no figure of it stands anywhere.
        if (places.Count > 0 && inquiry.Comparing is not null) writer.WriteNotice("资料中没有可以直接相比的数字，以上是相关内容。");
        else if (places.Count > 0) writer.WriteNotice(more > 0 ? $"以上列出{places.Count}处，资料中另有{more}篇也提到。" : $"资料中查到以上{places.Count}处。");
        return found.Count > 0 ? confidence : 0;
    }

    private static bool IsHeaded(IReadOnlyList<DraftSentence> passages) => passages[0].Quotes[0] is var quote && quote.View.UnitAt(quote.Range.Start) is >= 0 and var at && quote.View.KindOf(quote.View.Units[at]) is ParagraphKind.Title;

    private static bool NamesItself(DraftSentence sentence) => sentence.Quotes.Any(q => q.Text.Contains(sentence.Label, StringComparison.Ordinal));

    /// <summary>What is told of one article or part: the place that heads it, whether it surely tells what is asked, and whether it does so in other words only.</summary>
    private sealed record PlaceLine(string Label, bool IsSure, IReadOnlyList<DraftSentence> Passages, bool IsFar = false);

    private PlaceLine Line(ScoredUnit unit, Ask ask, Inquiry inquiry, IReadOnlyList<PlaceLevel> levels, int room, bool isAnchored)
    {
        IReadOnlyList<DraftSentence> passages = IsTold(inquiry) ? Passages(unit, ask, inquiry, room) : [.. Quotations(unit, inquiry)];
        var place = unit.View.PartOf(unit.Range.Paragraph) is { } part && (levels.Count == 0 || levels.Contains(part.Level)) ? part
            : levels.Count > 0 ? levels.Select(l => SubjectPlace.Of(unit.View.Article, l)).FirstOrDefault(p => p is not null) : passages.Select(p => SubjectPlace.Of(p.Quotes[0].View, p.Quotes[0].Range)).FirstOrDefault();
        var isSure = Confidence.Of(unit, ask, finder.TermsOf(ask), isAnchored) >= Confidence.Threshold;
        var line = new PlaceLine(place?.Name ?? "", isSure, passages);
        if (passages.Count == 0) return line;
        var quotes = passages.SelectMany(p => p.Quotes).ToList();
        // Of bodies that are no places the headline names the one that the report's sentences do not.
        if (AsksBodies(inquiry) && !unit.View.Article.Places.Any(p => p.IsSubject) && !quotes.Exists(q => NamedBody.Stands(q.Folded(), AnyBody))) return Headed(line);
        // 都叫什么: the name may stand in the headline alone.
        if (inquiry.Asks.Any(AsksName) && !quotes.Exists(q => q.Text.Contains('“', StringComparison.Ordinal)) && ArticleHead.Title(unit.View)?.Text.Contains('“', StringComparison.Ordinal) is true) return Headed(line);
        return place is null && NamedIn(quotes) is { } named ? line with { Label = named.Name } : line;
    }

    private const string AnyBody = "哪家单位";

    private static bool AsksBodies(Inquiry inquiry) => !inquiry.CountsPlaces && !AcrossPlaces.AsksPlaces(inquiry.Folded);

    // The line under its report's headline.
    private static PlaceLine Headed(PlaceLine line) =>
        line.Passages[0].Quotes[0] is var first && ArticleHead.Title(first.View) is { } title && title.Range.End <= first.Range.Start
            ? line with { Label = "", Passages = [line.Passages[0] with { Quotes = [title, .. line.Passages[0].Quotes] }, .. line.Passages.Skip(1)] } : line;

    // The innermost place that a quotation itself names.
    private static Place? NamedIn(List<Quote> quotes) =>
        quotes.SelectMany(q => q.View.Article.Places.Where(p => p.Level is not (PlaceLevel.Other or PlaceLevel.Province) && q.Folded().Contains(p.Name, StringComparison.Ordinal))).OrderByDescending(p => p.Level).FirstOrDefault();

    // The best unit of each article, by its share of the best score; of 积分、存折、信用 each is looked for alone.
    private (List<(ScoredUnit Unit, Ask Ask, bool IsFar)> Found, double Confidence) Articles(Ask topic, Inquiry inquiry, bool isAnchored, IReadOnlyList<PlaceLevel> levels)
    {
        var shares = new Dictionary<(ArticleView, string), (ScoredUnit Unit, Ask Ask, float Share)>();
        var far = new Dictionary<(ArticleView, string), (ScoredUnit Unit, Ask Ask, float Share)>();
        var confidence = 0.0;
        foreach (var ask in Alternatives(topic))
        {
            var units = finder.Find(ask, inquiry.Places);
            if (units.Count == 0) continue;
            var sure = Confidence.Of(units[0], ask, finder.TermsOf(ask), isAnchored);
            if (sure < LeastConfidence) continue;
            if (units[0].Unknown > MostUnknown && finder.TermsOf(ask).LastOrDefault(t => !t.IsPair) is { IsIndexed: false })
            {
                IsUnknown = true;
                continue;
            }
            confidence = Math.Max(confidence, sure);
            var best = units.Max(u => u.Score);
            var own = LeastOwn * units.Max(u => u.Own);
            var names = QuotedNames.In(ask.Content, shortest: 2).ToList();
            foreach (var group in units.GroupBy(u => (u.View, Part: PartOf(u))))
            {
                var unit = Telling([.. group], ask);
                var share = group.First().Score / best;
                // What the question sets in quotation marks is what it asks for, by whatever other words.
                var isNamed = names.Count > 0 && names.Exists(n => unit.View.Folded.Contains(n, StringComparison.Ordinal));
                if (isNamed && share >= LeastNamed && group.FirstOrDefault(u => names.Exists(n => TextOf(u).Contains(n, StringComparison.Ordinal))) is { } naming)
                {
                    if (!shares.TryGetValue(group.Key, out var known) || share > known.Share) shares[group.Key] = (unit.Own >= own ? unit : naming, ask, share);
                    continue;
                }
                var most = group.Max(u => u.Own);
                if (share < LeastFarShare || most < LeastFarOwn * own) continue;
                var beside = unit == units[0] ? sure : Confidence.Of(unit, ask, finder.TermsOf(ask), isAnchored);
                if (beside >= LeastFar && (!far.TryGetValue(group.Key, out var farther) || share > farther.Share)) far[group.Key] = (unit, ask, share);
                if (share < LeastShare || most < own) continue;
                if (unit != units[0] && beside < (units[0].Heaviest > Held && unit.Heaviest >= Holding && share >= Near ? LeastHolding : LeastBeside)) continue;
                // What has the commoner words of the question only (网格化管理 for 星级化管理) speaks of another thing, unless they are most of it.
                if (units[0].Heaviest > Held && unit.Heaviest < Lacking && (beside < (share < LeastLacking ? LeastFarBeside : LeastLackingBeside) || most < MostOwn * units.Max(u => u.Own))) continue;
                if (!shares.TryGetValue(group.Key, out var before) || share > before.Share) shares[group.Key] = (unit, ask, share);
            }
        }
        // Several places are asked for: where one or two tell it in the question's words, those that tell it in others are told too.
        var added = shares.Count is > 0 and < Few && inquiry.Comparing is null
            ? far.Where(f => !shares.ContainsKey(f.Key)).OrderByDescending(f => f.Value.Share).ThenBy(f => f.Key.Item1.Number).Take(Few + 1 - shares.Count).ToList() : [];
        foreach (var (key, other) in added) shares[key] = other;
        var found = shares.Values.Where(s => !IsExcepted(s.Unit.View.Article, inquiry.Excepted)).Where(s => IsOfLevel(s.Unit, levels))
            .OrderByDescending(s => s.Share).ThenBy(s => s.Unit.View.Number)
            // One report printed in two papers counts once.
            .DistinctBy(s => (s.Unit.View.Article.ReportId, PartOf(s.Unit))).Select(s => (s.Unit, s.Ask, added.Exists(f => f.Value.Unit == s.Unit))).ToList();
        return (found, confidence);
    }

    private static bool IsOfLevel(ScoredUnit unit, IReadOnlyList<PlaceLevel> levels) =>
        levels.Count == 0 || unit.View.PartOf(unit.Range.Paragraph) is { } part && levels.Contains(part.Level) || levels.Any(l => SubjectPlace.Of(unit.View.Article, l) is not null);

    // Of units that tell as good as the same, the one that gives the thing its name.
    private static ScoredUnit Telling(List<ScoredUnit> units, Ask ask) =>
        units.Find(u => u.Score >= NearBest * units[0].Score && NameGiven.Name(u) is { Length: > 0 } name && !ask.Content.Contains(name, StringComparison.Ordinal)) ?? units[0];

    private const float NearBest = 0.9f;

    private static string TextOf(ScoredUnit unit) => unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);

    // The share of the best score from which an article counts that holds a quoted name.
    private const float LeastNamed = 0.2f;

    private static string PartOf(ScoredUnit unit) => unit.View.PartOf(unit.Range.Paragraph)?.Name ?? "";

    private static bool IsExcepted(Article article, IReadOnlyList<PlaceRef> excepted) =>
        excepted.Count > 0 && article.Places.Any(p => p.IsSubject && excepted.Any(e => e.Name == p.Name || e.Name == p.Within));

    // 都怎么做, 各有什么办法: each place's way takes more than one sentence.
    private static bool IsTold(Inquiry inquiry) => inquiry.Asks.Count == 1 || inquiry.Asks.Skip(1).All(a => a.Type == AskType.How && !AsksName(a));

    private static bool AsksName(Ask ask) => ask.Content.Length <= ShortAsk && ask.Text.HoldsAny(Naming);

    private const int Budget = 460;
    private const int Least = 80;
    private const int Most = 150;

    // Of alternatives the one that the article speaks of is told, by what speaks of it unless ways are asked for.
    private IReadOnlyList<DraftSentence> Passages(ScoredUnit unit, Ask ask, Inquiry inquiry, int room) =>
        PassageComposer.Compose(ask, [.. finder.Find(ask, inquiry.Places).Where(u => u.View == unit.View && PartOf(u) == PartOf(unit))], finder.TermsOf(ask), inquiry.Places.Count > 0, room, ask != inquiry.Asks[0] && inquiry.Asks.Count == 1 ? unit : null).Sentences;

    private IEnumerable<DraftSentence> Quotations(ScoredUnit unit, Inquiry inquiry) =>
        Told(unit, inquiry).Select(t => new DraftSentence("", [new Quote(t.Unit.View, ClauseTrimmer.Trim(t.Unit.View, t.Unit.Range, finder.TermsOf(t.Ask), t.Ask, QuoteLimit))]));

    // What is said of the thing in the article, then what the other asks want of it; a figure where nothing more is asked.
    private IEnumerable<(Ask Ask, ScoredUnit Unit)> Told(ScoredUnit unit, Inquiry inquiry)
    {
        yield return (inquiry.Asks[0], unit);
        foreach (var ask in inquiry.Asks.Skip(1))
        {
            var wantsResults = ask.Content.HoldsAny(Results);
            var wantsName = AsksName(ask);
            if (wantsName && NameGiven.Stands(unit)) continue;
            if (wantsName && Named(unit, inquiry) is { } named)
            {
                yield return (inquiry.Asks[0], named);
                continue;
            }
            var told = finder.Find(ask, inquiry.Places).Where(u => u.View == unit.View && PartOf(u) == PartOf(unit) && (!wantsResults || IsResult(u)) && (!wantsName || HoldsName(u))).Take(1);
            foreach (var next in told) yield return (ask, next);
        }
        if (inquiry.Asks.Count > 1) yield break;
        var second = finder.Find(inquiry.Asks[0], inquiry.Places).Where(u => u.View == unit.View && PartOf(u) == PartOf(unit) && u.Unit != unit.Unit && u.Score >= 0.75f * unit.Score && HoldsFigure(u)).Take(1);
        foreach (var next in second) yield return (inquiry.Asks[0], next);
    }

    // The unit of the article or part that gives the thing its name.
    private ScoredUnit? Named(ScoredUnit unit, Inquiry inquiry) =>
        finder.Find(inquiry.Asks[0], inquiry.Places).FirstOrDefault(u => u.View == unit.View && PartOf(u) == PartOf(unit) && NameGiven.Stands(u));

    private static bool HoldsName(ScoredUnit unit) => unit.View.TextOf(unit.Range).Contains('“', StringComparison.Ordinal);

    private static bool IsResult(ScoredUnit unit) =>
        HoldsFigure(unit) && ResultCues.Any(c => unit.View.TextOf(unit.Range).Contains(c, StringComparison.Ordinal));

    private static bool HoldsFigure(ScoredUnit unit) =>
        FigureFinder.Find(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)).Count > 0;

    private static IEnumerable<Ask> Alternatives(Ask ask)
    {
        var content = ask.Content.Replace("或者", "、", StringComparison.Ordinal).Replace("或是", "、", StringComparison.Ordinal);
        var items = Items(content);
        if (items.Count < 2) return [ask];
        var list = string.Join('、', items);
        return items.Select(item => ask with { Content = content.Replace(list, item, StringComparison.Ordinal) });
    }

    // The words on both sides of the enumeration commas, as far as the list reaches: up to what goes on after it, or one word of the language.
    private static List<string> Items(string text)
    {
        var first = text.IndexOf('、', StringComparison.Ordinal);
        if (first < 0) return [];
        var last = text.LastIndexOf('、');
        var start = first - LongestWord(text, first, -1);
        var end = Array.ConvertAll(GoingOn, g => text.IndexOf(g, last, StringComparison.Ordinal)).Where(e => e > last + 1 && e - last - 1 <= LongestItem).DefaultIfEmpty(-1).Min();
        if (end < 0) end = last + 1 + LongestWord(text, last + 1, 1);
        return [.. text[start..end].Split('、', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static readonly string[] GoingOn = ["这类", "这些", "这种", "之类", "等", "的", "搞", "来", "做", "有", "在", "都", "?", ","];
    private const int LongestItem = 6;
    private const int ShortItem = 4;

    // How long the longest word of the language is that ends before, or begins at, a place; a few characters where none does.
    private static int LongestWord(string text, int at, int step)
    {
        var most = 0;
        for (var length = 1; length <= LongestItem && (step > 0 ? at + length <= text.Length : at - length >= 0); length++)
        {
            var edge = step > 0 ? text[at + length - 1] : text[at - length];
            if (!char.IsLetterOrDigit(edge) && edge is not ('“' or '”')) break;
            var word = step > 0 ? text.Substring(at, length) : text.Substring(at - length, length);
            if (length > 1 && (Lexicon.Default.Find(word) > 0 || edge is '“' or '”') || most == 0 && length == ShortItem) most = length;
        }
        return most > 0 ? most : Math.Min(1, step > 0 ? text.Length - at : at);
    }
}
