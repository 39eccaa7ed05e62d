using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.Figures;

/// <summary>找数字: numbers with a unit in an article's text and captions; dates, ordinals and codes are none.</summary>
internal static class FigureFinder
{
    /// <summary>A table of figures is no text; what is over this is left to the words.</summary>
    private const int Most = 400;

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９一二两三四五六七八九十百");

    public static IReadOnlyList<Figure> Find(Article article, IReadOnlyList<Place> places, List<PlaceMention> mentions, DateMention[] dates)
    {
        var text = article.Text;
        var found = new List<Figure>();
        var subject = places.LastOrDefault(p => p.IsSubject)?.Name ?? "";
        var context = new FigureContext(text, subject, mentions, dates);
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Caption or ParagraphKind.Title or ParagraphKind.Deck))
                continue;
            for (var i = paragraph.Start; i < paragraph.Range.End && found.Count < Most;)
            {
                var at = text.AsSpan(i, paragraph.Range.End - i).IndexOfAny(Starts);
                if (at < 0)
                    break;
                i += at;
                var length = NumberAt(text, i, paragraph.Range.End, dates, out var value, out var unit, out var counts);
                if (unit.Length == 0)
                {
                    i += Math.Max(1, length);
                    continue;
                }
                var range = new TextRange(i, length);
                var sentence = SentenceBounds.At(text, i);
                var what = FigureSubject.Find(text, sentence, range, counts, found.Count > 0 ? found[^1] : null, context);
                found.Add(new Figure(value, unit, range, what, sentence, context.PlaceOf(range, sentence), context.TimeOf(range, sentence)));
                i = range.End;
            }
        }
        return found;
    }

    /// <summary>Characters to pass over; <paramref name="unit"/> is empty when they are no figure.</summary>
    private static int NumberAt(string text, int at, int end, DateMention[] dates, out decimal value, out string unit, out bool counts)
    {
        (unit, counts) = ("", false);
        var length = FigureText.Read(text.AsSpan(at, end - at), out value);
        if (length == 0)
            return DigitsAt(text, at, end);
        var after = at + length;
        if (IsPartOfWord(text, at) || IsGuess(text, at, length) || IsDate(dates, at))
            return length;
        if (text[after - 1] is '%' or '％' or '‰')
        {
            unit = text.Substring(after - 1, 1);
            return length;
        }
        if (after < end && text[after] is '多' or '余' or '来' or '几')
            after++;
        if (after < end && text[after] is '万' or '亿')
            after++;
        var unitLength = MeasureWords.LengthAt(text, after, out counts);
        if (unitLength == 0 || after + unitLength > end || IsIdiom(text, at, length, after, unitLength))
            return length;
        unit = text.Substring(after, unitLength);
        return after + unitLength - at;
    }

    private static int DigitsAt(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && (char.IsAsciiDigit(text[at + length]) || text[at + length] is '.' or '-'))
            length++;
        return length;
    }

    // 第3批, A4纸, 2.1.3条 are no figures.
    private static bool IsPartOfWord(string text, int at) =>
        at > 0 && (text[at - 1] is '第' or '.' or '“' or '《' || char.IsAsciiLetterOrDigit(text[at - 1]) || (text[at - 1] is '-' && at > 1 && char.IsAsciiDigit(text[at - 2])));

    // 七八张 is no 8.
    private static bool IsGuess(string text, int at, int length) =>
        length == 1 && at > 0 && text[at] is >= '一' && !Numerals.IsArabic(text[at]) && "一二两三四五六七八九".Contains(text[at - 1], StringComparison.Ordinal);

    private static bool IsDate(DateMention[] dates, int at)
    {
        int low = 0, high = dates.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (dates[middle].Range.End <= at)
                low = middle + 1;
            else if (dates[middle].Range.Start > at)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }

    // A numeral in characters is a figure only with a clear unit: 一个, 一条, 三农, 千家 say no number that anybody asks for.
    private static bool IsIdiom(string text, int at, int length, int after, int unitLength) =>
        !Numerals.IsArabic(text[at]) && (length == 1 && text[at] is '一' or '百' || (after + unitLength < text.Length && unitLength == 1 && length == 1 && !Han.IsBoundaryBefore(text, at) && text[at - 1] is '这' or '那' or '每' or '某' or '同'));
}
