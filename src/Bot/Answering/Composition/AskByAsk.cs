using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>逐问: the asks of an inquiry one after the other; what is not told is named, where another ask is answered.</summary>
/// <param name="finder">The evidence of the inquiry.</param>
/// <param name="directory">The archive's places.</param>
/// <param name="asks">Composes one ask.</param>
/// <param name="parted">Asks a part of the question by itself; null where it may not.</param>
public sealed class AskByAsk(EvidenceFinder finder, PlaceDirectory directory, AskComposer asks, AskedAlone? parted)
{
    private readonly AlreadyTold told = new(finder);

    /// <summary>Writes what is told of the asks.</summary>
    public Composed Compose(Inquiry inquiry, AnswerWriter writer)
    {
        var review = new DraftReview(finder, directory, told, parted);
        var outcome = Composed.Refused;
        var quoted = new Quoted();
        // Looked into only for an ask that hangs on it.
        var isAnswered = new Lazy<bool>(() => inquiry.Asks.Count > 1 && inquiry.Asks.Any(a => asks.Compose(a, inquiry.Places, new Quoted()).Confidence >= Confidence.Threshold));
        var silent = new List<Ask>();
        var notices = new List<string>();
        foreach (var ask in inquiry.Asks)
        {
            // 绿卡2.81万张、红卡2600张: the sentence for the first tells the second too.
            var before = OfOwnPlace(ask, inquiry, quoted.Sentences);
            var own = OwnPlaces.Of(ask, inquiry);
            if (ask.Type == AskType.Figure && told.SpeaksOfOwn(ask, inquiry, before) && told.Compared(ask, before) is not null && told.IsTold(ask, before)) continue;
            if (told.IsToldBeside(ask, before)) continue;
            var draft = inquiry.IsItemized ? ComposeItem(ask) : asks.Compose(ask, own.Places, quoted);
            outcome = outcome with
            {
                OnlyNamed = draft.OnlyNamed.Length > 0 ? draft.OnlyNamed : outcome.OnlyNamed,
                Refusal = draft.Kind == AnswerKind.Refused && draft.Notice.Length > 0 ? draft.Notice : outcome.Refusal,
                Unsure = Math.Max(outcome.Unsure, draft.Confidence),
            };
            draft = LikeTold.OfOtherYear(review.Better(draft, ask, own, quoted, outcome.Confidence >= Confidence.Threshold), ask, inquiry, quoted.Sentences, finder);
            draft = EachNameApart.Complete(draft, inquiry, parted);
            if (inquiry.Asks.Count == 1) draft = draft with { Sentences = SummaryLength.Of(draft.Sentences, inquiry.Understood) };
            if (review.IsBesideThePoint(draft, ask, own, quoted)) draft = draft with { Confidence = 0 };
            if (draft.Confidence < (IsOfSamePage(ask, draft, quoted) ? Confidence.ThresholdOnPage : Confidence.ThresholdBeside) || (draft.Confidence < Confidence.Threshold && !isAnswered.Value))
            {
                if (IsSpecific(ask) || IsOpen(ask)) silent.Add(ask);
                continue;
            }
            // 甲县有多少河长，乙县有多少河长: what was told of the one place is no answer for the other.
            if (inquiry.IsItemized && IsOfOtherPlace(ask, draft, quoted))
            {
                silent.Add(ask);
                continue;
            }
            foreach (var sentence in inquiry.IsItemized ? Labelled(draft, directory.Find(ask.Text)) : draft.Sentences)
                if (!quoted.Holds(sentence)) quoted.Add(sentence);
            if (draft.Notice.Length > 0 && quoted.Sentences.Count > 0) notices.Add(draft.Notice);
            outcome = outcome with
            {
                Kind = outcome.Kind == AnswerKind.Refused && quoted.Sentences.Count > 0 ? draft.Kind : outcome.Kind,
                Confidence = Math.Max(outcome.Confidence, draft.Confidence),
            };
        }
        // The first year's figure may only be known by the second's.
        foreach (var ask in silent.ToList())
            if (LikeTold.OfOtherYear(Draft.Nothing, ask, inquiry, quoted.Sentences, finder) is { Sentences: [var like] } && !quoted.Holds(like))
            {
                quoted.Add(like);
                silent.Remove(ask);
            }
        foreach (var sentence in quoted.Sentences)
            if (!writer.Write(sentence) && inquiry.IsItemized && sentence.Label.Length > 0) writer.Write(sentence with { Label = "" });
        foreach (var notice in writer.IsEmpty ? [] : notices) writer.WriteNotice(notice);
        if (Verdict(inquiry, writer) is { Length: > 0 } verdict) writer.WriteNotice(verdict);
        // A sentence written for another ask that holds this one's figure answers it too.
        silent.RemoveAll(a => IsToldAfterAll(a, inquiry, writer));
        // Of several questions the unanswered ones are named: silence would read as an answer to them too.
        if (!writer.IsEmpty && silent.Count > 0) writer.WriteNotice($"资料未见：{string.Join("；", silent.Select(a => Politeness.Strip(a.Text)))}。");
        return outcome;
    }

