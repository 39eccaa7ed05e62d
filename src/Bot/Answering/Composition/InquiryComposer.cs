using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>合成: the answer to a whole inquiry: ask by ask, place by place where places are compared. One for each question.</summary>
public sealed class InquiryComposer(EvidenceFinder finder, PlaceDirectory directory, AskedAlone? parted = null)
{
    private const int MaxSuggestions = 3;

    // Characters told of a place that is only named.
    private const int BareRoom = 240;

    private readonly AlreadyTold told = new(finder);
    private readonly PersonComposer people = new(directory);
    private readonly PlainCount counts = new(directory);
    private readonly FalsePremise premise = new(new PlaceAgreement(directory));
    private readonly NamesComposer names = new(new PlaceAgreement(directory));
    private readonly DefinitionComposer definitions = new(new PlaceAgreement(directory));
    private readonly PartsComposer parts = new(new PlaceAgreement(directory));
    private readonly LabelledComposer labelled = new(new PlaceAgreement(directory));
    private readonly HeadedList headed = new(new PlaceAgreement(directory));
    private readonly CountedList counted = new(new PlaceAgreement(directory));
    private readonly MatterComposer guide = new(new PlaceAgreement(directory));
    private readonly UpperPlaceComposer uppers = new(directory);
    private readonly ItemComposer items = new(new PlaceAgreement(directory));

