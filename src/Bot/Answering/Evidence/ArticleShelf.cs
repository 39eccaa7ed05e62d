using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 文章架: views of one generation's articles that were looked at lately. Articles of a generation never change, and questions about
/// one archive look at the same ones again and again. Thread-safe.
/// </summary>
public sealed class ArticleShelf
{
    // UTF-16 units of the articles' texts. A view costs some ten bytes a unit (text, folded text, units): about 10 MB when full,
    // which holds an archive of some hundred pages whole.
    private const long MostCharacters = 1_000_000;

    private readonly RecentlyUsed<int, ArticleView> views = new(MostCharacters);

    /// <param name="reader">A snapshot of the generation.</param>
    /// <param name="number">The article's number in it.</param>
    public ArticleView ViewOf(IIndexReader reader, int number)
    {
        if (views.TryFind(number, out var known)) return known;
        var view = new ArticleView(reader.ArticleAt(number), number);
        views.Keep(number, view, view.Folded.Length);
        return view;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => views.Clear();
}