    private bool IsToldAfterAll(Ask ask, Inquiry inquiry, AnswerWriter writer)
    {
        var of = OfOwnPlace(ask, inquiry, writer.Evidence);
        return !IsSpecific(ask) && told.Tells(ask, of)
            || told.SpeaksOfOwn(ask, inquiry, of) && (told.Compared(ask, of) is not null || told.IsTold(ask, of))
            || AlreadyTold.IsOnlyOne(ask, inquiry.Places, writer.Evidence);
    }

    // Of two compared figures which is the larger.
    private string? Verdict(Inquiry inquiry, AnswerWriter writer) =>
        inquiry is { Comparing: { } comparing, Asks: [var first, var second] } && told.Compared(first, writer.Evidence) is { } one && told.Compared(second, writer.Evidence) is { } other && one.Label != other.Label
            ? ComparedFigure.Verdict(one, other, comparing.Word) : null;

    // Of one of several things, each of a place of its own, which is more surely told where it is found at all.
    private Draft ComposeItem(Ask ask) =>
        asks.Compose(ask, directory.Find(ask.Text), new Quoted(), []) is { Confidence: >= SideBySideComposer.LeastConfidence } draft
            ? draft with { Confidence = Math.Max(draft.Confidence, Confidence.Threshold) } : Draft.Nothing;

    // Of asks that name a place each, what is told of one place tells nothing of another.
    private IReadOnlyList<DraftSentence> OfOwnPlace(Ask ask, Inquiry inquiry, IReadOnlyList<DraftSentence> sentences) =>
        inquiry.IsItemized && directory.Find(ask.Text) is [var place] ? [.. sentences.Where(s => s.Label == place.Name || s.Quotes.Any(q => Folding.Fold(q.Text).Contains(place.ShortName, StringComparison.Ordinal)))] : sentences;

    private bool IsOfOtherPlace(Ask ask, Draft draft, Quoted quoted) =>
        directory.Find(ask.Text) is [var place] && draft.Sentences.Count > 0 && draft.Sentences.All(s => quoted.Holds(s) && !s.Quotes.Any(q => Folding.Fold(q.Text).Contains(place.ShortName, StringComparison.Ordinal)));

    private static IEnumerable<DraftSentence> Labelled(Draft draft, List<PlaceRef> places) =>
        places is [var place] ? draft.Sentences.Select((s, i) => i == 0 && s.Label.Length == 0 ? s with { Label = place.Name } : s) : draft.Sentences;

    // A figure, name, date or place that the page which answered one of the asks tells of another, where that is not told yet.
    private static bool IsOfSamePage(Ask ask, Draft draft, Quoted quoted) =>
        IsSpecific(ask) && !draft.Sentences.All(quoted.Holds) && draft.Sentences is [var first, ..] && quoted.Sentences.Any(s => s.Quotes.Any(q => first.Quotes.Any(f => f.View.Article.Source == q.View.Article.Source)));

    // A figure, a name, a date or a place is told or not; of how and why a sentence for another ask often tells enough.
    private static bool IsSpecific(Ask ask) =>
        ask.Type is AskType.Figure or AskType.Who or AskType.When or AskType.Where && ask.Content.Count(char.IsLetterOrDigit) > 1;

    // Whether it is so: named as not found only where no told sentence holds its words. What and which are often told in other words.
    private static bool IsOpen(Ask ask) => ask.Type == AskType.Whether && ask.Content.Count(char.IsLetterOrDigit) >= ShortestOpen;

    private const int ShortestOpen = 4;
}
