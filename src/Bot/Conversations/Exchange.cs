namespace Wenzheng.Bot.Conversations;

/// <summary>一问一答 of a chat.</summary>
internal readonly record struct Exchange(DateTimeOffset Time, string Chat, string Question, string Answer);
