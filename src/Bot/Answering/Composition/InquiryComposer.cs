using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 合成: the answer to a whole inquiry by the first composer of whole inquiries that writes something, at last ask by ask. The table below is the
/// order. One for each question.
/// </summary>
public sealed class InquiryComposer
{
    // Characters told of a place that is only named.
    private const int BareRoom = 240;

    private readonly EvidenceFinder finder;
    private readonly PlaceDirectory directory;
    private readonly AskedAlone? parted;
    private readonly Refusals refusals;
    private readonly ShareComposer shares;
    private readonly Func<Inquiry, AnswerWriter, Composed?>[] composers;

    /// <param name="finder">The evidence of the inquiry.</param>
    /// <param name="directory">The archive's places.</param>
    /// <param name="parted">Asks a part of the question by itself; null where it may not.</param>
    public InquiryComposer(EvidenceFinder finder, PlaceDirectory directory, AskedAlone? parted = null)
    {
        (this.finder, this.directory, this.parted) = (finder, directory, parted);
        refusals = new(finder, directory);
        var asks = new AskComposer(finder, directory);
        shares = new(finder, directory, asks);
        composers = [Titled, Again, Table, (inquiry, _) => refusals.Beforehand(inquiry), Difference, Rubric, Holders, Most, MostAcross, Reports, Across, OneSentence, SideBySide, Gist, new AskByAsk(finder, directory, asks, parted).Compose];
    }

    /// <summary>The answer, or a refusal with the nearest articles.</summary>
    /// <param name="inquiry">The question as understood.</param>
    /// <param name="reader">The snapshot that it is asked of.</param>
    public Answer Compose(Inquiry inquiry, IIndexReader reader)
    {
        var writer = new AnswerWriter();
        var outcome = Composed.Refused;
        foreach (var compose in composers)
        {
            if (compose(inquiry, writer) is not { } composed) continue;
            outcome = composed;
            if (writer.Evidence.Count > 0 || composed.Kind == AnswerKind.Refused) break;
            // Side by side nothing can be quoted under any of their names: what one sentence says of all of them may still be.
            if (!writer.IsEmpty) (writer, outcome) = (new AnswerWriter(), Composed.Refused);
        }
        if (writer.IsEmpty || outcome.Confidence <= 0) return refusals.Word(inquiry, reader, outcome, writer.Dropped);
        ChangeOverPages.Add(inquiry, finder, writer);
        if (!inquiry.IsComparison && WrongNumber.Notice(inquiry.Folded, writer.Evidence) is { Length: > 0 } wrong) writer.WriteNotice(wrong);
        var kind = inquiry.IsItemized || inquiry.IsComparison && inquiry.Places.Count > 1 ? AnswerKind.Comparison : outcome.Kind;
        return writer.ToAnswer(kind, outcome.Confidence, inquiry.Understood, reader);
    }

    private static Composed? Written(AnswerKind kind, double confidence) => confidence > 0 ? new Composed(kind, confidence) : null;

    private Composed? Titled(Inquiry inquiry, AnswerWriter writer)
    {
        if (TitledReport.In(inquiry, finder.Articles) is not { } view) return null;
        var told = GistComposer.Compose(view, BareRoom);
        foreach (var sentence in told.Sentences) writer.Write(sentence);
        return Written(told.Kind, told.Confidence);
    }

    // 某县呢 after a figure: the article that told the one tells the other most often in the same way.
    private Composed? Again(Inquiry inquiry, AnswerWriter writer) =>
        LikeAnswered.OfOtherPlace(inquiry, finder) is { } again && writer.Write(again.Sentences[0]) ? new Composed(again.Kind, again.Confidence) : null;

    private Composed? Table(Inquiry inquiry, AnswerWriter writer) => Written(AnswerKind.Figure, new TableComposer(finder).Compose(inquiry, writer));

    private Composed? Difference(Inquiry inquiry, AnswerWriter writer) =>
        DifferenceTold.Compose(inquiry.BeforeComparing, inquiry.Places, finder) is { } difference && writer.Write(difference.Sentences[0]) ? new Composed(AnswerKind.Figure, difference.Confidence) : null;

