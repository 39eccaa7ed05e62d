namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>By field length in tokens: what a count in a field of that length is multiplied with.</summary>
internal static class LengthNorms
{
    /// <param name="totalLength">Tokens of all fields.</param>
    /// <param name="passages">Passages that have the field: those without would make any title look long.</param>
    /// <param name="b">How much the length counts, 0 to 1.</param>
    public static float[] Of(long totalLength, long passages, float b)
    {
        var average = passages == 0 || totalLength == 0 ? 1 : totalLength / (double)passages;
        var norms = new float[ushort.MaxValue + 1];
        for (var length = 0; length < norms.Length; length++)
            norms[length] = (float)(1 / (1 - b + (b * length / average)));
        return norms;
    }
}
