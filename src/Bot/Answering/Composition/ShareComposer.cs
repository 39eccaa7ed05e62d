using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>分说: what one of several compared places is told: a few neighbouring sentences; a figure, name or list as of one place alone.</summary>
/// <param name="finder">The evidence of the inquiry.</param>
/// <param name="directory">The archive's places.</param>
/// <param name="asks">Composes an ask of one place.</param>
public sealed class ShareComposer(EvidenceFinder finder, PlaceDirectory directory, AskComposer asks)
{
    // A passage that is this unsure tells nothing of what is asked.
    private const double Unsaid = 0.04;

    private readonly PartsComposer parts = new(new PlaceAgreement(directory));

    /// <summary>The share of one place.</summary>
    /// <param name="ask">What is asked of the place.</param>
    /// <param name="place">The place.</param>
    /// <param name="room">Most characters to quote.</param>
    /// <param name="inquiry">The question, which names the other places.</param>
    public Draft Compose(Ask ask, PlaceRef place, int room, Inquiry inquiry)
    {
        // What a coded or numbered name stands for is told whole.
        if (ask.Type == AskType.How && ask.Content.Contains('“', StringComparison.Ordinal) && parts.Compose(ask with { Type = AskType.Which }, [place], finder.Articles) is { Sentences.Count: > 0 } named) return named;
        if (ask.Type != AskType.How) return asks.Compose(ask, [place], new Quoted(), inquiry.Places);
        if (inquiry.IsComparison && GistComposer.IsOpen(finder.TermsOf(ask))) return GistComposer.Compose(place, finder.Articles, room);
        var found = finder.Find(ask, [place]);
        var units = OwnParagraphs.Of(found, place, inquiry.Places);
        // What opens the place's own paragraph says what is told there.
        var passage = PassageComposer.Compose(ask, units, finder.TermsOf(ask), isAnchored: true, room, units.Count < found.Count ? units.MinBy(u => u.Unit) : null);
        // “某某速递”中，甲县、乙县各有什么做法: the ask itself names nothing, and what it is said of stands over the reports, not in them.
        return inquiry.IsComparison && passage.Confidence < Unsaid && GistComposer.IsOpen(finder.TermsOf(ask with { Context = "", Shared = "", Earlier = "" }))
            && GistComposer.Compose(place, finder.Articles, room) is { Sentences.Count: > 0 } gist ? gist : passage;
    }
}
