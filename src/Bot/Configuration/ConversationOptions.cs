namespace Wenzheng.Bot.Configuration;

/// <summary>对话记录: where the last turns of each chat are kept, and how long.</summary>
public sealed class ConversationOptions
{
    /// <summary>Folder of the journal; a relative path counts from the application's root.</summary>
    public string Path { get; set; } = "data/conversations";

    /// <summary>Hours after its last question that a chat is forgotten, 1 to 8,760; a follow-up the next day is a new question.</summary>
    public int ExpireHours { get; set; } = 24;

    /// <summary>Chats kept, 1 to 100,000; the one silent longest goes first.</summary>
    public int MaxChats { get; set; } = 2_000;
}
