using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>合称: a name made of two numbers (三看四评) takes the parts of the schemes that go by each half (三看, 四评).</summary>
internal static class JointSchemes
{
    public static IEnumerable<Scheme> Complete(List<Scheme> schemes)
    {
        foreach (var scheme in schemes)
            yield return scheme.Parts.Count == 0 && scheme.Number > 0 && Halves(scheme, schemes) is { Count: > 0 } parts ? scheme with { Parts = parts } : scheme;
    }

    private static List<SchemePart> Halves(Scheme scheme, List<Scheme> schemes)
    {
        var groups = SchemeName.Parse(scheme.Name, scheme.Mention, true).Groups;
        if (groups.Count < 2)
            return [];
        var parts = new List<SchemePart>();
        foreach (var group in groups)
        {
            var half = schemes.Find(s => s.Name == group.Label && s.Parts.Count > 0);
            if (half is null)
                return [];
            parts.AddRange(half.Parts);
        }
        return parts;
    }
}
