using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>实处: the run of clauses of a passage that tells most by figures and quoted names, not by intentions.</summary>
public static class TangibleRun
{
    // Characters; less is a fragment, if it is no whole sentence.
    private const int Least = 12;

    // What begins a sentence says of whom it speaks.
    private const double Opening = 1.5;

    // A figure says more than a slogan in quotation marks.
    private const int OfFigure = 2;

    // What was set up or is done tells more of a point than what came of it.
    private const double Doing = 2.5;

    private static readonly SearchValues<string> Doings = SearchValues.Create(["建立", "建起", "成立", "组建", "设立", "推行", "推出", "实行", "制定", "出台", "打造", "选派", "开设", "定下", "明确"], StringComparison.Ordinal);

    private static bool IsDone(ReadOnlySpan<char> text) => text.ContainsAny(Doings);

    // What links a sentence to the one before, which is not told.
    private static readonly string[] Linking = ["同时", "此外", "另外", "其中", "而且", "不仅如此", "与此同时"];

    /// <summary>The first best run; null where no figure or quoted name stands in the passage.</summary>
    /// <param name="view">The article.</param>
    /// <param name="first">First sentence looked at.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="room">Most characters of the run.</param>
    public static TextRange? Find(ArticleView view, int first, int end, int room)
    {
        (double Score, TextRange Run)? best = null;
        for (var u = first; u < end && u < view.Units.Count; u++)
        {
            if (view.KindOf(view.Units[u]) is not ParagraphKind.Body || UnitFeatures.EndsAsQuestion(view, u)) continue;
            var clauses = UnitSplitter.Clauses(view.Article.Text, view.Units[u].Range);
            for (var from = 0; from < clauses.Count; from++)
            {
                if (from + 1 < clauses.Count && Linking.Contains(view.Folded.AsSpan(clauses[from].Start, clauses[from].Length - 1).ToString())) continue;
                var told = 0;
                for (var to = from; to < clauses.Count && clauses[to].End - clauses[from].Start <= room; to++)
                {
                    var run = new TextRange(clauses[from].Start, clauses[to].End - clauses[from].Start);
                    told += Tangible(view.Folded.AsSpan(clauses[to].Start, clauses[to].Length));
                    if (told == 0 || run.Length < Least && run != view.Units[u].Range || OpenClause.Is(view.Folded.AsSpan(clauses[to].Start, clauses[to].Length))) continue;
                    var score = told + (from == 0 ? Opening : 0) + (IsDone(view.Folded.AsSpan(run.Start, run.Length)) ? Doing : 0);
                    if (best is null || score > best.Value.Score) best = (score, run);
                }
            }
        }
        return best?.Run;
    }

    private static int Tangible(ReadOnlySpan<char> text)
    {
        var told = text.Count('“');
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1]) && text[i - 1] != '.')) told += OfFigure;
        return told;
    }
}
