namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>An article that a draft adds, changes or removes.</summary>
/// <param name="Kind">"added", "changed" or "removed".</param>
/// <param name="Source">Its page.</param>
/// <param name="Before">Its id in the generation before; empty for an added one.</param>
/// <param name="After">Its id in the draft; empty for a removed one.</param>
/// <param name="Title">Its title, the draft's where it has one.</param>
/// <param name="Length">Characters of its text in the draft; of the text before for a removed one.</param>
internal sealed record ArticleChange(string Kind, string Source, string Before, string After, string Title, int Length);
