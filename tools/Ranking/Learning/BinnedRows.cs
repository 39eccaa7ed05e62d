namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Candidates with their features' values sorted into bins, between which a tree may part them.</summary>
internal sealed class BinnedRows
{
    /// <summary>Bins of a feature.</summary>
    public const int Bins = 64;

    private readonly float[][] cuts;
    private readonly byte[][] bins;

    public BinnedRows(float[][] rows)
    {
        Count = rows.Length;
        cuts = new float[rows[0].Length][];
        bins = new byte[cuts.Length][];
        for (var feature = 0; feature < cuts.Length; feature++)
        {
            var values = Array.ConvertAll(rows, row => row[feature]);
            var places = (float[])values.Clone();
            Array.Sort(places);
            var own = cuts[feature] = [.. Enumerable.Range(1, Bins - 1).Select(b => places[(int)((long)places.Length * b / Bins)]).Distinct()];
            bins[feature] = Array.ConvertAll(values, value => BinOf(own, value));
        }
    }

    public int Count { get; }

    public int Features => cuts.Length;

    public int CutsOf(int feature) => cuts[feature].Length;

    public float ValueAt(int feature, int cut) => cuts[feature][cut];

    /// <summary>A bin by row; a row is above a cut when its bin is greater than the cut's place.</summary>
    public byte[] BinsOf(int feature) => bins[feature];

    private static byte BinOf(float[] cuts, float value)
    {
        var place = Array.BinarySearch(cuts, value);
        return (byte)(place >= 0 ? place : ~place);
    }
}
