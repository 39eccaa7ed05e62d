using System.Globalization;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>The same passages under the same numbers, their headings put in front of their texts instead of into a field.</summary>
internal static class OneFieldCopy
{
    public static JudgedSet Of(JudgedSet set)
    {
        var folder = Directory.CreateTempSubdirectory("ranking-").FullName;
        var index = new BuiltInIndex(folder);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            foreach (var article in set.Reader.Articles())
            {
                var id = article.ToString("D9", CultureInfo.InvariantCulture);
                var (text, passages) = ("", new List<Passage>());
                foreach (var number in set.Reader.PassagesOf(article))
                {
                    var body = $"{set.Reader.PassageAt(number).Heading}。{set.Reader.PassageText(number)}";
                    passages.Add(new Passage($"{id}@{passages.Count}", id, passages.Count, text.Length, body.Length, ""));
                    text += body;
                }
                var copy = new Article { Id = id, Source = id, Kind = ArticleKind.Document, Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
                writer.Add(new SourceEntry(id, "00", text.Length, 0), [new ArticleEntry(copy, passages)]);
            }
            writer.Publish(CancellationToken.None);
        }
        var reader = index.Acquire();
        return set with
        {
            Reader = reader,
            Close = () =>
            {
                reader.Dispose();
                index.Dispose();
                Directory.Delete(folder, recursive: true);
            },
        };
    }
}
