namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>A passage of a term's list (倒排表) while the list is written, with how often the term stands in body and title.</summary>
internal readonly record struct Posting(int Passage, ushort Body, ushort Title);
