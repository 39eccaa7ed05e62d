using System.Buffers;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 一句列数: a sentence that gives a figure for each of several places, one after another (甲县45个、乙县35个) or names first and figures after
/// (甲县、乙县分别为45个、35个).
/// </summary>
public static class FiguresInOne
{
    // UTF-16 units between a place's name and its figure.
    private const int Reach = 14;

    private static readonly string[] Respective = ["分别为", "分别是", "分别有", "分别达到", "分别达", "分别增加", "分别增长", "分别"];
    private static readonly SearchValues<char> Before = SearchValues.Create("，,：:。；;");

    // A comma of enumeration leads to another thing: 甲县、乙县，观摩12个点位 gives 甲县 no figure.
    private static readonly SearchValues<char> Ends = SearchValues.Create("、。；;！？!?");

    /// <summary>The figure of each named place; places without one are left out.</summary>
    /// <param name="view">The article.</param>
    /// <param name="range">A unit of it.</param>
    /// <param name="names">Each place's name and its short form.</param>
    /// <param name="measures">Classes of measure words that are asked for; empty for any figure.</param>
    public static IReadOnlyList<(string Name, TextRange Figure)> Of(ArticleView view, TextRange range, IReadOnlyList<PlaceRef> names, IReadOnlyList<string> measures)
    {
        var text = view.Folded.AsSpan(range.Start, range.Length);
        var marks = Marks(text, names);
        if (marks.Count == 0) return [];
        var figures = FigureFinder.Find(text).FindAll(f => f.Measure.Length > 0 && (measures.Count == 0 || measures.Contains(f.Measure) || f.Measure is "count" or "person" && measures.Any(m => m is "count" or "person")));
        var found = Respectively(text, marks, figures);
        if (found.Count == 0)
            for (var m = 0; m < marks.Count; m++)
            {
                var end = Math.Min(m + 1 < marks.Count ? marks[m + 1].At : text.Length, marks[m].End + Reach);
                if (figures.Find(f => f.Start >= marks[m].End && f.Start < end) is { Length: > 0 } figure && text[marks[m].End..figure.Start].IndexOfAny(Ends) < 0) found.Add((marks[m].Name, figure));
            }
        return [.. found.Select(f => (f.Name, new TextRange(range.Start + f.Figure.Start, f.Figure.Length)))];
    }

    // Where each name stands first, in order.
    private static List<(string Name, int At, int End)> Marks(ReadOnlySpan<char> text, IReadOnlyList<PlaceRef> names)
    {
        var marks = new List<(string Name, int At, int End)>();
        foreach (var name in names)
            foreach (var form in (string[])[name.Name, name.ShortName])
                if (form.Length >= 2 && text.IndexOf(form, StringComparison.Ordinal) is >= 0 and var at)
                {
                    marks.Add((name.Name, at, at + form.Length));
                    break;
                }
        marks.Sort((a, b) => a.At.CompareTo(b.At));
        return marks;
    }

    // 甲县、乙县和丙县分别为99.0%、98.8%和98.2%: as many figures as names, in the same order.
    private static List<(string Name, Figure Figure)> Respectively(ReadOnlySpan<char> text, List<(string Name, int At, int End)> marks, List<Figure> figures)
    {
        foreach (var word in Respective)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var before = marks.FindAll(m => m.End <= at);
            var after = figures.FindAll(f => f.Start >= at + word.Length);
            // Names that are not asked for stand among them too: their places in the row count.
            var first = before.Count > 0 ? before[0].At : 0;
            var from = text[..first].LastIndexOfAny(Before) + 1;
            var row = Row(text[from..at]);
            if (before.Count == 0 || after.Count < row.Count) return [];
            var found = new List<(string, Figure)>();
            foreach (var mark in before)
                if (row.FindIndex(r => from + r.Start <= mark.At && mark.At < from + r.End) is >= 0 and var index) found.Add((mark.Name, after[index]));
            return found;
        }
        return [];
    }

    private static List<TextRange> Row(ReadOnlySpan<char> text)
    {
        var row = new List<TextRange>();
        for (int start = 0, i = 0; i <= text.Length; i++)
            if (i == text.Length || text[i] is '、' or '和' or '与')
            {
                if (i > start) row.Add(new TextRange(start, i - start));
                start = i + 1;
            }
        return row;
    }
}
