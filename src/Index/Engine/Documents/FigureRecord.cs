using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>
/// An article's figures as a record: only where each stands. Value, unit and sentence are read from the text again, so that a figure
/// takes some seven bytes.
/// </summary>
internal static class FigureRecord
{
    /// <summary>Units are at most this long, so that both lengths share a number.</summary>
    public const int LongestUnit = 7;

    public static void Write(RecordWriter to, Article article, List<string> places)
    {
        to.Write(article.Figures.Count);
        var end = 0;
        foreach (var figure in article.Figures)
        {
            to.WriteSigned(figure.Range.Start - end);
            to.Write((figure.Range.Length * (LongestUnit + 1)) + Math.Min(figure.Unit.Length, LongestUnit));
            to.Write(figure.Subject.Length);
            if (figure.Subject.Length > 0)
                to.WriteSigned(figure.Range.Start - figure.Subject.Start);
            to.WriteKnown(figure.Place, places);
            to.Write(figure.Time is null ? 0 : IndexOf(article.Dates, figure.Time) + 1);
            end = figure.Range.End;
        }
    }

    public static Figure[] Read(ref RecordReader from, ReadOnlySpan<char> text, string[] places, IReadOnlyList<DateMention> dates)
    {
        var figures = new Figure[from.ReadCount()];
        var end = 0;
        for (var i = 0; i < figures.Length; i++)
        {
            var start = end + from.ReadSigned();
            var lengths = from.ReadInt();
            var (length, unit) = (lengths / (LongestUnit + 1), lengths % (LongestUnit + 1));
            if (start < 0 || start > text.Length || length > text.Length - start || unit > length)
                Damage.Throw("数字越界");
            var subjectLength = from.ReadInt();
            var subject = subjectLength == 0 ? 0 : start - from.ReadSigned();
            if (subject < 0 || subject > text.Length || subjectLength > text.Length - subject)
                Damage.Throw("数字越界");
            var place = from.ReadKnown(places);
            var date = from.ReadInt();
            if (date > dates.Count)
                Damage.Throw("日期不明");
            end = start + length;
            FigureText.Read(text.Slice(start, length), out var value);
            figures[i] = new Figure(value, text.Slice(end - unit, unit).ToString(), new TextRange(start, length), new TextRange(subject, subjectLength),
                SentenceBounds.At(text, start), place, date == 0 ? null : dates[date - 1]);
        }
        return figures;
    }

    private static int IndexOf(IReadOnlyList<DateMention> dates, DateMention date)
    {
        for (var i = 0; i < dates.Count; i++)
            if (ReferenceEquals(dates[i], date) || dates[i] == date)
                return i;
        return -1;
    }
}
