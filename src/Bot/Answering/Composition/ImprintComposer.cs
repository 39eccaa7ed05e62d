using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>版本信息: the title of the article that is meant, and what the archive knows of where it was printed: column, newspaper, day, page.</summary>
public static class ImprintComposer
{
    private const double Certainty = 0.8;

    // Share of the subject's words, by weight, that the article must hold.
    private const float LeastHeld = 0.6f;

    /// <summary>Writes the article and its side and returns how sure it is; 0 when none is on the subject.</summary>
    /// <param name="side">What is asked.</param>
    /// <param name="finder">What was found for the subject.</param>
    /// <param name="topic">The subject as a question of its own.</param>
    /// <param name="writer">Takes the lines.</param>
    public static double Compose(ArticleSide side, EvidenceFinder finder, Inquiry topic, AnswerWriter writer)
    {
        var meant = Meant(finder, topic).Where(v => ArticleHead.Title(v) is { } title && writer.Write(ArticleHead.Line(v, title))).ToList();
        foreach (var view in side == ArticleSide.Title ? [] : meant)
            writer.WriteNotice((meant.Count > 1 ? $"《{view.Article.Title}》" : "") + (side == ArticleSide.Column ? Column(view.Article) : Issue(view.Article)));
        return writer.IsEmpty ? 0 : Certainty;
    }

    // The one whose headings speak of the subject, else the first that holds most of its words; of a place alone those about it.
    private static IEnumerable<ArticleView> Meant(EvidenceFinder finder, Inquiry topic)
    {
        var words = topic.Asks.SelectMany(finder.TermsOf).Where(t => !t.IsPair).ToList();
        var all = words.Sum(t => t.Weight);
        if (all <= 0)
            return finder.Articles.Where(v => v.Article.Places.Any(p => p.IsSubject && topic.Places.Any(asked => asked.Name == p.Name))).Take(MostOfPlace);
        return finder.Articles.OrderByDescending(v => Held(words, Folding.Fold(v.Article.Kicker + v.Article.Title + v.Article.Deck)) + Held(words, v.Folded)).Take(1).Where(v => Held(words, v.Folded) >= LeastHeld * all);
    }

    private const int MostOfPlace = 3;

    private static float Held(List<QuestionTerm> words, string text) =>
        words.Where(w => w.StandsIn(text)).Sum(w => w.Weight);

    private static string Column(Article article) => article.Series.Length > 0 ? $"栏目：{article.Series}。" : "版面上没有认出这篇文章的栏目。";

    private static string Issue(Article article)
    {
        if (article.Newspaper.Length == 0 && article.Published is null && article.PageLabel.Length == 0) return $"版面上没有认出报名、日期和版次；它在文件“{article.Source}”里。";
        var paper = article.Newspaper.Length > 0 ? $"《{article.Newspaper}》" : "";
        var day = article.Published is { } date ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : "";
        return $"刊于{paper}{day}{article.PageLabel}。";
    }
}