    public Answer Compose(Inquiry inquiry, IIndexReader reader)
    {
        var writer = new AnswerWriter();
        var kind = AnswerKind.Refused;
        var confidence = 0.0;
        var onlyNamed = "";
        var refusal = "";
        var refusedAt = 0.0;
        var inTable = new TableComposer(finder).Compose(inquiry, writer);
        // 某市某区 of a known city and an unknown district asks about the district.
        if (inTable == 0 && inquiry.UnknownPlace is { } unknown && inquiry.Places.All(p => LiesIn(unknown, p))) return Refuse(inquiry, reader, "", []);
        if (inTable == 0 && !inquiry.IsComparison && premise.Explain(inquiry, finder.Articles) is { } explained) return Refuse(inquiry, reader, "", []) with { Text = explained };
        if (inTable > 0)
            (kind, confidence) = (AnswerKind.Figure, inTable);
        else if (DifferenceTold.Compose(inquiry.BeforeComparing, inquiry.Places, finder) is { } difference && writer.Write(difference.Sentences[0]))
            (kind, confidence) = (AnswerKind.Figure, difference.Confidence);
        else if (new RubricComposer(finder).Compose(inquiry, writer) is > 0 and var underRubric)
            (kind, confidence) = (AnswerKind.Several, underRubric);
        else if (new HoldersComposer(finder, directory).Compose(inquiry, writer) is > 0 and var held)
            (kind, confidence) = (AnswerKind.Several, held);
        else if (StatedMost.Compose(inquiry, finder, writer) is > 0 and var stated)
            (kind, confidence) = (AnswerKind.Several, stated);
        else if (inquiry.Comparing is { IsAcross: true } || inquiry.AsksAcrossPlaces && inquiry.Places.Count == 0 && inquiry.Asks is [_, { Type: AskType.Figure } each] && AsksOnlyHowMany(each))
            (kind, confidence) = (AnswerKind.Several, new MostComposer(finder).Compose(inquiry, writer));
        if (writer.IsEmpty && inquiry.AsksAcrossPlaces && inquiry.Places.Count <= 1)
        {
            var across = new AcrossComposer(finder);
            (kind, confidence) = (AnswerKind.Several, across.Compose(inquiry, writer));
            if (writer.IsEmpty && across.IsUnknown) return Refuse(inquiry, reader, "", []);
        }
        if (writer.IsEmpty && inquiry.Places.Count > 1 && (!inquiry.AsksAcrossPlaces || inquiry.Comparing is not null))
            (kind, confidence) = (AnswerKind.Comparison, new OneSentenceComposer(finder).Compose(inquiry, writer));
        if (writer.IsEmpty && inquiry.Places.Count > 1)
            (kind, confidence) = (AnswerKind.Comparison, SideBySideComposer.Compose(inquiry, (ask, place, room) => ComposeShare(ask, place, room, inquiry), finder.TermsOf, writer, parted));
        // Side by side nothing can be quoted under any of their names: what one sentence says of all of them may still be.
        if (!writer.IsEmpty && writer.Evidence.Count == 0)
            (writer, kind, confidence) = (new AnswerWriter(), AnswerKind.Refused, 0.0);
        // 某县 and no more, or what it does on the whole: the points of its report, or what that tells first.
        if (writer.IsEmpty && !inquiry.IsFollowUp && inquiry.Places is [{ IsKnown: true } reported] && inquiry.Asks is [var whole] && finder.TermsOf(whole) is var words
            && (whole.Type == AskType.None && words.Count == 0 || OverviewAsk.Is(whole)) && GistComposer.Compose(reported, finder.Articles, words, BareRoom) is { Sentences.Count: > 0 } gist)
        {
            foreach (var sentence in gist.Sentences) writer.Write(sentence);
            (kind, confidence) = (gist.Kind, gist.Confidence);
        }
        if (writer.IsEmpty)
        {
            var quoted = new Quoted();
            // Looked into only for an ask that hangs on it.
            var isAnswered = new Lazy<bool>(() => inquiry.Asks.Count > 1 && inquiry.Asks.Any(a => ComposeAsk(a, inquiry.Places, new Quoted()).Confidence >= Confidence.Threshold));
            var silent = new List<Ask>();
            var notices = new List<string>();
            foreach (var ask in inquiry.Asks)
            {
                // 绿卡2.81万张、红卡2600张: the sentence for the first tells the second too.
                var before = OfOwnPlace(ask, inquiry, quoted.Sentences);
                if (ask.Type == AskType.Figure && told.SpeaksOfOwn(ask, inquiry, before) && told.Compared(ask, before) is not null && told.IsTold(ask, before)) continue;
                if (told.IsToldBeside(ask, before)) continue;
                var draft = inquiry.IsItemized ? ComposeItem(ask) : ComposeAsk(ask, inquiry.Places, quoted);
                if (draft.OnlyNamed.Length > 0) onlyNamed = draft.OnlyNamed;
                if (draft.Kind == AnswerKind.Refused && draft.Notice.Length > 0) refusal = draft.Notice;
                refusedAt = Math.Max(refusedAt, draft.Confidence);
                if ((draft.Confidence < Confidence.Threshold || !CellComposer.Holds(ask, inquiry.Places, draft)) && CellComposer.Compose(ask, inquiry, finder) is { } cell) draft = cell;
                if (draft.Confidence < Confidence.Threshold && OnlyFigureInHand.Compose(ask, inquiry.Places, finder) is { } only) draft = only;
                if (draft.Confidence < Confidence.Threshold && CallComposer.Compose(ask, inquiry.Places, finder, new PlaceAgreement(directory)) is { } call) draft = call;
                if ((draft.Confidence < Confidence.Threshold || SpeakerComposer.LeavesUnnamed(ask, draft)) && SpeakerComposer.Compose(ask, inquiry.Places, finder) is { } speaker) draft = speaker;
                if ((inquiry.IsSpread || inquiry.IsItemized || draft.Confidence < Confidence.Threshold) && OnePart.Of(ask, inquiry) is { Length: > 0 } part && parted?.Compose(part) is { } own && (inquiry.IsItemized || own.Confidence > draft.Confidence)) draft = own;
                draft = AskedAndAnswered.Whole(BesideAnswer.Prefer(draft, ask, inquiry, finder));
                if (!inquiry.IsItemized && !inquiry.IsSpread && !inquiry.IsComparison && quoted.Sentences.Count > 0 && confidence >= Confidence.Threshold) draft = SameArticle.Prefer(draft, ask, inquiry.Places, quoted, finder);
                if (!inquiry.IsItemized && !told.SpeaksOfOwn(ask, inquiry, draft.Sentences)) draft = draft with { Confidence = 0 };
                if (!AskedTrait.MayBeTold(ask, draft) || !inquiry.IsFollowUp && NamedElsewhere.IsAsked(ask, draft, finder.Articles)) draft = draft with { Confidence = 0 };
                if (quoted.Sentences.Count > 0 ? !told.SharesSubject(ask, draft.Sentences) : !inquiry.IsSpread && !inquiry.IsItemized && !told.HoldsLeft(ask, draft.Sentences)) draft = draft with { Confidence = 0 };
                if (draft.Confidence < (IsOfSamePage(ask, draft, quoted) ? Confidence.ThresholdOnPage : Confidence.ThresholdBeside) || (draft.Confidence < Confidence.Threshold && !isAnswered.Value))
                {
                    if (IsSpecific(ask) || IsOpen(ask)) silent.Add(ask);
                    continue;
                }
                foreach (var sentence in inquiry.IsItemized ? Labelled(draft, directory.Find(ask.Text)) : draft.Sentences)
                    if (!quoted.Holds(sentence)) quoted.Add(sentence);
                if (draft.Notice.Length > 0 && quoted.Sentences.Count > 0) notices.Add(draft.Notice);
                if (kind == AnswerKind.Refused && quoted.Sentences.Count > 0) kind = draft.Kind;
                confidence = Math.Max(confidence, draft.Confidence);
            }
            foreach (var sentence in quoted.Sentences)
                if (!writer.Write(sentence) && inquiry.IsItemized && sentence.Label.Length > 0) writer.Write(sentence with { Label = "" });
            foreach (var notice in writer.IsEmpty ? [] : notices) writer.WriteNotice(notice);
            if (inquiry.Comparing is { } comparing && inquiry.Asks is [var first, var second] && told.Compared(first, writer.Evidence) is { } one && told.Compared(second, writer.Evidence) is { } other && one.Label != other.Label
                && ComparedFigure.Verdict(one, other, comparing.Word) is { Length: > 0 } verdict) writer.WriteNotice(verdict);
            // A sentence written for another ask that holds this one's figure answers it too.
            silent.RemoveAll(a => OfOwnPlace(a, inquiry, writer.Evidence) is { } of && (!IsSpecific(a) && told.Tells(a, of) || told.SpeaksOfOwn(a, inquiry, of) && (told.Compared(a, of) is not null || told.IsTold(a, of))));
            silent.RemoveAll(a => AlreadyTold.IsOnlyOne(a, inquiry.Places, writer.Evidence));
            // Of several questions the unanswered ones are named: silence would read as an answer to them too.
            if (!writer.IsEmpty && silent.Count > 0) writer.WriteNotice($"资料未见：{string.Join("；", silent.Select(a => Politeness.Strip(a.Text)))}。");
        }
        if (!writer.IsEmpty && confidence > 0 && !inquiry.IsComparison && WrongNumber.Notice(inquiry.Folded, writer.Evidence) is { Length: > 0 } wrong) writer.WriteNotice(wrong);
        if (!writer.IsEmpty && confidence > 0)
            return new Answer
            {
                Kind = inquiry.IsItemized || inquiry.IsComparison && inquiry.Places.Count > 1 ? AnswerKind.Comparison : kind,
                Text = writer.Text,
                Understood = inquiry.Understood,
                Citations = writer.Citations,
                Confidence = confidence,
                Dropped = writer.Dropped,
                Evidence = writer.Evidence,
                Notices = writer.Notices,
                Generation = reader.Manifest.Generation,
            };
        var refused = Refuse(inquiry, reader, onlyNamed, writer.Dropped) with { Confidence = refusedAt };
        return refusal.Length > 0 ? refused with { Text = refusal } : refused;
    }

