namespace Wenzheng.Indexing.Engine;

/// <summary>分段: a segment of a generation of the built-in engine.</summary>
/// <param name="Name">Its files' names begin with it.</param>
/// <param name="Deletes">Name of the file that says what is deleted of it; null when nothing is.</param>
public sealed record SegmentEntry(string Name, string? Deletes);
