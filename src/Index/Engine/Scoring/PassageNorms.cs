namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>By passage of a segment, in one term space: the norm of its body, and what a single mention there is worth.</summary>
internal sealed record PassageNorms(float[] Norms, float[] Single)
{
    /// <param name="norms">By length.</param>
    /// <param name="lengths">By passage.</param>
    public static PassageNorms Of(float[] norms, ReadOnlySpan<ushort> lengths)
    {
        var (byPassage, single) = (new float[lengths.Length], new float[lengths.Length]);
        for (var passage = 0; passage < lengths.Length; passage++)
        {
            var norm = norms[lengths[passage]];
            (byPassage[passage], single[passage]) = (norm, norm / (Bm25F.K1 + norm));
        }
        return new PassageNorms(byPassage, single);
    }
}
