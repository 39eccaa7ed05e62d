using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Bot.Admin.Archive;

/// <summary>What became of an uploaded file.</summary>
/// <param name="Source">Its name in the archive; the cleaned name when it was not taken.</param>
/// <param name="Status">"accepted", "duplicate", "rejected" or "quarantined": as the report of ingest says it.</param>
/// <param name="Reason">One Chinese sentence where it was not simply accepted.</param>
/// <param name="Articles">Articles read on it.</param>
/// <param name="Characters">Characters of the page that are not white space.</param>
/// <param name="Dropped">Of those, dropped by a rule.</param>
/// <param name="Doubts">Doubts, weightiest first.</param>
internal sealed record UploadOutcome(string Source, string Status, string Reason, int Articles, int Characters, int Dropped, IReadOnlyList<Doubt> Doubts)
{
    public static UploadOutcome Rejected(string source, string reason) => new(source, "rejected", reason, 0, 0, 0, []);
}
