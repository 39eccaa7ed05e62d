using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>复核: a draft looked at again: whether another way tells the ask better, and whether what it tells was asked.</summary>
/// <param name="finder">The evidence of the inquiry.</param>
/// <param name="directory">The archive's places.</param>
/// <param name="told">What the answer tells already.</param>
/// <param name="parted">Asks a part of the question by itself; null where it may not.</param>
public sealed class DraftReview(EvidenceFinder finder, PlaceDirectory directory, AlreadyTold told, AskedAlone? parted)
{
    private readonly PlaceAgreement agreement = new(directory);

    /// <summary>The draft, or a better one where another way of telling it is sure.</summary>
    /// <param name="draft">The ask composed by its form.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The question.</param>
    /// <param name="quoted">What the answer quotes already.</param>
    /// <param name="isAnswered">Whether what it quotes answers another ask surely.</param>
    public Draft Better(Draft draft, Ask ask, Inquiry inquiry, Quoted quoted, bool isAnswered)
    {
        if ((IsUnsure(draft) || !CellComposer.Holds(ask, inquiry.Places, draft)) && CellComposer.Compose(ask, inquiry, finder) is { } cell) draft = cell;
        if (IsUnsure(draft) && OnlyFigureInHand.Compose(ask, inquiry.Places, finder) is { } only) draft = only;
        if (IsUnsure(draft) && CallComposer.Compose(ask, inquiry.Places, finder, agreement) is { } call) draft = call;
        if ((IsUnsure(draft) || SpeakerComposer.LeavesUnnamed(ask, draft)) && SpeakerComposer.Compose(ask, inquiry.Places, finder) is { } speaker) draft = speaker;
        if ((inquiry.IsSpread || inquiry.IsItemized || IsUnsure(draft)) && OnePart.Of(ask, inquiry) is { Length: > 0 } part && parted?.Compose(part) is { } own
            && (inquiry.IsItemized || own.Confidence > draft.Confidence || !told.SpeaksOfOwn(ask, inquiry, draft.Sentences) && told.SpeaksOfOwn(ask, inquiry, own.Sentences))) draft = own;
        draft = LikeAnswered.Prefer(AskedAndAnswered.Whole(BesideAnswer.Prefer(draft, ask, inquiry, finder)), ask, inquiry, finder);
        var isTogether = !inquiry.IsItemized && !inquiry.IsSpread && !inquiry.IsComparison;
        return isTogether && quoted.Sentences.Count > 0 && isAnswered ? SameArticle.Prefer(draft, ask, inquiry.Places, quoted, finder) : draft;
    }

    /// <summary>Whether a draft tells of another place, thing, trait or subject than the ask.</summary>
    public bool IsBesideThePoint(Draft draft, Ask ask, Inquiry inquiry, Quoted quoted) =>
        !inquiry.IsItemized && !told.SpeaksOfOwn(ask, inquiry, draft.Sentences)
        || !AskedTrait.MayBeTold(ask, draft)
        || !inquiry.IsFollowUp && NamedElsewhere.IsAsked(ask, draft, finder.Articles)
        || (quoted.Sentences.Count > 0 ? !told.SharesSubject(ask, draft.Sentences) : !inquiry.IsSpread && !inquiry.IsItemized && !told.HoldsLeft(ask, draft.Sentences));

    private static bool IsUnsure(Draft draft) => draft.Confidence < Confidence.Threshold;
}
