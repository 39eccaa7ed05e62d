namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Sums of field lengths over many passages; whole numbers, so that any grouping gives the same averages.</summary>
internal readonly record struct FieldTotals(long Passages, long BodyWords, long TitleWords, long BodyBigrams, long TitleBigrams)
{
    public static FieldTotals operator +(FieldTotals a, FieldTotals b) =>
        new(a.Passages + b.Passages, a.BodyWords + b.BodyWords, a.TitleWords + b.TitleWords, a.BodyBigrams + b.BodyBigrams, a.TitleBigrams + b.TitleBigrams);
}
