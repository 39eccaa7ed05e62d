using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>引语: a verbatim run of an article, quoted in an answer.</summary>
public sealed record Quote(ArticleView View, TextRange Range)
{
    public string Text => View.Article.TextOf(Range);

    /// <summary>The same, folded.</summary>
    public ReadOnlySpan<char> Folded() => View.Folded.AsSpan(Range.Start, Range.Length);
}

/// <summary>One sentence or line of an answer: an optional label and quotations; a gap between two quotations shows as an ellipsis.</summary>
/// <param name="Label">What stands before the quotation (a place, an item's name), itself taken from the cited article; empty for none.</param>
/// <param name="Quotes">In order of appearance.</param>
public sealed record DraftSentence(string Label, IReadOnlyList<Quote> Quotes);

/// <summary>草稿: the answer to one ask before it is checked.</summary>
/// <param name="Kind">What kind of answer it is.</param>
/// <param name="Sentences">Empty when the archive does not say it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="OnlyNamed">The scheme that the archive names without its parts; empty otherwise.</param>
public sealed record Draft(AnswerKind Kind, IReadOnlyList<DraftSentence> Sentences, double Confidence, string OnlyNamed = "")
{
    /// <summary>The archive does not say it.</summary>
    public static Draft Nothing { get; } = new(AnswerKind.Refused, [], 0);

    /// <summary>A remark of ours on the sentences, shown after them; empty when there is none.</summary>
    public string Notice { get; init; } = "";
}
