namespace Wenzheng.Ingestion.Pipeline;

/// <summary>Progress of a run.</summary>
/// <param name="Stage">"scan", "read", "write", "publish".</param>
/// <param name="Done">Files (lines of a bulk file) done in this stage.</param>
/// <param name="Total">Files in this stage; 0 when unknown.</param>
/// <param name="Source">The file at hand, or empty.</param>
public readonly record struct IngestProgress(string Stage, int Done, int Total, string Source);
