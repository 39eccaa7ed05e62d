using System.Globalization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>
/// 数字列项: a list near a name of figures whose items begin with those figures in order (10分钟响应、1小时到场、24小时反馈 for 10·1·24), or,
/// of three and more, name them after a verb, tens and hundreds by their first digit (建成1个中心，打造5个街道，培训500人 for 155).
/// </summary>
internal static class FigureItems
{
    // What may stand before the figure of an item: a verb with its adverbs.
    private const int LongestLead = 8;

    public static List<SchemePart> Find(Article article, SchemeName name)
    {
        var paragraph = article.Paragraphs.FirstOrDefault(p => p.Range.Contains(name.Range));
        if (paragraph is null)
            return [];
        foreach (var separators in (string[])["、", "，,；;", "、，,；;"])
        {
            foreach (var run in Clauses.Runs(article.Text, paragraph.Start, paragraph.Range.End, separators))
                for (var at = 0; at + name.Number <= run.Count; at++)
                    if (Window(article.Text, run, at, name) is { Count: > 0 } parts)
                        return parts;
        }
        if (name.Number > 2 && name.Symbols.All(s => char.IsAsciiDigit(s[0])))
            foreach (var run in Clauses.Runs(article.Text, paragraph.Start, paragraph.Range.End, "，,；;"))
                for (var at = 0; at + name.Number <= run.Count; at++)
                    if (Holding(article.Text, run, at, name) is { Count: > 0 } parts)
                        return parts;
        return [];
    }

    private static List<SchemePart> Holding(string text, List<TextRange> run, int at, SchemeName name)
    {
        var parts = new List<SchemePart>();
        for (var i = 0; i < name.Number; i++)
        {
            var item = run[at + i];
            var start = i > 0 ? item.Start : item.Start + SchemeWords.LeadIns.LengthAt(text, item.Start);
            if (!Holds(text, start, item.End, int.Parse(name.Symbols[i], CultureInfo.InvariantCulture)))
                return [];
            ListItems.Add(text, start, item.End, parts);
        }
        return parts;
    }

    /// <summary>Whether the first number of the item, near its beginning, is the figure or the figure with zeros behind it.</summary>
    private static bool Holds(string text, int start, int end, int figure)
    {
        for (var i = start; i < end && i - start <= LongestLead; i++)
        {
            var length = Numerals.Read(text, i, out var value);
            if (length == 0)
                continue;
            while (figure < 10 && value > figure && value % 10 == 0)
                value /= 10;
            return value == figure && i + length < end && Han.Is(text[i + length]);
        }
        return false;
    }

    private static List<SchemePart> Window(string text, List<TextRange> run, int at, SchemeName name)
    {
        var parts = new List<SchemePart>();
        for (var i = 0; i < name.Number; i++)
        {
            var item = run[at + i];
            var start = i == 0 && at == 0 ? FirstWith(text, item, name.Symbols[0]) : Begins(text, item.Start, name.Symbols[i]) ? item.Start : -1;
            if (start < 0 || item.End - start < name.Symbols[i].Length + 2)
                return [];
            ListItems.Add(text, start, item.End, parts);
        }
        return parts;
    }

    // The first item may follow a verb: 要求10分钟响应.
    private static int FirstWith(string text, TextRange item, string symbol)
    {
        for (var i = item.Start; i < item.End && i - item.Start <= LongestLead; i++)
            if (Begins(text, i, symbol))
                return i;
        return -1;
    }

    // 3支队伍 or 三支队伍 for "3".
    private static bool Begins(string text, int at, string symbol)
    {
        if (!char.IsAsciiDigit(symbol[0]))
            return Han.HasAt(text, at, symbol) && at + symbol.Length < text.Length && !char.IsAsciiLetterOrDigit(text[at + symbol.Length]);
        if (at > 0 && Numerals.IsNumeral(text[at - 1]))
            return false;
        var length = Numerals.Read(text, at, out var value);
        return length > 0 && int.TryParse(symbol, out var number) && value == number && at + length < text.Length && Han.Is(text[at + length]);
    }
}
