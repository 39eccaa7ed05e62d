using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>某人年纪: how old a named person is stands beside the name; the age of somebody else near it (58岁的丈夫…老伴某某) tells nothing.</summary>
public static class AgeOfNamed
{
    /// <summary>The person whose age is asked for, of those whom the articles know; null where the ask is for no age or names nobody.</summary>
    public static string? Asked(Ask ask, IReadOnlyList<Quote> quotes)
    {
        if (ask.Units is not ["岁"]) return null;
        string? longest = null;
        foreach (var quote in quotes)
            foreach (var person in quote.View.Article.People)
                if (person.Name.Length > (longest?.Length ?? 1) && ask.Text.Contains(person.Name, StringComparison.Ordinal)) longest = person.Name;
        return longest ?? Opening(ask.Text, quotes);
    }

    // 某某多大年纪, of a name that nobody was found by: the two or three characters before the question, where a quotation prints them.
    private static string? Opening(string text, IReadOnlyList<Quote> quotes)
    {
        var end = Array.ConvertAll(Asking, a => text.IndexOf(a, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        // 某某多少岁开始画画 asks for the age at something else.
        if (end is not (2 or 3) || text.Count(char.IsLetterOrDigit) - end > LongestAsking) return null;
        var name = text[..end];
        return quotes.Any(q => q.View.Folded.Contains(name, StringComparison.Ordinal)) ? name : null;
    }

    // Characters: 今年多大年纪了.
    private const int LongestAsking = 7;

    private static readonly string[] Asking = ["多大", "几岁", "多少岁", "今年多大", "今年几岁", "今年多少岁", "的年龄", "年龄"];

    /// <summary>Whether a quotation gives an age and the person nearest to it in its paragraph is the named one.</summary>
    public static bool Stands(Quote quote, string name)
    {
        var (view, text) = (quote.View, quote.View.Folded);
        foreach (var figure in FigureFinder.Find(text.AsSpan(quote.Range.Start, quote.Range.Length)))
        {
            if (figure.Measure != "age") continue;
            var (start, end) = (quote.Range.Start + figure.Start, quote.Range.Start + figure.End);
            if (view.UnitAt(start) is not (>= 0 and var unit)) continue;
            var paragraph = view.Article.Paragraphs[view.Units[unit].Paragraph].Range;
            var (nearest, least) = ("", int.MaxValue);
            foreach (var person in view.Article.People)
                for (var at = text.IndexOf(person.Name, paragraph.Start, paragraph.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(person.Name, at + 1, paragraph.End - at - 1, StringComparison.Ordinal))
                    if ((at < start ? start - at - person.Name.Length : at - end) is var gap && gap < least) (nearest, least) = (person.Name, gap);
            if (nearest == name) return true;
        }
        return false;
    }
}
