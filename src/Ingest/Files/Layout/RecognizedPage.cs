namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>What recognition gave for a picture.</summary>
/// <param name="Blocks">Its blocks; empty when nothing could be recognised.</param>
/// <param name="Notes">What staff should know.</param>
/// <param name="Fault">Why it failed, else null.</param>
internal sealed record RecognizedPage(List<LayoutBlock> Blocks, IReadOnlyList<(string What, float Weight)> Notes, DecodedText? Fault)
{
    public static RecognizedPage Failed(DecodedText fault) => new([], [], fault);
}
