using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Resuming;

/// <summary>A file's reading as it is kept for a run that may be interrupted; passages are cut again from the articles.</summary>
/// <param name="Sha256">Hash of the file's content, its sidecar's and its corrections'.</param>
/// <param name="Outcome">Its line of the report.</param>
/// <param name="Articles">What was read.</param>
internal sealed record StoredReading(string Sha256, FileOutcome Outcome, IReadOnlyList<Article> Articles);
