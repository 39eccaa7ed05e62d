using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>事项: what stands under one heading of a guide, whose paragraphs are labelled (条件：, 材料：, 问：) and need not repeat its name.</summary>
/// <param name="Heading">Index of the unit that names it: a section heading, or the article's title.</param>
/// <param name="First">First unit under it.</param>
/// <param name="Last">Last unit under it.</param>
public readonly record struct Matter(int Heading, int First, int Last)
{
    /// <summary>The matters of an article in order; none where nothing is labelled.</summary>
    public static IReadOnlyList<Matter> Of(ArticleView view)
    {
        if (view.Labels.Count == 0) return [];
        var matters = new List<Matter>();
        var title = TitleOf(view);
        var label = 0;
        for (int from = 0, to; from < view.Units.Count; from = to)
        {
            to = from + 1;
            while (to < view.Units.Count && view.SectionOf(to) == view.SectionOf(from)) to++;
            var heading = view.SectionOf(from) is >= 0 and var section ? section : title;
            if (heading >= 0 && IsLabelled(view, ref label, from, to)) matters.Add(new Matter(heading, from, to - 1));
        }
        return matters;
    }

    private static int TitleOf(ArticleView view)
    {
        for (var u = 0; u < view.Units.Count; u++)
            if (view.KindOf(view.Units[u]) is ParagraphKind.Title) return u;
        return -1;
    }

    // Labels stand in the order of their units, and so do the sections.
    private static bool IsLabelled(ArticleView view, ref int next, int from, int to)
    {
        while (next < view.Labels.Count && view.Labels[next].Unit < from) next++;
        for (; next < view.Labels.Count && view.Labels[next].Unit < to; next++)
            if (view.Labels[next].IsQuestion || view.Labels[next].Aspects.Count > 0) return true;
        return false;
    }
}
