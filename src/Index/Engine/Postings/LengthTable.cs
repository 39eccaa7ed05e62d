namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Field lengths of a segment's passages in one term space, in tokens; 65,535 means "this or more".</summary>
internal readonly record struct LengthTable(ushort[] Body, ushort[] Title);
