namespace Wenzheng.Indexing.Archive;

/// <summary>人物: a person named with a post.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Post">职务 as printed, with the place or body it belongs to; empty when the text gives none.</param>
/// <param name="Place">The place of the post, resolved to the article's place where the text leaves it out; empty when unknown.</param>
/// <param name="Range">Where post and name stand in the article's text.</param>
public sealed record Person(string Name, string Post, string Place, TextRange Range);
