namespace Wenzheng.Bot.Configuration;

/// <summary>设置错误: the message is one Chinese sentence that names the key and says what it may be.</summary>
public sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
