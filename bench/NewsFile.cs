using System.Text;
using System.Text.Json;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Benchmarks;

/// <summary>Documents of a JSON-lines file (id, title, text), cut into passages of a fixed length.</summary>
internal static class NewsFile
{
    private const int PassageLength = 300;

    /// <summary>The first documents, with the bytes of their text in UTF-8.</summary>
    public static (List<ArticleEntry> Documents, long Bytes) Read(string path, int count)
    {
        var documents = new List<ArticleEntry>();
        var bytes = 0L;
        foreach (var line in File.ReadLines(path).Take(count))
        {
            using var json = JsonDocument.Parse(line);
            var (id, title, text) = (Field(json, "id"), Field(json, "title"), Field(json, "text"));
            bytes += Encoding.UTF8.GetByteCount(title) + Encoding.UTF8.GetByteCount(text);
            var article = new Article { Id = id, Source = id, Kind = ArticleKind.Document, Title = title, Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
            var passages = new List<Passage>();
            for (var start = 0; start < text.Length; start += PassageLength)
                passages.Add(new Passage($"{id}@{passages.Count}", id, passages.Count, start, Math.Min(PassageLength, text.Length - start), title));
            documents.Add(new ArticleEntry(article, passages));
        }
        return (documents, bytes);
    }

    private static string Field(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString() ?? "";
}
