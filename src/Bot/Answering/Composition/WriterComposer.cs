using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>列某人所写: the articles that bear somebody's name as their writer's or photographer's.</summary>
public static class WriterComposer
{
    private const double Certainty = 0.85;
    private const int Most = 8;
    private const int ShortestName = 2;

    /// <summary>Writes a line for each article and returns how sure it is; 0 when none bears the name.</summary>
    /// <param name="topic">The name as a question of its own; a place may stand before it.</param>
    /// <param name="articles">Those that were found for the name.</param>
    /// <param name="writer">Takes the lines.</param>
    public static double Compose(Inquiry topic, IReadOnlyList<ArticleView> articles, AnswerWriter writer)
    {
        var name = topic.Folded;
        if (topic.NamedPlaces is [{ Start: 0 } place] && place.Length + ShortestName <= name.Length) name = name[place.Length..];
        var written = articles.Where(v => IsOf(v, name)).OrderBy(v => v.Article.Source, StringComparer.Ordinal).ThenBy(v => v.Article.Ordinal).ToList();
        foreach (var view in written.Take(Most))
            if ((ArticleHead.Title(view) ?? First(view)) is { } quote) writer.Write(ArticleHead.Line(view, quote));
        if (written.Count > Most) writer.WriteNotice($"找到署名“{name}”的文章{written.Count}篇，先列出以上几篇。");
        return writer.IsEmpty ? 0 : Certainty;
    }

    private static bool IsOf(ArticleView view, string name) =>
        view.Article.People.Any(p => p.Name == name && Writers.Is(p.Post)) || Writers.Named(view.Article).Contains(name, StringComparer.Ordinal)
        || Enumerable.Range(0, view.Units.Count).Any(u => view.IsSignature(u) && view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length).Contains(name, StringComparison.Ordinal));

    private static Quote? First(ArticleView view) => view.Units.Count > 0 ? new Quote(view, view.Units[0].Range) : null;
}
