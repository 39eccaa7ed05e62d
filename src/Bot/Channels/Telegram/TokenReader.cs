using System.Buffers;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>口令: the token from the environment or from a key file. No message ever holds it.</summary>
internal static class TokenReader
{
    /// <summary>The server takes up to 80 characters (tdlib/telegram-bot-api); a file of more holds something else.</summary>
    private const int MaxLength = 80;

    private static readonly SearchValues<char> SecretSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <returns>The token, or null when none is set.</returns>
    /// <exception cref="ConfigurationException">The file cannot be read, or what is there is no token.</exception>
    public static string? Read(TelegramOptions options)
    {
        var token = options.Token.Trim();
        if (options.TokenFile.Length > 0)
        {
            if (token.Length > 0)
                throw new ConfigurationException("Telegram 的口令既在环境变量里又在 Telegram:TokenFile 里；请只留一处。");
            token = FromFile(ApplicationRoot.Resolve(options.TokenFile));
        }
        if (token.Length == 0)
            return null;
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        var isToken = token.Length <= MaxLength && colon > 0 && token[0] != '0' && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && token.Length - colon > 8 && token.AsSpan(colon + 1).IndexOfAnyExcept(SecretSigns) < 0;
        return isToken ? token : throw new ConfigurationException("Telegram 的口令形式不对，应是 BotFather 给出的“数字:字母数字”一串；请重新复制。");
    }

    private static string FromFile(string path)
    {
        try
        {
            var text = new FileInfo(path).Length <= 4 * MaxLength ? File.ReadAllText(path).Trim() : throw new ConfigurationException($"口令文件 {path} 太大，里面应只有口令一行。");
            return text.Length > 0 ? text : throw new ConfigurationException($"口令文件 {path} 是空的；请把 BotFather 给的口令写进去。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"读不了口令文件 {path}，请检查设置项 Telegram:TokenFile 和权限。", e);
        }
    }
}
