namespace Wenzheng.Bot.Commands.Files;

/// <summary>输入错误: a file given to a command cannot be used; the message is one Chinese sentence.</summary>
internal sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
