using System.Globalization;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>A set of documents with questions and judgements, indexed in a temporary folder, one passage a document.</summary>
internal static class JudgedDocuments
{
    /// <param name="name">Of the set.</param>
    /// <param name="share">Of the set.</param>
    /// <param name="documents">JSON lines of id, title, text.</param>
    /// <param name="questions">JSON lines of id, text.</param>
    /// <param name="judgements">Question id, document id, grade, by tabs; below zero is not judged.</param>
    /// <param name="identify">What the index calls a document, so that documents stand in its order; null for their own ids.</param>
    public static JudgedSet Read(string name, double share, string documents, string questions, string judgements, Func<string, string>? identify = null)
    {
        identify ??= id => id;
        var grades = ReadGrades(judgements, identify);
        var folder = Directory.CreateTempSubdirectory("ranking-").FullName;
        var index = new BuiltInIndex(folder);
        Build(index, documents, identify);
        var reader = index.Acquire();
        var judged = new List<JudgedQuestion>();
        foreach (var question in JsonLines.Read(questions))
        {
            var id = question.GetProperty("id").GetString()!;
            if (grades.TryGetValue(id, out var known) && known.Values.Any(g => g > 0))
                judged.Add(new JudgedQuestion(id, question.GetProperty("text").GetString()!,
                    passage => known.GetValueOrDefault(reader.PassageAt(passage).ArticleId) is var grade and >= 0 ? grade > 0 : null));
        }
        return new JudgedSet(name, share, reader, judged)
        {
            Close = () =>
            {
                reader.Dispose();
                index.Dispose();
                Directory.Delete(folder, recursive: true);
            },
        };
    }

    private static Dictionary<string, Dictionary<string, int>> ReadGrades(string path, Func<string, string> identify)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (!grades.TryGetValue(fields[0], out var known))
                grades.Add(fields[0], known = new Dictionary<string, int>(StringComparer.Ordinal));
            known[identify(fields[1])] = int.Parse(fields[2], CultureInfo.InvariantCulture);
        }
        return grades;
    }

    private static void Build(BuiltInIndex index, string documents, Func<string, string> identify)
    {
        using var writer = index.OpenWriter(fromScratch: true);
        foreach (var line in JsonLines.Read(documents))
        {
            var (id, title, text) = (identify(line.GetProperty("id").GetString()!), line.GetProperty("title").GetString()!, line.GetProperty("text").GetString()!);
            var article = new Article { Id = id, Source = id, Kind = ArticleKind.Document, Title = title, Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
            writer.Add(new SourceEntry(id, "00", text.Length, 0), [new ArticleEntry(article, [new Passage($"{id}@0", id, 0, 0, text.Length, title)])]);
        }
        writer.Publish(CancellationToken.None);
    }
}
