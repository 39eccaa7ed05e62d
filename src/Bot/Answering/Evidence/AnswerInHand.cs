namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>上文所答: where in an article the answer before a follow-up stands.</summary>
/// <param name="View">The article.</param>
/// <param name="Last">The last unit that the last answer told.</param>
/// <param name="Told">All units that the conversation told so far.</param>
public sealed record AnswerInHand(ArticleView View, int Last, IReadOnlySet<int> Told);
