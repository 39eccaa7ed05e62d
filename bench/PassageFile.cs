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
        var document = new List<string[]>();
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (document.Count > 0 && DocumentOf(document[0]) != DocumentOf(fields))
                Add(writer, document);
            document.Add(fields);
        }
        if (document.Count > 0)
            Add(writer, document);
        writer.Publish(CancellationToken.None);
    }

    private static string DocumentOf(string[] fields) => fields[0][..fields[0].LastIndexOf('@')];

    private static void Add(IIndexWriter writer, List<string[]> document)
    {
        var id = DocumentOf(document[0]);
        var text = string.Concat(document.Select(fields => fields[2]));
        var passages = new List<Passage>();
        foreach (var fields in document)
            passages.Add(new Passage(fields[0], id, passages.Count, passages.Count == 0 ? 0 : passages[^1].Range.End, fields[2].Length, fields[1]));
        var article = new Article { Id = id, Source = id, Kind = ArticleKind.Document, Title = document[0][1], Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
        writer.Add(new SourceEntry(id, "00", text.Length, 0), [new ArticleEntry(article, passages)]);
        document.Clear();
    }
}
