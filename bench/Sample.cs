using System.Text;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Benchmarks;

/// <summary>Small made-up sources, and all that a reader says of them.</summary>
internal static class Sample
{
    private const string Alphabet = "基层治理网格党员服务社区群众村民协商调解平安积分志愿者，。2023年10个";

    public static void Add(IIndexWriter writer, string name, int seed, int length = 400)
    {
        var random = new Random(seed);
        var text = string.Create(length, random, (units, from) =>
        {
            foreach (ref var unit in units)
                unit = Alphabet[from.Next(Alphabet.Length)];
        });
        AddText(writer, name, text, 100);
    }

    public static void AddText(IIndexWriter writer, string name, string text, int passageLength)
    {
        var article = new Article { Id = name + "#0", Source = name, Title = name, Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
        var passages = new List<Passage>();
        for (var start = 0; start < text.Length; start += passageLength)
            passages.Add(new Passage($"{article.Id}@{passages.Count}", article.Id, passages.Count, start, Math.Min(passageLength, text.Length - start), name));
        writer.Add(new SourceEntry(name, "00", text.Length, 0), [new ArticleEntry(article, passages)]);
    }

    /// <summary>All articles, texts, words and the answer to a question: two readers that say the same hold the same.</summary>
    public static string Dump(IIndexReader reader)
    {
        var all = new StringBuilder();
        foreach (var source in reader.Sources())
            all.Append(source).Append('\n');
        foreach (var article in reader.Articles())
        {
            all.Append(reader.ArticleAt(article).Text).Append('\n');
            foreach (var passage in reader.PassagesOf(article))
                all.Append(reader.PassageAt(passage)).Append(reader.PassageText(passage)).Append('\n');
        }
        foreach (var word in reader.Words())
            all.Append(word).Append(reader.DocumentFrequency(word, TermKind.Word)).Append(' ');
        foreach (var found in reader.Search(Query("基层网格党员服务，志愿者2023年")))
            all.Append(found).Append('\n');
        return all.ToString();
    }

    public static IndexQuery Query(string text)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Default.Analyze(text, buffer);
        var terms = new List<QueryTerm>();
        foreach (var token in buffer.Tokens)
            terms.Add(new QueryTerm(buffer.TextOf(token).ToString(), token.Kind == TokenKind.Bigram ? TermKind.Bigram : TermKind.Word, 1));
        return new IndexQuery { Text = text, Terms = terms };
    }
}
