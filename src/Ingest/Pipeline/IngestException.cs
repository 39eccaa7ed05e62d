namespace Wenzheng.Ingestion.Pipeline;

/// <summary>入库错误: the run as a whole cannot go on; the message is one Chinese sentence that says what staff can do.</summary>
public sealed class IngestException(string message, Exception? inner = null) : Exception(message, inner);
