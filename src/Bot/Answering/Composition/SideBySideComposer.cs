using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>对照: place by place what the archive says of each, and where it says nothing.</summary>
public static class SideBySideComposer
{
    private const int MaxSentencesOfPlace = 3;

    // Characters of all quotations together; each place gets its share, so that none is left out for another's length.
    private const int Budget = 470;

    // Of compared places each has its own evidence or none; a weak one still shows what is printed of it.
    internal const double LeastConfidence = 0.04;

    /// <summary>Writes the places side by side; the best confidence, or 0 when nothing was found of any.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="compose">Composes one ask about one place in so many characters.</param>
    /// <param name="finder">The evidence of the inquiry.</param>
    /// <param name="writer">What is written to.</param>
    /// <param name="alone">Asks again of a place of which nothing was found beside the others; null where it may not.</param>
    public static double Compose(Inquiry inquiry, Func<Ask, PlaceRef, int, Draft> compose, EvidenceFinder finder, AnswerWriter writer, AskedAlone? alone)
    {
        var figures = new List<ComparedFigure>();
        var best = 0.0;
        var missing = new List<PlaceRef>();
        var shares = Math.Min(inquiry.Places.Count, MostPlaces);
        var ofSeveral = new Quoted();
        foreach (var place in inquiry.Places.Take(shares))
        {
            var wrote = false;
            var room = 0;
            var quoted = new Quoted();
            // A figure, a name, a day or a site of one place is found best by itself: the words of the other place draw other reports.
            var part = alone is null ? "" : OnePart.Of(inquiry, place);
            if (part.Length > 0 && inquiry.Asks is [var only] && IsSpecific(only) && !StatedAnswer.AsksNameOfThing(only) && alone!.Compose(part) is { Confidence: >= Confidence.Threshold } own)
            {
                wrote = WriteOwn(own, place, Budget / shares, writer);
                if (wrote)
                {
                    best = Math.Max(best, own.Confidence);
                    if (inquiry.Comparing is not null && own.Sentences.SelectMany(s => s.Quotes).Select(q => ComparedFigure.Of(place.Name, q.View, q.Range, finder.TermsOf(PlaceShare.Of(only, place, inquiry)))).FirstOrDefault(f => f is not null) is { } figure) figures.Add(figure);
                    continue;
                }
            }
            foreach (var ask in inquiry.Asks.Select(a => PlaceShare.Of(Told(a), place, inquiry)))
            {
                room += Budget / shares / inquiry.Asks.Count;
                var draft = compose(ask, place, room);
                // Where the compared figure stands beside other words, the passage that tells of the thing still shows it.
                if (inquiry.Comparing is not null && draft.Confidence < LeastConfidence && compose(ask with { Type = AskType.How }, place, room) is var passage && passage.Sentences.Any(s => s.Quotes.Any(HoldsFigure))) draft = passage;
                if (draft.Confidence < LeastConfidence) continue;
                // A post without its holder names nobody.
                var sentences = StatedAnswer.AsksNameOfThing(ask) ? draft.Sentences.Where(s => s.Quotes.Any(q => q.Text.Contains('“', StringComparison.Ordinal)))
                    : ask.Type == AskType.Who ? draft.Sentences.Where(NamesSomebody) : draft.Sentences;
                foreach (var whole in sentences.Take(MaxSentencesOfPlace))
                {
                    if (ofSeveral.Holds(whole) && Names(whole, place)) wrote = true;
                    if (quoted.Holds(whole) || ofSeveral.Holds(whole) || room < Least) continue;
                    var sentence = Fitting(whole, room);
                    quoted.Add(sentence);
                    room -= sentence.Quotes.Sum(q => q.Range.Length);
                    // What one sentence says of several of the places stands under none of them.
                    var isOfSeveral = Names(sentence, place) && inquiry.Places.Any(p => p.Name != place.Name && !place.Name.Contains(p.ShortName, StringComparison.Ordinal) && !OnlyLeads(sentence, p, place) && Names(sentence, p));
                    var labelled = sentence with { Label = wrote || isOfSeveral ? "" : place.Name };
                    var isWritten = writer.Write(labelled) || Own(labelled, place) is { } named && writer.Write(named);
                    if (isWritten && isOfSeveral) ofSeveral.Add(sentence);
                    wrote |= isWritten;
                    if (isWritten && inquiry.Comparing is not null && !figures.Exists(f => f.Label == place.Name)
                        && sentence.Quotes.Select(q => ComparedFigure.Of(place.Name, q.View, q.Range, finder.TermsOf(ask))).FirstOrDefault(f => f is not null) is { } compared) figures.Add(compared);
                }
                best = Math.Max(best, draft.Confidence);
            }
            if (!wrote && part.Length > 0 && alone!.Compose(part) is { } apart)
            {
                wrote = WriteOwn(apart, place, Budget / shares, writer);
                if (wrote) best = Math.Max(best, apart.Confidence);
            }
            if (!wrote) missing.Add(place);
        }
        missing.RemoveAll(p => WriteLike(p, inquiry, finder, writer));
        // Of two days' figures of one place the other's of both days are told too.
        if (inquiry.Asks is [{ Type: AskType.Figure }] && AskedOfDays.Days(writer.Evidence) > 1)
            foreach (var place in inquiry.Places.Take(shares).Except(missing)) WriteLike(place, inquiry, finder, writer);
        if (inquiry.Comparing is not null && AskedOfDays.Newest(writer.Evidence, inquiry, finder) is { Count: > 1 } ofOneDay) figures = ofOneDay;
        if (inquiry.IsComparison)
            foreach (var place in missing) writer.WriteNotice(place.Name + "：资料未见。");
        if (inquiry.Comparing is { } comparing && inquiry.Places.Count == 2 && figures is [var one, var other] && ComparedFigure.Verdict(one, other, comparing.Word) is { Length: > 0 } verdict) writer.WriteNotice(verdict);
        if (inquiry.Comparing is { Word.Length: > 0 } ranking && inquiry.Places.Count > 2 && figures.Count > 1 && figures.DistinctBy(f => f.Value.Unit).Count() == 1)
        {
            var isLeast = Comparing.IsLeast(ranking.Word);
            writer.WriteNotice(ComparedFigure.Ranking([.. figures.OrderBy(f => isLeast ? f.Value.Value : -f.Value.Value)], figures.Count, ranking.Word));
        }
        // Who asks for two places and reads of one must know that the other was looked for.
        if (!inquiry.IsComparison && !writer.IsEmpty)
            foreach (var place in missing.Where(p => IsMeant(p, inquiry.Folded)))
                writer.WriteNotice(place.Name + "：资料未见。");
        return best;
    }

