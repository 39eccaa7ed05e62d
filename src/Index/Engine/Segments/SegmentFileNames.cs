namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>How the files of a segment are called after its name.</summary>
internal static class SegmentFileNames
{
    public const string Terms = ".terms";
    public const string Postings = ".postings";
    public const string Documents = ".documents";
    public const string Text = ".text";
    public const string Filters = ".filters";

    /// <summary>The files that never change.</summary>
    public static IReadOnlyList<string> Immutable { get; } = [Terms, Postings, Documents, Text, Filters];

    /// <summary>Which sources are deleted, as of a generation.</summary>
    public static string Deletes(string segment, int generation) => $"{segment}.deletes-{generation:d6}";
}
