namespace Wenzheng.Bot.Answering;

/// <summary>问题: what a user typed, with the turns before it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="History">Earlier turns of the conversation, oldest first.</param>
public sealed record Question(string Text, IReadOnlyList<Turn> History)
{
    public Question(string text) : this(text, []) { }
}

/// <summary>One turn of a conversation.</summary>
/// <param name="IsUser">Whether the user said it; else the bot.</param>
/// <param name="Text">What was said.</param>
public sealed record Turn(bool IsUser, string Text);