    // A figure, name, date or place that the page which answered one of the asks tells of another, where that is not told yet.
    private static bool IsOfSamePage(Ask ask, Draft draft, Quoted quoted) =>
        IsSpecific(ask) && !draft.Sentences.All(quoted.Holds) && draft.Sentences is [var first, ..] && quoted.Sentences.Any(s => s.Quotes.Any(q => first.Quotes.Any(f => f.View.Article.Source == q.View.Article.Source)));

    // Whether it is so: named as not found only where no told sentence holds its words. What and which are often told in other words.
    private static bool IsOpen(Ask ask) => ask.Type == AskType.Whether && ask.Content.Count(char.IsLetterOrDigit) >= ShortestOpen;

    private const int ShortestOpen = 4;

    // 分别有多少, 各多少: of what was asked before, and nothing else.
    private static bool AsksOnlyHowMany(Ask ask) =>
        Array.FindAll(HowMany, w => ask.Content.Contains(w, StringComparison.Ordinal)).Aggregate(ask.Content, (text, word) => text.Replace(word, "", StringComparison.Ordinal)).Count(char.IsLetterOrDigit) <= 1;

    private static readonly string[] HowMany = ["分别", "各自", "一共", "总共", "数量", "个数", "具体"];

    // 甲市某县 of an archive that tells of 乙市某县 asks of another county.
    private bool LiesIn(PlaceRef unknown, PlaceRef known) =>
        unknown.Start >= 0 && unknown.Start + unknown.Length == known.Start && directory.LevelOf(unknown.Name) < directory.LevelOf(known.Name)
        || known.Start >= 0 && known.Start + known.Length == unknown.Start && (unknown.Name[^1] is '区' or '县' or '市' or '镇' or '乡') && directory.LevelOf(known.Name) < directory.LevelOf(unknown.Name);

