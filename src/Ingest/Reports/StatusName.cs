using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Reports;

/// <summary>What became of a file, in words.</summary>
public static class StatusName
{
    /// <summary>As staff read it.</summary>
    public static string Of(FileStatus status) => status switch
    {
        FileStatus.Accepted => "收录",
        FileStatus.Unchanged => "未变",
        FileStatus.Duplicate => "重复",
        FileStatus.Rejected => "拒收",
        FileStatus.Quarantined => "隔离",
        FileStatus.Removed => "移除",
        FileStatus.Moved => "改名",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>What was taken or is in the index as before.</summary>
    public static bool IsGood(FileStatus status) => status is not (FileStatus.Rejected or FileStatus.Quarantined);
}
