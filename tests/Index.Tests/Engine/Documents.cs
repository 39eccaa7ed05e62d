using System.Text.Json;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Sources, articles and questions made for tests.</summary>
internal static class Documents
{
    public static SourceEntry Source(string name, string hash = "00") => new(name, hash, 10, 0);

    /// <summary>An article cut into passages of a fixed length.</summary>
    public static ArticleEntry Article(string source, int ordinal, string title, string text, int passageLength = 60)
    {
        var article = new Article
        {
            Id = $"{source}#{ordinal}",
            Source = source,
            Ordinal = ordinal,
            Title = title,
            Text = text,
            Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)],
        };
        var passages = new List<Passage>();
        for (var start = 0; start < text.Length; start += passageLength)
            passages.Add(new Passage($"{article.Id}@{passages.Count}", article.Id, passages.Count, start, Math.Min(passageLength, text.Length - start), title));
        return new ArticleEntry(article, passages);
    }

    public static void Add(this IIndexWriter writer, string source, string title, string text) => writer.Add(Source(source), [Article(source, 0, title, text)]);

    public static IndexQuery Query(string text, int limit = 100)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Default.Analyze(text, buffer);
        var terms = new List<QueryTerm>();
        foreach (var token in buffer.Tokens)
            terms.Add(new QueryTerm(buffer.TextOf(token).ToString(), token.Kind == TokenKind.Bigram ? TermKind.Bigram : TermKind.Word, 1));
        return new IndexQuery { Text = text, Terms = terms, Limit = limit };
    }

    /// <summary>Names and scores of what a question finds, in order.</summary>
    public static List<(string Id, float Score)> Find(this IIndexReader reader, string text, int limit = 100) =>
        [.. reader.Search(Query(text, limit)).Select(c => (reader.PassageAt(c.Passage).Id, c.Score))];

    /// <summary>Everything a reader says, as text: two readers that say the same hold the same.</summary>
    public static string Dump(IIndexReader reader)
    {
        var lines = new List<string>();
        foreach (var source in reader.Sources())
            lines.Add(source.ToString());
        foreach (var article in reader.Articles())
        {
            lines.Add(JsonSerializer.Serialize(reader.ArticleAt(article)));
            foreach (var passage in reader.PassagesOf(article))
                lines.Add($"{passage} {reader.PassageAt(passage)} {reader.PassageText(passage)} {reader.ArticleOf(passage)}");
        }
        lines.AddRange(reader.Words().Select(w => $"{w} {reader.DocumentFrequency(w, TermKind.Word)}"));
        return string.Join('\n', lines);
    }

    /// <summary>Text of common characters that repeats terms across texts; the same for the same seed.</summary>
    public static string Text(int seed, int length)
    {
        const string Alphabet = "基层治理网格党员服务社区群众村民协商调解平安积分志愿者，。2023年10个";
        var random = new Random(seed);
        return string.Create(length, random, (units, from) =>
        {
            for (var i = 0; i < units.Length; i++)
                units[i] = Alphabet[from.Next(Alphabet.Length)];
        });
    }
}
