using System.Diagnostics.CodeAnalysis;

namespace Wenzheng.Indexing.Engine.Files;

/// <summary>The errors of a file that is not what was written.</summary>
internal static class Damage
{
    private const string Advice = "请运行 ./bot index rollback 退回上一代，或运行 ./bot ingest --rebuild 重建索引。";

    /// <summary>Throws when a read would leave its bounds or a value cannot be.</summary>
    [DoesNotReturn]
    public static void Throw(string what) => throw Error(what);

    public static IndexException Error(string what, Exception? inner = null) =>
        new(IndexFailure.Damaged, $"索引已损坏（{what}），{Advice}", inner);

    /// <summary>The error of a file or folder that the operating system does not give out: lacking permission is not damage.</summary>
    public static IndexException Unreadable(string what, Exception error) => error is UnauthorizedAccessException
        ? new IndexException(IndexFailure.Storage, $"没有权限读取索引文件 {what}，请检查索引目录的权限。", error)
        : Error($"{what} 无法读取", error);
}
