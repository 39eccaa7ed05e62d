using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 单问: a part of a question (one of its places, one of the things it asks for) asked by itself, with retrieval, places and tables of its own: what
/// stands in a report that the words of the other parts drowned is found so. One for each question.
/// </summary>
/// <param name="prepare">Reads a question and retrieves for it.</param>
/// <param name="reader">The snapshot of the whole question.</param>
public sealed class AskedAlone(Func<string, Prepared> prepare, IIndexReader reader)
{
    private readonly Dictionary<string, Draft?> drafts = new(StringComparer.Ordinal);

    /// <summary>The answer to the part, null where it is refused.</summary>
    /// <param name="question">Folded; whole by itself.</param>
    public Draft? Compose(string question)
    {
        if (!drafts.TryGetValue(question, out var draft)) drafts[question] = draft = Answer(question);
        return draft;
    }

    private Draft? Answer(string question)
    {
        var (inquiry, finder, directory) = prepare(question);
        var answer = new InquiryComposer(finder, directory).Compose(inquiry, reader);
        return answer.Refused || answer.Evidence.Count == 0 ? null : new Draft(answer.Kind, answer.Evidence, answer.Confidence);
    }
}