    // 某区有食堂58家 is told of the one place: what tells the same of the other (某县有74家) is found by its likeness.
    private static bool WriteLike(PlaceRef place, Inquiry inquiry, EvidenceFinder finder, AnswerWriter writer)
    {
        var wrote = writer.Evidence.Any(s => s.Label == place.Name);
        foreach (var ask in inquiry.Asks.Where(a => a.Type == AskType.Figure))
            foreach (var told in AskedOfDays.Labelled(writer.Evidence).Where(l => l.Label != place.Name).SelectMany(l => l.Sentence.Quotes).ToList())
            {
                var own = PlaceShare.Of(ask, place, inquiry);
                if (LikeTold.Find(told, ask, finder.Find(own, [place]), finder.TermsOf(ask)) is not var (unit, _)
                    || writer.Evidence.Any(s => s.Quotes.Any(q => q.View == unit.View && q.Range.Start < unit.Range.Range.End && unit.Range.Range.Start < q.Range.End))) continue;
                var isUnder = AskedOfDays.Labelled(writer.Evidence).LastOrDefault().Label == place.Name;
                wrote |= writer.Write(Fitting(new DraftSentence(isUnder ? "" : place.Name, [new Quote(unit.View, unit.Range.Range)]), Budget / 2));
            }
        return wrote;
    }

    // 网格的户数标准有何不同 asks for the figures.
    private static bool IsSpecific(Ask ask) =>
        ask.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Where or AskType.Which || MeasuredNoun.NamesNumber(ask.Content);

