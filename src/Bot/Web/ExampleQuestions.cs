using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web;

/// <summary>例题: questions that the archive can answer, made from the schemes and people that ingest found and from titles.</summary>
internal static class ExampleQuestions
{
    private const int Count = 6;

    /// <summary>Articles that are looked at, spread over the archive: a large one must not make the first visitor wait.</summary>
    private const int MaxArticles = 400;

    /// <summary>A longer name is hardly a name; a shorter title says too little to ask about.</summary>
    private const int MaxNameLength = 16, MinTitleLength = 6, MaxTitleLength = 24;

    public static IReadOnlyList<string> From(IIndexReader reader)
    {
        var articles = Sample(reader);
        var questions = new List<string>();
        // One of each kind in turn, each from another article, schemes first: they show best what the bot can do.
        AddFrom(articles, questions, 3, OfScheme);
        AddFrom(articles, questions, 4, OfPerson);
        AddFrom(articles, questions, Count, OfTitle);
        return questions;
    }

    private static List<Article> Sample(IIndexReader reader)
    {
        var numbers = reader.Articles();
        var step = Math.Max(1, numbers.Count / MaxArticles);
        var articles = new List<Article>();
        for (var i = 0; i < numbers.Count && articles.Count < MaxArticles; i += step)
            articles.Add(reader.ArticleAt(numbers[i]));
        return articles;
    }

    private static void AddFrom(List<Article> articles, List<string> questions, int until, Func<Article, string?> ask)
    {
        for (var i = 0; i < articles.Count && questions.Count < until; i++)
        {
            if (ask(articles[i]) is not { } question || questions.Contains(question))
                continue;
            questions.Add(question);
            articles.RemoveAt(i--);
        }
    }

    private static string? OfScheme(Article article)
    {
        var scheme = article.Schemes.FirstOrDefault(s => s.Parts.Count >= 3 && s.Number is 0 or > 2 && s.Parts.Count == Math.Max(s.Number, s.Parts.Count) && s.Name.Length <= MaxNameLength);
        return scheme is null ? null : $"{scheme.Place}{(scheme.Place.Length > 0 ? "的" : "")}“{scheme.Name}”是什么？";
    }

    private static string? OfPerson(Article article)
    {
        var person = article.People.FirstOrDefault(p => p.Post.Length is > 2 and <= MaxNameLength && p.Place.Length > 0);
        return person is null ? null : $"{(person.Post.StartsWith(person.Place, StringComparison.Ordinal) ? "" : person.Place)}{person.Post}是谁？";
    }

    private static string? OfTitle(Article article) =>
        article.Title.Length is >= MinTitleLength and <= MaxTitleLength ? $"《{article.Title.ReplaceLineEndings(" ")}》讲了什么做法？" : null;
}
