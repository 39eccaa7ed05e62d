namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Sums of field lengths over many passages; whole numbers, so that any grouping gives the same averages.</summary>
/// <param name="Passages">How many passages.</param>
/// <param name="WithTitle">How many of them have title words: the average title is one of those that have one.</param>
internal readonly record struct FieldTotals(long Passages, long WithTitle, long BodyWords, long TitleWords, long BodyBigrams, long TitleBigrams)
{
    public static FieldTotals operator +(FieldTotals a, FieldTotals b) =>
        new(a.Passages + b.Passages, a.WithTitle + b.WithTitle, a.BodyWords + b.BodyWords, a.TitleWords + b.TitleWords,
            a.BodyBigrams + b.BodyBigrams, a.TitleBigrams + b.TitleBigrams);
}
