using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 文章架: views of one generation's articles that were looked at lately. Articles of a generation never change, and questions about
/// one archive look at the same ones again and again. Thread-safe.
/// </summary>
public sealed class ArticleShelf
{
    // UTF-16 units of the articles' texts. A view costs some ten bytes a unit (text, folded text, units): about 5 MB when full,
    // which holds an archive of some fifty pages whole.
    private const long MostCharacters = 500_000;

    private const int LeastSweep = 1000;

    private readonly RecentlyUsed<int, ArticleView> views = new(MostCharacters);

    // Sentences are told apart by their view, so that of one article there is one view, as long as any question holds it.
    private readonly Dictionary<int, WeakReference<ArticleView>> living = [];
    private int sweepAt = LeastSweep;

    /// <summary>The one view of an article.</summary>
    /// <param name="reader">A snapshot of the generation.</param>
    /// <param name="number">The article's number in it.</param>
    public ArticleView ViewOf(IIndexReader reader, int number)
    {
        if (views.TryFind(number, out var known)) return known;
        var view = Living(new ArticleView(reader.ArticleAt(number), number));
        views.Keep(number, view, view.Folded.Length);
        return view;
    }

    // What another question reads at the same time, or still holds, or else the one just read.
    private ArticleView Living(ArticleView read)
    {
        lock (living)
        {
            if (living.TryGetValue(read.Number, out var held) && held.TryGetTarget(out var view)) return view;
            living[read.Number] = new(read);
            if (living.Count >= sweepAt) Sweep();
            return read;
        }
    }

    /// <summary>Forgets all that no question holds.</summary>
    public void Clear()
    {
        views.Clear();
        lock (living) Sweep();
    }

    // The next time when there are twice as many: a large archive is not looked through for each article that is read.
    private void Sweep()
    {
        foreach (var (number, held) in living)
            if (!held.TryGetTarget(out _)) living.Remove(number);
        sweepAt = Math.Max(LeastSweep, living.Count * 2);
    }
}