    private Composed? Rubric(Inquiry inquiry, AnswerWriter writer) => Written(AnswerKind.Several, new RubricComposer(finder).Compose(inquiry, writer));

    private Composed? Holders(Inquiry inquiry, AnswerWriter writer) => Written(AnswerKind.Several, new HoldersComposer(finder, directory).Compose(inquiry, writer));

    private Composed? Most(Inquiry inquiry, AnswerWriter writer) => Written(AnswerKind.Several, StatedMost.Compose(inquiry, finder, writer));

    private Composed? MostAcross(Inquiry inquiry, AnswerWriter writer) =>
        inquiry.Comparing is { IsAcross: true } || inquiry.AsksAcrossPlaces && inquiry.Places.Count == 0 && inquiry.Asks is [_, { Type: AskType.Figure } each] && AsksOnlyHowMany(each)
            ? Written(AnswerKind.Several, new MostComposer(finder).Compose(inquiry, writer)) : null;

    // 各县有什么好做法: every report on what is asked as a whole, by its place.
    private Composed? Reports(Inquiry inquiry, AnswerWriter writer) =>
        inquiry is { Places.Count: 0, IsFollowUp: false, UnknownPlace: null, Asks: [var ask] } ? Written(AnswerKind.Several, ReportsComposer.Compose(ask, finder, writer)) : null;

    private Composed? Across(Inquiry inquiry, AnswerWriter writer)
    {
        if (!inquiry.AsksAcrossPlaces || inquiry.Places.Count > 1) return null;
        var across = new AcrossComposer(finder);
        var confidence = across.Compose(inquiry, writer);
        return writer.IsEmpty && across.IsUnknown ? Composed.Refused : Written(AnswerKind.Several, confidence);
    }

    private Composed? OneSentence(Inquiry inquiry, AnswerWriter writer) =>
        inquiry.Places.Count > 1 && (!inquiry.AsksAcrossPlaces || inquiry.Comparing is not null) ? Written(AnswerKind.Comparison, new OneSentenceComposer(finder).Compose(inquiry, writer)) : null;

    private Composed? SideBySide(Inquiry inquiry, AnswerWriter writer) =>
        inquiry.Places.Count > 1 ? Written(AnswerKind.Comparison, SideBySideComposer.Compose(inquiry, (ask, place, room) => shares.Compose(ask, place, room, inquiry), finder, writer, parted)) : null;

    // 某县 and no more, or what it does on the whole: the points of its report, or what that tells first.
    private Composed? Gist(Inquiry inquiry, AnswerWriter writer)
    {
        if (inquiry is not { Places: [{ IsKnown: true } place], Asks.Count: > 0 } || OverviewAsk.Whole(inquiry.Asks) is not { } whole) return null;
        var words = inquiry.Asks.SelectMany(finder.TermsOf).ToList();
        if (!(whole.Type == AskType.None && OverviewAsk.SubjectOf(whole, words).Count == 0 || OverviewAsk.Is(whole)) || GistComposer.Compose(place, finder.Articles, whole, words, OverviewAsk.Is(whole) ? GistComposer.WholeRoom : BareRoom) is not { Sentences.Count: > 0 } gist) return null;
        foreach (var sentence in SummaryLength.Of(gist.Sentences, inquiry.Understood)) writer.Write(sentence);
        return Written(gist.Kind, gist.Confidence);
    }

    // 分别有多少, 各多少: of what was asked before, and nothing else.
    private static bool AsksOnlyHowMany(Ask ask) =>
        Array.FindAll(HowMany, w => ask.Content.Contains(w, StringComparison.Ordinal)).Aggregate(ask.Content, (text, word) => text.Replace(word, "", StringComparison.Ordinal)).Count(char.IsLetterOrDigit) <= 1;

    private static readonly string[] HowMany = ["分别", "各自", "一共", "总共", "数量", "个数", "具体"];
}
