namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>报纸 with what the archive holds of it.</summary>
/// <param name="Name">As ingest found it; never empty.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="First">Earliest known day.</param>
/// <param name="Last">Latest known day.</param>
/// <param name="Sources">Its files.</param>
internal sealed record PaperEntry(string Name, int Articles, DateOnly? First, DateOnly? Last, IReadOnlyList<string> Sources);

/// <summary>方略 by name.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Articles">Articles that name it.</param>
/// <param name="Parts">The most parts that any of them gives; 0 when it is only named.</param>
/// <param name="Places">Whose it is, as far as told.</param>
/// <param name="Sources">The files of those articles.</param>
internal sealed record SchemeEntry(string Name, int Articles, int Parts, IReadOnlyList<string> Places, IReadOnlyList<string> Sources);

/// <summary>月: how many articles appeared in it.</summary>
internal sealed record MonthEntry(int Year, int Month, int Articles);
