using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>检索条件: what a visitor looks for and limits it by, as its address says it. An empty text lists articles.</summary>
/// <param name="Text">Words to search for; empty to list.</param>
/// <param name="Place">Key of a place in the tree; empty for any.</param>
/// <param name="Paper">Newspaper; empty for any.</param>
/// <param name="Scheme">Name of a scheme; empty for any.</param>
/// <param name="From">Earliest day of publication.</param>
/// <param name="To">Latest day.</param>
/// <param name="Kind">Kind of article.</param>
/// <param name="Page">From 1.</param>
internal sealed record ArchiveQuery(string Text, string Place, string Paper, string Scheme, DateOnly? From, DateOnly? To, ArticleKind? Kind, int Page)
{
    public static ArchiveQuery Everything { get; } = new("", "", "", "", null, null, null, 1);

    /// <summary>Whether anything but the words limits it.</summary>
    public bool IsLimited => Place.Length > 0 || Paper.Length > 0 || Scheme.Length > 0 || From is not null || To is not null || Kind is not null;

    /// <summary>The same words and nothing else.</summary>
    public ArchiveQuery Unlimited => Everything with { Text = Text };
}
