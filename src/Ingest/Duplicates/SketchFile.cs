using System.Security.Cryptography;
using System.Text;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Ingestion.Duplicates;

/// <summary>
/// 速写存放: the sketches of a generation's articles beside the index, so that an update of one file need not read all the others' texts
/// again. Only a saving: a file that is missing, damaged or of another generation is left aside, and the sketches are made anew.
/// </summary>
internal static class SketchFile
{
    /// <summary>Changes when sketches are made in another way.</summary>
    private const string Version = "wenzheng sketches 1";

    /// <summary>The sketches in order of source and article; null when there are none of this generation.</summary>
    public static List<SketchedArticle>? Read(string path, Manifest generation)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)))
                return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes), Encoding.UTF8);
            if (reader.ReadString() != Heading(generation))
                return null;
            var articles = new List<SketchedArticle>(reader.ReadInt32());
            for (var i = articles.Capacity; i > 0; i--)
            {
                var (source, id, sameAs, day) = (reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadInt32());
                articles.Add(new SketchedArticle(source, sameAs,
                    new ArticleSketch(id, day < 0 ? null : DateOnly.FromDayNumber(day), HashSample.Read(reader), HashSample.Read(reader))));
            }
            return articles;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the sketches of a published generation; without room on the disk there are none.</summary>
    public static void Write(string path, Manifest generation, IReadOnlyCollection<SketchedArticle> articles)
    {
        var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Heading(generation));
            writer.Write(articles.Count);
            foreach (var article in articles)
            {
                writer.Write(article.Source);
                writer.Write(article.Sketch.Id);
                writer.Write(article.SameAs);
                writer.Write(article.Sketch.Published?.DayNumber ?? -1);
                article.Sketch.Shingles.Write(writer);
                article.Sketch.Figures.Write(writer);
            }
        }
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        try
        {
            using (var file = File.Create(path + ".tmp"))
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }
            File.Move(path + ".tmp", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(path + ".tmp");
        }
    }

    private static string Heading(Manifest generation) => $"{Version} {generation.Generation} {generation.CorpusHash} {generation.Created.UtcTicks}";
}
