namespace Wenzheng.Bot.Web;

/// <summary>What the server logs. The text of a question never goes higher than Trace: officials' questions are sensitive.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Answered a question of {Length} characters: {Kind}, {Citations} citations, generation {Generation}, {Milliseconds} ms.")]
    public static partial void Answered(ILogger logger, int length, string kind, int citations, int generation, double milliseconds);

    [LoggerMessage(Level = LogLevel.Trace, Message = "Question: {Text}")]
    public static partial void QuestionText(ILogger logger, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Number} to {Path} failed.")]
    public static partial void RequestFailed(ILogger logger, string number, string? path, Exception? exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A question without an answer could not be noted.")]
    public static partial void NotNoted(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready: the index cannot be read.")]
    public static partial void NotReady(ILogger logger, Exception exception);
}
