using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>目录: what the articles of one generation can be browsed by. Immutable; article numbers are those of that generation.</summary>
internal sealed class Catalogue
{
    public required Manifest Manifest { get; init; }

    public required PlaceTree Places { get; init; }

    /// <summary>The most articles first.</summary>
    public required IReadOnlyList<PaperEntry> Papers { get; init; }

    /// <summary>Those with parts first, then the most articles.</summary>
    public required IReadOnlyList<SchemeEntry> Schemes { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<MonthEntry> Months { get; init; }

    /// <summary>By article number.</summary>
    public required IReadOnlyList<CatalogueRow> Rows { get; init; }

    /// <summary>Article numbers, the newest day first, unknown days last; of one day in the archive's order.</summary>
    public required IReadOnlyList<int> Newest { get; init; }

    /// <summary>Articles of one report that several papers carry, by each of their numbers.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<int>> SameReports { get; init; }

    /// <summary>Files of the archive by name; imported documents, which have no file, are not in it.</summary>
    public required IReadOnlyDictionary<string, SourceEntry> Files { get; init; }

    /// <summary>Articles without a known newspaper, day, place.</summary>
    public required int WithoutPaper { get; init; }

    public required int WithoutDay { get; init; }

    public required int WithoutPlace { get; init; }

    /// <summary>Whether it was made of the generation that the reader reads.</summary>
    public bool IsOf(IIndexReader reader) => Manifest.Generation == reader.Manifest.Generation && Manifest.Created == reader.Manifest.Created;
}
