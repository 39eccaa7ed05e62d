using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>分名: of several names in quotation marks that the same is asked of (“甲”“乙”各面向谁) those that the draft leaves out, each asked by itself.</summary>
public static class EachNameApart
{
    private const int Fewest = 2;
    private const int Most = 4;
    private const int ShortestName = 2;

    // Of one name alone no more than this many sentences.
    private const int MostSentences = 2;

    /// <summary>The draft with what is told of the names it leaves out; that alone where it names none of them.</summary>
    /// <param name="draft">What is told of all of them.</param>
    /// <param name="inquiry">The question.</param>
    /// <param name="parted">Asks a part of the question by itself; null where it may not.</param>
    public static Draft Complete(Draft draft, Inquiry inquiry, AskedAlone? parted)
    {
        if (parted is null || inquiry.IsFollowUp || inquiry.Asks is not [var ask] || !CountedThing.WantsEach(ask)) return draft;
        var names = QuotedNames.In(inquiry.Folded, ShortestName).Distinct().ToList();
        if (names.Count is < Fewest or > Most) return draft;
        var missing = names.FindAll(n => !Names(draft, n));
        var told = new List<DraftSentence>();
        var confidence = 0.0;
        foreach (var name in missing)
        {
            if (OnePart.OfName(inquiry.Folded, name) is not { Length: > 0 } part || parted.Compose(part) is not { } own || own.Confidence < Confidence.Threshold || !Names(own, name)) continue;
            told.AddRange(own.Sentences.Take(MostSentences));
            confidence = Math.Max(confidence, own.Confidence);
        }
        if (told.Count == 0) return draft;
        return missing.Count == names.Count ? new Draft(AnswerKind.Several, told, confidence)
            : draft with { Sentences = [.. draft.Sentences, .. told], Confidence = Math.Max(draft.Confidence, confidence) };
    }

    private static bool Names(Draft draft, string name) => draft.Sentences.Any(s => s.Quotes.Any(q => q.Folded().Contains(name, StringComparison.Ordinal)));
}
