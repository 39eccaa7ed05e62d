using Wenzheng.Bot.Web.PageTexts;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands;

/// <summary>版面原文 from the archive's folder, for the article pages.</summary>
internal static class ArchivedPages
{
    /// <param name="folder">The archive folder.</param>
    public static PageTextReader In(string folder) => (source, cancellationToken) =>
    {
        var page = ArchivedPage.Read(folder, source, cancellationToken);
        return page.State switch
        {
            ArchivedPageState.Same => new PageText(page.Text, null),
            ArchivedPageState.Changed => PageText.Missing("版面文件在入库之后改动过，行对不上了，所以不显示；重新入库后就能看到。"),
            ArchivedPageState.Gone => PageText.Missing("版面文件已经不在资料目录里，看不到原来的版面；左边的文章是入库时读出的。"),
            ArchivedPageState.Unreadable => PageText.Missing("版面文件这会儿读不出来；左边的文章是入库时读出的。"),
            _ => throw new InvalidOperationException($"No sentence for {page.State}."),
        };
    };
}
