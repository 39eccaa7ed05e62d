namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Field lengths of one passage in tokens.</summary>
internal readonly record struct PassageLengths(int BodyWords, int TitleWords, int BodyBigrams, int TitleBigrams)
{
    public static ushort Capped(int length) => (ushort)Math.Min(length, ushort.MaxValue);
}
