using System.Text.Json;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Tests.Annotation;

/// <summary>The archive's articles as read by hand, with the places, people and dates they name.</summary>
internal static class GoldAnnotations
{
    /// <summary>One article and what a reader found in it.</summary>
    public sealed record Entry(Article Article, IReadOnlySet<string> Places, IReadOnlySet<string> People, IReadOnlySet<string> Dates);

    public static IReadOnlyList<IReadOnlyList<Entry>> Pages { get; } = Load();

    private static List<IReadOnlyList<Entry>> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(RepositoryFolder.Corpus)!, "eval", "gold_articles.json")));
        return [.. json.RootElement.EnumerateObject().Select(p => (IReadOnlyList<Entry>)[.. p.Value.GetProperty("articles").EnumerateArray().Select(Read)])];
    }

    private static Entry Read(JsonElement a)
    {
        var body = Text(a, "title").Length > 0 ? ParagraphKind.Body : ParagraphKind.Caption;
        var sections = a.TryGetProperty("section_headings", out var headings)
            ? headings.EnumerateArray().ToDictionary(h => h.GetProperty("before_paragraph").GetInt32(), h => h.GetProperty("text").GetString()!) : [];
        var paragraphs = new List<(ParagraphKind, string)>
        {
            (ParagraphKind.Kicker, Text(a, "kicker")), (ParagraphKind.Title, Text(a, "title")), (ParagraphKind.Deck, Text(a, "subtitle")), (ParagraphKind.Byline, Text(a, "byline")),
        };
        var number = 0;
        foreach (var paragraph in a.GetProperty("paragraphs").EnumerateArray())
        {
            if (sections.TryGetValue(number++, out var heading))
                paragraphs.Add((ParagraphKind.SectionHeading, heading));
            paragraphs.Add((body, paragraph.GetString()!));
        }
        var article = Articles.Of([.. paragraphs]) with { Id = Text(a, "id"), Series = Text(a, "column") };
        return new Entry(article, Names(a, "place"), Names(a, "people"), Names(a, "date_mentions"));
    }

    private static string Text(JsonElement a, string name) => a.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // A person's entry is "name（post）".
    private static HashSet<string> Names(JsonElement a, string name) => a.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(v => v.GetString()!.Split('（')[0])] : [];
}
