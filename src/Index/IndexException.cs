namespace Wenzheng.Indexing;

/// <summary>What is wrong with an index.</summary>
public enum IndexFailure
{
    /// <summary>There is no published generation.</summary>
    Missing,

    /// <summary>Another writer holds the lock.</summary>
    Locked,

    /// <summary>A file is damaged, truncated or foreign.</summary>
    Damaged,

    /// <summary>Written in another file format version.</summary>
    FormatVersion,

    /// <summary>Written with another version of the Chinese analysis.</summary>
    AnalyzerVersion,

    /// <summary>The disk is full or not writable.</summary>
    Storage,
}

/// <summary>索引错误: the index cannot be used; the message is one Chinese sentence that says what staff can do.</summary>
public sealed class IndexException(IndexFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public IndexFailure Failure { get; } = failure;

    /// <summary>Whether an earlier version of the program wrote the index, so that building it anew loses nothing a program can read.</summary>
    public bool IsOlder { get; init; }
}