    private static readonly string[] Listing = ["都有谁", "都是谁", "有谁", "有哪些人"];

    // A figure, a name, a date or a place is told or not; of how and why a sentence for another ask often tells enough.
    private static bool IsSpecific(Ask ask) =>
        ask.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Where && ask.Content.Count(char.IsLetterOrDigit) > 1;

    // A passage that is this unsure tells nothing of what is asked.
    private const double Unsaid = 0.04;

    // Of a compared place what a few neighbouring sentences tell; a figure, name or list as of one place alone.
    private Draft ComposeShare(Ask ask, PlaceRef place, int room, Inquiry inquiry)
    {
        var isCompared = inquiry.IsComparison;
        PlaceRef[] places = [place];
        // What a coded or numbered name stands for is told whole.
        if (ask.Type == AskType.How && ask.Content.Contains('“', StringComparison.Ordinal) && parts.Compose(ask with { Type = AskType.Which }, places, finder.Articles) is { Sentences.Count: > 0 } named) return named;
        if (ask.Type != AskType.How) return ComposeAsk(ask, places, new Quoted(), inquiry.Places);
        if (isCompared && GistComposer.IsOpen(finder.TermsOf(ask))) return GistComposer.Compose(place, finder.Articles, room);
        var found = finder.Find(ask, places);
        var units = OwnParagraphs.Of(found, place, inquiry.Places);
        // What opens the place's own paragraph says what is told there.
        var passage = PassageComposer.Compose(ask, units, finder.TermsOf(ask), isAnchored: true, room, units.Count < found.Count ? units.MinBy(u => u.Unit) : null);
        // “某某速递”中，甲县、乙县各有什么做法: the ask itself names nothing, and what it is said of stands over the reports, not in them.
        return isCompared && passage.Confidence < Unsaid && GistComposer.IsOpen(finder.TermsOf(ask with { Context = "", Shared = "", Earlier = "" })) && GistComposer.Compose(place, finder.Articles, room) is { Sentences.Count: > 0 } gist ? gist : passage;
    }

    // Of asks that name a place each, what is told of one place tells nothing of another.
    private IReadOnlyList<DraftSentence> OfOwnPlace(Ask ask, Inquiry inquiry, IReadOnlyList<DraftSentence> sentences) =>
        inquiry.IsItemized && directory.Find(ask.Text) is [var place] ? [.. sentences.Where(s => s.Label == place.Name || s.Quotes.Any(q => Folding.Fold(q.Text).Contains(place.ShortName, StringComparison.Ordinal)))] : sentences;

    private static IEnumerable<DraftSentence> Labelled(Draft draft, List<PlaceRef> places) =>
        places is [var place] ? draft.Sentences.Select((s, i) => i == 0 && s.Label.Length == 0 ? s with { Label = place.Name } : s) : draft.Sentences;

    // Of one of several things, each of a place of its own, which is more surely told where it is found at all.
    private Draft ComposeItem(Ask ask) =>
        ComposeAsk(ask, directory.Find(ask.Text), new Quoted(), []) is { Confidence: >= SideBySideComposer.LeastConfidence } draft
            ? draft with { Confidence = Math.Max(draft.Confidence, Confidence.Threshold) } : new Draft(AnswerKind.Refused, [], 0);

