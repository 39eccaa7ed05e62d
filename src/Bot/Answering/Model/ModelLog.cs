
namespace Wenzheng.Bot.Answering.Model;

/// <summary>What is logged of the model: outcomes and numbers; never a question, an answer or a key.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Model answered: {Kept} sentences kept, {Dropped} dropped, {Received} characters in {Milliseconds} ms.")]
    public static partial void Answered(ILogger logger, int kept, int dropped, int received, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Quotations sent instead of the model's words: {Failure}; {Kept} sentences kept, {Dropped} dropped, {Received} characters in {Milliseconds} ms.")]
    public static partial void Replaced(ILogger logger, ModelFailure failure, int kept, int dropped, int received, double milliseconds, Exception? exception);
}
