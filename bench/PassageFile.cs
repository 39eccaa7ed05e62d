using System.Text;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Benchmarks;

/// <summary>Passages as compare.py cuts them for every engine: document@number, title, text, a tab between.</summary>
internal static class PassageFile
{
    /// <summary>Indexes a file from scratch and publishes it.</summary>
    public static void Index(string path, string folder)
    {
        using var index = new BuiltInIndex(folder);
        using var writer = index.OpenWriter(fromScratch: true);
        var (id, title, text, passages) = ("", "", new StringBuilder(), new List<Passage>());
        foreach (var line in File.ReadLines(path))
        {
            var passage = line.AsSpan(0, line.IndexOf('\t'));
            var heading = line.AsSpan(passage.Length + 1);
            heading = heading[..heading.IndexOf('\t')];
            var document = passage[..passage.LastIndexOf('@')];
            if (passages.Count == 0 || !document.SequenceEqual(id))
            {
                Add(writer, id, title, text, passages);
                (id, title) = (document.ToString(), heading.ToString());
            }
            var body = line.AsSpan(passage.Length + heading.Length + 2);
            passages.Add(new Passage(passage.ToString(), id, passages.Count, text.Length, body.Length, title));
            text.Append(body);
        }
        Add(writer, id, title, text, passages);
        writer.Publish(CancellationToken.None);
    }

    private static void Add(IIndexWriter writer, string id, string title, StringBuilder text, List<Passage> passages)
    {
        if (passages.Count == 0)
            return;
        var article = new Article { Id = id, Source = id, Kind = ArticleKind.Document, Title = title, Text = text.ToString(), Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
        writer.Add(new SourceEntry(id, "00", text.Length, 0), [new ArticleEntry(article, [.. passages])]);
        text.Clear();
        passages.Clear();
    }
}
