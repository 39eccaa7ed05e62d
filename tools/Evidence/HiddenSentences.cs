using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Evidence;

/// <summary>藏句: articles without the sentences that answer a question; all else that they say of its subject is still there.</summary>
internal static class HiddenSentences
{
    /// <summary>Those of the articles that hold a sentence that answers, without it.</summary>
    public static Dictionary<int, Article> Of(IIndexReader reader, IEnumerable<int> articles, Func<ArticleView, Unit, bool> answers)
    {
        var changed = new Dictionary<int, Article>();
        foreach (var number in articles)
        {
            var view = new ArticleView(reader.ArticleAt(number), number);
            var hidden = view.Units.Where(u => answers(view, u)).Select(u => u.Sentence).ToHashSet();
            if (hidden.Count > 0) changed[number] = Hide(view.Article, [.. view.Units.Where(u => hidden.Contains(u.Sentence)).Select(u => u.Range)]);
        }
        return changed;
    }

    // Spaces instead of the text keep every offset; what ingest found in it goes with it.
    private static Article Hide(Article article, List<TextRange> ranges)
    {
        var text = article.Text.ToCharArray();
        foreach (var range in ranges) Array.Fill(text, ' ', range.Start, range.Length);
        return article with
        {
            Text = new string(text),
            People = [.. article.People.Where(p => IsLeft(p.Range))],
            Dates = [.. article.Dates.Where(d => IsLeft(d.Range))],
            Abbreviations = [.. article.Abbreviations.Where(a => IsLeft(a.Range))],
            Schemes = [.. article.Schemes.Where(s => IsLeft(s.Mention) && s.Parts.All(p => IsLeft(p.Range)))],
        };

        bool IsLeft(TextRange found) => !ranges.Any(r => r.Start < found.End && found.Start < r.End);
    }
}
