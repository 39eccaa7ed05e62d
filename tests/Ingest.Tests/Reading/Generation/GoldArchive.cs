using System.Text.Json;

namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>The archive's pages and their right segmentation, read by hand.</summary>
public static class GoldArchive
{
    private static readonly string Root = FindRoot();

    /// <summary>The repository's corpus folder.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>The repository's folder of questions and right segmentations.</summary>
    public static string Eval => Path.Combine(Root, "eval");

    /// <summary>The test project's folder in the repository, for golden files.</summary>
    public static string Project => Path.Combine(Root, "tests", "Ingest.Tests");

    public static IReadOnlyDictionary<string, IReadOnlyList<CleanArticle>> Pages { get; } = Load("");

    /// <summary>Pages of an archive under eval/ by its folder's name; the archive's own for an empty name.</summary>
    public static Dictionary<string, IReadOnlyList<CleanArticle>> Load(string archive)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "eval", archive, "gold_articles.json")));
        return json.RootElement.EnumerateObject().ToDictionary(
            p => p.Value.GetProperty("seed").GetString()!,
            p => (IReadOnlyList<CleanArticle>)[.. p.Value.GetProperty("articles").EnumerateArray().Select(Article)]);
    }

    private static CleanArticle Article(JsonElement a)
    {
        var paragraphs = a.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()!).ToList();
        var sections = new Dictionary<int, string>();
        if (a.TryGetProperty("section_headings", out var headings))
            foreach (var h in headings.EnumerateArray())
                sections[h.GetProperty("before_paragraph").GetInt32()] = h.GetProperty("text").GetString()!;
        var byline = Text(a, "byline");
        var text = string.Concat(paragraphs);
        return new CleanArticle(Text(a, "title"), paragraphs)
        {
            Kicker = Text(a, "kicker"),
            Deck = Text(a, "subtitle"),
            Byline = text.Contains(byline, StringComparison.Ordinal) ? "" : byline,
            Sections = sections,
            IsCaption = paragraphs.Count == 1 && (byline.EndsWith('摄') || Text(a, "title").Length == 0 && paragraphs[0].EndsWith('摄')),
        };
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Bot.sln.");
    }
}