    // Shared are the places that the place of the ask is compared with.
    private Draft ComposeAsk(Ask ask, IReadOnlyList<PlaceRef> places, Quoted quoted, IReadOnlyList<PlaceRef>? shared = null)
    {
        var isShare = shared is not null;
        if (ask.Type == AskType.Figure && new TableComposer(finder).RowsOf(ask, places) is { } cells)
            return cells;
        ask = ChangeTold.WithoutTimes(ask);
        if (ClaimedPlace.Compose(ask, places, directory, (open, others) => ComposeAsk(open, others, quoted)) is { } placed)
            return placed;
        if (ClaimComposer.Compose(ask, open => ComposeAsk(open, places, quoted), open => people.Compose(open, places, finder.Articles), finder.TermsOf, finder.Articles) is { } judged)
            return judged;
        if (MoreComposer.Compose(ask, finder) is { } more)
            return more;
        if (uppers.Compose(ask, places, finder.Articles) is { } upper)
            return upper;
        if (items.Compose(ask, places, finder) is { } item)
            return item;
        if ((ask.Type is AskType.Who or AskType.None || ask.Type == AskType.Which && AuthorComposer.IsAsked(ask)) && AuthorComposer.Compose(ask, finder.Articles) is { } author)
            return author;
        if (ask.Type is AskType.Who or AskType.None && people.Compose(ask, places, finder.Articles) is { } person)
            return person;
        if (ask.Type == AskType.Who && OriginComposer.Compose(ask, places, finder) is { } origin)
            return origin;
        // 名单里都有谁 lists whatever is on it.
        if (ask.Type == AskType.Who && ask.Text.HoldsAny(Listing)) ask = ask with { Type = AskType.Which };
        if (ask.Type is AskType.What or AskType.Which or AskType.None or AskType.Who or AskType.Where && PostAtTime.Compose(ask, places, finder.Articles) is { } post && AskedTrait.MayBeTold(ask, post))
            return post;
        // Looked for once, wherever it comes in.
        var list = new Lazy<Draft?>(() => counted.Compose(ask, places, finder));
        // “三清四议”要防哪三种倾向: what is counted is not what the scheme consists of.
        if (CountedThing.In(ask) is { Noun.Length: > 1 } thing && !thing.IsOfName(ask) && list.Value is { Confidence: >= CountedList.Stated } said)
            return said;
        // What a scheme has brought, or which body leads it, is not told by what it consists of.
        var asksResults = ask.Type is AskType.None or AskType.What && ResultsAndGoals.AsksResults(ask);
        var asksParts = !asksResults && !AskedFeatures.AsksBody(ask) && !AskedTrait.IsAsked(ask);
        if (asksParts && ask.Type is (AskType.Which or AskType.What or AskType.None) && parts.Compose(ask, places, finder.Articles) is { } scheme)
        {
            // 年内要办成的三件事: another report's 三件事 bears no name; the list of the report that speaks of it is meant.
            if (scheme.Sentences is [{ Quotes: [var part, ..] }, ..] && list.Value is { Confidence: >= CountedList.Stated, Sentences: [{ Quotes: [var ofReport, ..] }, ..] } own && ofReport.View != part.View && finder.Find(ask, places)[0].View == ofReport.View) return own;
            // A name without parts may still be explained by a sentence.
            return scheme.Sentences.Count > 0 ? scheme
                : definitions.Compose(ask, places, finder.Articles) is { Sentences.Count: > 0 } explained ? explained
                : AskedName.Compose(ask, scheme.OnlyNamed, finder.Articles) ?? list.Value ?? scheme;
        }
        if (EachQuoted.Compose(ask, finder.TermsOf(ask), finder.Articles) is { } each)
            return each;
        if (headed.Compose(ask, places, finder) is { } listed)
            return listed;
        if (list.Value is { } whole)
            return whole;
        if (definitions.Compose(ask, places, finder.Articles) is { } definition)
            return definition;
        if (OnlyBrought.IsAsked(ask, finder.TermsOf(ask), finder.Articles))
            return new Draft(AnswerKind.Refused, [], 0);
        var matters = new NamedMatters(ask, finder.TermsOf(ask), finder.Articles);
        if (guide.Compose(ask, places, matters, finder.TermsOf(ask)) is { } side && !Ruling.Overrules(side, finder.Find(ask, places), ask, finder.TermsOf(ask)))
            return side;
        var asked = labelled.Compose(ask, places, finder);
        if (asked is not null && YearAgreement.IsOfOthers(ask, asked.Sentences.SelectMany(q => q.Quotes).Select(q => (q.View, q.Range.Start)))) asked = null;
        var isOverruled = asked is not null && Ruling.Overrules(asked, finder.Find(ask, places), ask, finder.TermsOf(ask));
        if (asked is not null && !isOverruled && MatterComposer.Tells(asked, matters))
            return asked;
        if (!isOverruled && names.Compose(ask, places, finder.Articles, finder.TermsOf(ask)) is { } things)
            return things;
        var found = MatterComposer.Own(finder.Find(ask, places), matters);
        if (shared is { Count: > 1 } && places is [var compared] && ask.Type is (AskType.Which or AskType.What or AskType.None)) found = OwnParagraphs.Of(found, compared, shared);
        var units = LaterAsk.Order(found, ask, finder.TermsOf(ask), quoted);
        // Of compared places each is told what its report says nearest.
        if (!isShare && PlainCount.Noun(ask, finder.TermsOf(ask)) is { } noun) units = counts.Counting(units, noun, ask, finder.TermsOf(ask), places);
        // 甲镇、乙镇的积分制各叫什么名字: what gives a name counts before what only speaks of the thing.
        if (isShare && StatedAnswer.AsksNameOfThing(ask) && NameGiven.In(units) is { } named)
            return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(named.View, named.Range.Range)])], Confidence.Of(units[0], ask, finder.TermsOf(ask), places.Count > 0));
        if (!isShare && GroupRows.Compose(ask, units.Count > 0 ? units[0].View : null) is { } rows) return rows;
        units = Ruling.Prefer(ChangeTold.Prefer(StatedMost.Prefer(units, ask), ask), ask, finder.TermsOf(ask));
        if (ask.Type == AskType.Figure && places is [{ IsKnown: true } of] && units.Count > 0 && RowsOfPlaces.Of(ask, of, units) is { } row)
            return new Draft(AnswerKind.Figure, [new DraftSentence("", [row])], Confidence.Of(units[0], ask, finder.TermsOf(ask), isAnchored: true));
        var best = SentenceComposer.Compose(ask, units, finder.TermsOf(ask), places.Count > 0);
        best = ChangeTold.Whole(StatedMost.WithOthers(best, units, ask), units, ask);
        best = YearsBeside.Whole(EachPart.Whole(best, ask, isShare ? places : []), ask, finder.TermsOf(ask));
        if (!MatterComposer.Tells(best, matters)) best = best with { Confidence = 0 };
        return ask.Type is (AskType.None or AskType.What or AskType.Which) && ResultsAndGoals.OfPlace(ask, places, finder.TermsOf(ask), finder.Articles, best) is { } broad ? broad : best;
    }

    private Answer Refuse(Inquiry inquiry, IIndexReader reader, string onlyNamed, IReadOnlyList<string> dropped)
    {
        var text = onlyNamed.Length > 0 && premise.Explain(onlyNamed, inquiry.Places, finder.Articles) is { } owned ? owned
            : onlyNamed.Length > 0 ? $"资料只提到“{onlyNamed}”这一名称，没有说明具体内容。"
            : inquiry.UnknownPlace is not null ? $"资料中没有关于{inquiry.UnknownPlace.Name}的内容。"
            : "资料中没有找到这个问题的答案。";
        var nearest = finder.Articles.Where(a => a.Article.Title.Length > 0).Take(MaxSuggestions)
            .Select(a => new Suggestion(a.Article.Id, a.Article.Source, a.Article.Title)).ToList();
        return new Answer
        {
            Kind = AnswerKind.Refused,
            Text = text,
            Understood = inquiry.Understood,
            Suggestions = nearest,
            Dropped = dropped,
            Generation = reader.Manifest.Generation,
        };
    }
}
