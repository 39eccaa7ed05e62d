using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>历任: who holds a post by pages of several years, where no year is asked: who is printed last and who before, with the days.</summary>
/// <param name="ask">Who is asked for.</param>
public sealed class HoldersOverTime(Ask ask)
{
    // Of scores that place and post make: nearer ones are told of the same post of the same place.
    private const double Alike = 0.35;
    private const double LeastOfTwo = 0.6;
    private const int Most = 3;

    // Posts that one person holds at a time.
    private static readonly string[] Heads = ["书记", "长", "主任"];
    private static readonly string[] Times = ["现任", "现在", "如今", "目前", "当时", "之前", "以前", "原来", "最早", "后来", "最后"];

    private readonly List<Holder> holders = [];

    /// <summary>A person with a post on a page.</summary>
    /// <param name="Score">How well post and place agree.</param>
    /// <param name="View">The article.</param>
    /// <param name="Person">Who.</param>
    public sealed record Holder(double Score, ArticleView View, Person Person);

    /// <summary>Who agrees best; null where nobody was added.</summary>
    public Holder? Best { get; private set; }

    /// <summary>Adds who agrees with the asked post and place.</summary>
    public void Add(double score, ArticleView view, Person person)
    {
        var holder = new Holder(score, view, person);
        holders.Add(holder);
        if (Best is not { } best || score > best.Score + 1e-9) Best = holder;
    }

    /// <summary>Who is told: the best alone, or those who hold the post by pages of other years too, the newest first.</summary>
    public IReadOnlyList<Holder> Told()
    {
        if (Best is not { View.Article.Published: { } day } best) return Best is { } only ? [only] : [];
        if (best.Score < LeastOfTwo || ask.Text.HoldsAny(Times) || best.Person.Post.Contains('副', StringComparison.Ordinal) || !Array.Exists(Heads, h => best.Person.Post.EndsWith(h, StringComparison.Ordinal))) return [best];
        List<Holder> told =
        [
            .. holders.Where(h => h.Score >= best.Score - Alike && h.View.Article.Published is { } other && (h == best || other.Year != day.Year) && IsOnePost(h, best) && IsAlone(h) && AgainTold.AreOfOneRegion(h.View.Article, best.View.Article))
                .OrderByDescending(h => h.View.Article.Published).ThenByDescending(h => h.Score).DistinctBy(h => h.Person.Name).Take(Most),
        ];
        return told.Count > 1 ? told : [best];
    }

    // Of a report that names two of the post, of which place each is is not known.
    private bool IsAlone(Holder holder) => !holders.Exists(h => h.View == holder.View && h.Person.Name != holder.Person.Name && h.Score >= holder.Score && IsOnePost(h, holder));

    // 县委书记 of a report of 某县, and 某县县委书记.
    private static bool IsOnePost(Holder one, Holder other) => one.Person.Post.EndsWith(other.Person.Post, StringComparison.Ordinal) || other.Person.Post.EndsWith(one.Person.Post, StringComparison.Ordinal);

    /// <summary>What is said of several: their days; nothing of one.</summary>
    public static string Notice(IReadOnlyList<Holder> told) =>
        told.Count < 2 ? "" : $"以上报道（{string.Join("、", told.Select(h => $"{h.View.Article.Published:yyyy年M月d日}"))}）刊登时任职的人不同，请留意日期。";
}
