using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Ledger;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>What the channel logs: ids as hashes, never a text, a name or the token.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: started as bot {Bot}, {Mode}; {Open} updates are still to be answered, {Unsure} messages of them may have been sent already.")]
    public static partial void Started(ILogger logger, string bot, string mode, int open, int unsure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: update {Update} of user {User}: {Kind}, {Length} characters, answered in {Milliseconds} ms.")]
    public static partial void Answered(ILogger logger, long update, string user, AnswerKind kind, int length, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: the server asks to wait {Seconds} s.")]
    public static partial void TooManyRequests(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Step} failed ({Fault}: {Text}); it is tried again.")]
    public static partial void CallFailed(ILogger logger, StepKind step, FaultKind fault, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram: {Step} was refused for good: {Text}")]
    public static partial void StepRefused(ILogger logger, StepKind step, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram: update {Update} could not be answered.")]
    public static partial void AnswerFailed(ILogger logger, long update, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram: {Sentence}")]
    public static partial void Trouble(ILogger logger, string sentence);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: {Sentence}")]
    public static partial void Recovered(ILogger logger, string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: the menu for {Scope} was not set: {Text}")]
    public static partial void MenuFailed(ILogger logger, string scope, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram: the data folder cannot be written.")]
    public static partial void DiskTrouble(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Bytes} bytes at the end of the ledger were no whole record and were cut off (a kill while writing).")]
    public static partial void CutOff(ILogger logger, long bytes);
}
