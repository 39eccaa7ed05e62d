using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Journals;
using Wenzheng.Indexing;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands;

/// <summary>What staff read when a command fails: one Chinese sentence that says what to do.</summary>
internal static class FailureSentence
{
    /// <summary>POSIX ENOSPC and EDQUOT as .NET reports them in HResult.</summary>
    private const int NoSpace = 28, NoQuota = 122;

    public static string For(Exception exception) => exception switch
    {
        // Parallel work wraps what went wrong; the first cause is the one to tell.
        AggregateException { InnerException: { } cause } => For(cause),
        TypeInitializationException { InnerException: { } cause } => For(cause),
        IndexException or IngestException or ConfigurationException or InputException or JournalException or Admin.AdminException => exception.Message,
        IOException { HResult: NoSpace or NoQuota } => $"磁盘已满，没有写成（{exception.Message}）；腾出空间后重新运行。",
        FileNotFoundException or DirectoryNotFoundException => $"找不到文件或目录（{exception.Message}）；请检查路径。",
        UnauthorizedAccessException => $"没有权限（{exception.Message}）；请检查文件或目录的权限。",
        IOException => $"读写失败（{exception.Message}）；请检查磁盘和路径后重新运行。",
        OutOfMemoryException => "内存不够；请减少一次处理的文件，或换内存更大的机器。",
        _ => $"程序内部出错（{exception.GetType().Name}：{FirstLine(exception.Message)}）；请把这行字和所用命令报给维护人员。",
    };

    private static string FirstLine(string message) => message.AsSpan().IndexOf('\n') is var at and >= 0 ? message[..at] : message;
}
