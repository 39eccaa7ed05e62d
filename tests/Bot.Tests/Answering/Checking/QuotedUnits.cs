using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering.Checking;

/// <summary>The body units of an index's articles as quotations, the material of generated sentences.</summary>
internal sealed class QuotedUnits
{
    private const int Shortest = 14;
    private const int Longest = 120;

    private QuotedUnits(IReadOnlyList<IReadOnlyList<Quote>> articles) => Articles = articles;

    /// <summary>By article, in order; articles with fewer than two are left out.</summary>
    public IReadOnlyList<IReadOnlyList<Quote>> Articles { get; }

    public static QuotedUnits Read(string index, int most = int.MaxValue)
    {
        using var opened = new BuiltInIndex(index);
        using var reader = opened.Acquire();
        var articles = new List<IReadOnlyList<Quote>>();
        foreach (var number in reader.Articles().Take(most))
        {
            var view = new ArticleView(reader.ArticleAt(number), number);
            var quotes = view.Units.Where(u => view.KindOf(u) == ParagraphKind.Body && u.Range.Length is >= Shortest and <= Longest).Select(u => new Quote(view, u.Range)).ToList();
            if (quotes.Count > 1) articles.Add(quotes);
        }
        return new QuotedUnits(articles);
    }
}
