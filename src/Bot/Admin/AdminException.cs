namespace Wenzheng.Bot.Admin;

/// <summary>管理错误: what was asked of the desk cannot be done; the message is one Chinese sentence that says what staff can do.</summary>
public sealed class AdminException(string message, Exception? inner = null) : Exception(message, inner);