    // What names its place itself needs no label, where the guard cannot tell that the label heads all of it.
    private static bool WriteOwn(Draft draft, PlaceRef place, int room, AnswerWriter writer)
    {
        var wrote = false;
        foreach (var sentence in draft.Sentences.Take(MaxSentencesOfPlace).Select(s => Fitting(s, room)))
            wrote |= writer.Write(sentence with { Label = wrote ? "" : place.Name }) || Names(sentence, place) && writer.Write(sentence with { Label = "" });
        return wrote;
    }

    // A place that the article knows: 某山学校 names no 某山街道.
    private static bool Names(DraftSentence sentence, PlaceRef place) => sentence.Quotes.Any(q => q.View.Article.Places.Any(p => p.Name == place.Name) && IsNamed(q.View, q.Range, place));

    private static bool IsNamed(ArticleView view, TextRange range, PlaceRef place) =>
        view.Folded.AsSpan(range.Start, range.Length) is var text && (text.Contains(place.Name, StringComparison.Ordinal) || text.Contains(place.ShortName, StringComparison.Ordinal));

    // 甲县乙镇: the county only says where the town lies.
    private static bool OnlyLeads(DraftSentence sentence, PlaceRef outer, PlaceRef place) => sentence.Quotes.Any(q => Folding.Fold(q.Text).Contains(outer.Name + place.Name, StringComparison.Ordinal));

    // The quotation from the unit on that first names the place; null where it begins with that.
    private static DraftSentence? Own(DraftSentence sentence, PlaceRef place)
    {
        if (sentence.Quotes is not [var quote]) return null;
        var first = quote.View.Units.FirstOrDefault(u => quote.Range.Contains(u.Range) && IsNamed(quote.View, u.Range, place)).Range;
        return first.Length > 0 && first.Start > quote.Range.Start ? sentence with { Quotes = [quote with { Range = new TextRange(first.Start, quote.Range.End - first.Start) }] } : null;
    }

    private static bool HoldsFigure(Quote quote) => FigureFinder.Find(quote.Folded()).Count > 0;

    private static bool NamesSomebody(DraftSentence sentence) =>
        sentence.Quotes.Any(StatedAnswer.NamesPerson);

    // Named whole or joined to another name; a short form alone may be part of a word (上半 of 上半年).
    private static bool IsMeant(PlaceRef place, string question) =>
        place.Start >= 0 && (question.Contains(place.Name, StringComparison.Ordinal) || place.Start > 0 && IsJoint(question[place.Start - 1])
            || place.Start + place.Length < question.Length && IsJoint(question[place.Start + place.Length]));

    private static bool IsJoint(char c) => c is '和' or '与' or '跟' or '同' or '及' or '、';

    // 有什么不同 asks of each place how it does the thing.
    private static Ask Told(Ask ask) => ask.Type is AskType.What or AskType.None or AskType.Whether && ask.Count == 0 ? ask with { Type = AskType.How } : ask;

    // A quotation shorter than this says too little to stand alone.
    private const int Least = 24;

    // Of more places none would have room for a sentence.
    private const int MostPlaces = Budget / Least;

    // The first sentences, or clauses of the first, that there is room for.
    private static DraftSentence Fitting(DraftSentence sentence, int room)
    {
        if (sentence.Quotes is not [var quote] || quote.Range.Length <= room) return sentence;
        var text = quote.View.Article.Text;
        var end = quote.Range.Start;
        foreach (var unit in quote.View.Units.Where(u => u.Range.Start >= quote.Range.Start && u.Range.End <= quote.Range.End))
            if (unit.Range.End - quote.Range.Start <= room) end = unit.Range.End;
        if (end == quote.Range.Start)
            foreach (var clause in UnitSplitter.Clauses(text, quote.Range))
                if (end == quote.Range.Start || clause.End - quote.Range.Start <= room) end = clause.End;
        return sentence with { Quotes = [quote with { Range = new TextRange(quote.Range.Start, end - quote.Range.Start) }] };
    }
}
