namespace Wenzheng.Bot.Journals;

/// <summary>流水错误: the journal cannot be used; the message is one Chinese sentence that says what staff can do.</summary>
public sealed class JournalException(string message, Exception? inner = null) : Exception(message, inner);
