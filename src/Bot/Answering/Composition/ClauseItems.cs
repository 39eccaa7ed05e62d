using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>分句之项: items that are clauses of one sentence: behind its colon (三种倾向：甲，乙，丙), or numbered (一靠…，二靠…，三靠…); and parts of a sentence or questions one after another behind a colon.</summary>
public static class ClauseItems
{
    /// <summary>The clauses behind a colon, when there are just as many; else empty.</summary>
    /// <param name="view">The article.</param>
    /// <param name="run">From the stated count to the end of its sentence part.</param>
    /// <param name="number">How many are wanted.</param>
    public static IReadOnlyList<TextRange> BehindColon(ArticleView view, TextRange run, int number)
    {
        var colon = view.Folded.IndexOf(':', run.Start, run.Length);
        if (colon < 0) return [];
        var clauses = UnitSplitter.Clauses(view.Article.Text, new TextRange(colon + 1, run.End - colon - 1));
        return clauses.Count == number ? clauses : [];
    }

    /// <summary>The parts behind a colon that semicolons (三件事：甲…；乙…；丙…。) or question marks (问三句：甲？乙？丙？) end, when there are just as many; else empty.</summary>
    /// <param name="view">The article.</param>
    /// <param name="unit">The unit that holds the colon.</param>
    /// <param name="from">Where the stated count begins in it.</param>
    /// <param name="number">How many are wanted.</param>
    public static IReadOnlyList<TextRange> InUnits(ArticleView view, int unit, int from, int number)
    {
        var own = view.Units[unit];
        var colon = view.Folded.IndexOf(':', from, own.Range.End - from);
        if (colon < 0 || number < 2) return [];
        var items = new List<TextRange>();
        var areQuestions = true;
        var last = colon + 1 < own.Range.End ? unit : unit + 1;
        for (; last < view.Units.Count && items.Count < number && view.Units[last].Paragraph == own.Paragraph; last++)
        {
            var range = last == unit ? new TextRange(colon + 1, own.Range.End - colon - 1) : view.Units[last].Range;
            areQuestions &= UnitFeatures.EndsAsQuestion(view, last);
            if (!areQuestions && view.Units[last].Sentence != own.Sentence && last > unit + 1) return [];
            items.Add(range);
        }
        // The last semicolon's part ends its sentence, the last question is followed by none.
        var goesOn = last < view.Units.Count && view.Units[last].Paragraph == own.Paragraph && (areQuestions ? UnitFeatures.EndsAsQuestion(view, last) : view.Units[last].Sentence == view.Units[last - 1].Sentence);
        return items.Count == number && !goesOn && (areQuestions || view.Units[last - 1].Sentence == view.Units[unit].Sentence) ? items : [];
    }

    /// <summary>The clauses that open with 一, 二, 三… and one and the same next character, when there are just as many; else empty.</summary>
    public static IReadOnlyList<TextRange> Numbered(ArticleView view, TextRange run, int number)
    {
        var found = new List<TextRange>();
        var form = '\0';
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, run))
        {
            var text = view.Folded.AsSpan(clause.Start, clause.Length).TrimStart();
            if (text.Length < 2 || OrdinalRuns.Numerals.IndexOf(text[0], StringComparison.Ordinal) != found.Count || !OrdinalRuns.IsForm(text[1]) || found.Count > 0 && text[1] != form) continue;
            form = text[1];
            found.Add(clause);
        }
        return found.Count == number ? found : [];
    }
}
