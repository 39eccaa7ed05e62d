using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>一地简讯: what is told of a place that no report is about: the paragraphs that open with its name.</summary>
internal static class PlaceBriefs
{
    private const double Certainty = 0.55;
    private const int Most = 3;

    // Characters of all; a longer paragraph is told by its first sentences.
    private const int Room = 240;

    /// <summary>A refused draft where no paragraph opens with the place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="articles">Those found.</param>
    public static Draft Compose(PlaceRef place, IReadOnlyList<ArticleView> articles)
    {
        var (told, room) = (new List<DraftSentence>(), Room);
        foreach (var view in articles)
            for (var u = 0; u < view.Units.Count && told.Count < Most; u++)
            {
                if (!Opens(view, u, place.Name)) continue;
                var end = view.Units[u].Range.End;
                for (var next = u + 1; next < view.Units.Count && view.Units[next].Paragraph == view.Units[u].Paragraph && view.Units[next].Range.End - view.Units[u].Range.Start <= room; next++) end = view.Units[next].Range.End;
                var range = new TextRange(view.Units[u].Range.Start, end - view.Units[u].Range.Start);
                if (range.Length > room) continue;
                room -= range.Length;
                told.Add(new DraftSentence("", [new Quote(view, range)]));
            }
        return told.Count > 0 ? new Draft(AnswerKind.Fact, told, Certainty) : Draft.Nothing;
    }

    // 某乡 开通公交.
    private static bool Opens(ArticleView view, int unit, string name)
    {
        var range = view.Units[unit].Range;
        return view.KindOf(view.Units[unit]) is ParagraphKind.Body && view.OpensParagraph(unit)
            && view.Folded.AsSpan(range.Start, range.Length).StartsWith(name, StringComparison.Ordinal)
            && view.Article.Places.Any(p => p.Name == name);
    }
}
