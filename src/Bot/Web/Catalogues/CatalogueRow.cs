using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>One article of the catalogue: what lists are limited and counted by.</summary>
/// <param name="Day">Day number of its publication, -1 when unknown.</param>
/// <param name="Paper">Number of its newspaper, -1 when unknown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Places">Nodes of the place tree, upper places included.</param>
/// <param name="Schemes">Numbers of the schemes it names.</param>
internal readonly record struct CatalogueRow(int Day, int Paper, ArticleKind Kind, int[] Places, int[] Schemes);
