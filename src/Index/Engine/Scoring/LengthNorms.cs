namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>By field length in tokens: what a count in a field of that length is multiplied with.</summary>
internal static class LengthNorms
{
    public static float[] Of(long totalLength, long passages, float b)
    {
        var average = passages == 0 || totalLength == 0 ? 1 : totalLength / (double)passages;
        var norms = new float[ushort.MaxValue + 1];
        for (var length = 0; length < norms.Length; length++)
            norms[length] = (float)(1 / (1 - b + (b * length / average)));
        return norms;
    }
}
