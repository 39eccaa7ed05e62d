using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>对照: place by place what the archive says of each, and where it says nothing.</summary>
public static class SideBySideComposer
{
    private const int MaxSentencesOfPlace = 3;

    // Of compared places each has its own evidence or none; a weak one still shows what is printed of it.
    private const double LeastConfidence = 0.2;

    /// <summary>Writes the places side by side; the best confidence, or 0 when nothing was found of any.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="compose">Composes one ask about one place.</param>
    /// <param name="writer">What is written to.</param>
    public static double Compose(Inquiry inquiry, Func<Ask, PlaceRef, Draft> compose, AnswerWriter writer)
    {
        var best = 0.0;
        foreach (var place in inquiry.Places)
        {
            var wrote = false;
            var quoted = new Quoted();
            foreach (var ask in inquiry.Asks.Select(Told))
            {
                var draft = compose(ask, place);
                if (draft.Confidence < LeastConfidence) continue;
                foreach (var sentence in draft.Sentences.Take(MaxSentencesOfPlace))
                {
                    if (quoted.Holds(sentence)) continue;
                    quoted.Add(sentence);
                    wrote |= writer.Write(sentence with { Label = wrote ? "" : place.Name });
                }
                best = Math.Max(best, draft.Confidence);
            }
            if (!wrote) writer.WriteNotice(place.Name + "：资料未见。");
        }
        return best;
    }

    // 有什么不同 asks of each place how it does the thing.
    private static Ask Told(Ask ask) => ask.Type is AskType.What or AskType.None or AskType.Whether && ask.Count == 0 ? ask with { Type = AskType.How } : ask;
}
