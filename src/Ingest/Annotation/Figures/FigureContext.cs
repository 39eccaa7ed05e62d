using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.Figures;

/// <summary>数字的语境: the place and the time that hold for a figure.</summary>
internal sealed class FigureContext(string text, string subjectPlace, List<PlaceMention> mentions, DateMention[] dates)
{
    private readonly TextRange[] placeRanges = [.. mentions.OrderBy(m => m.Range.Start).Select(m => m.Range)];
    private readonly string[] placeNames = [.. mentions.OrderBy(m => m.Range.Start).Select(m => m.Name)];

    /// <summary>The nearest place before the figure in its sentence; else the article's.</summary>
    public string PlaceOf(TextRange figure, TextRange sentence)
    {
        var at = Last(placeRanges.Length, i => placeRanges[i].End <= figure.Start);
        return at >= 0 && placeRanges[at].Start >= sentence.Start ? placeNames[at] : subjectPlace;
    }

    /// <summary>The nearest time before the figure in its sentence, else the last one of the sentence before in the same paragraph.</summary>
    public DateMention? TimeOf(TextRange figure, TextRange sentence)
    {
        var at = Last(dates.Length, i => dates[i].Range.End <= figure.Start);
        if (at < 0)
            return null;
        if (dates[at].Range.Start >= sentence.Start)
            return dates[at];
        var before = sentence.Start > 0 && text[sentence.Start - 1] != '\n' ? SentenceBounds.At(text, sentence.Start - 1) : default;
        return before.Length > 0 && dates[at].Range.Start >= before.Start ? dates[at] : null;
    }

    /// <summary>Whether a known time or place ends at the position: where it begins, else -1.</summary>
    public int EndsWithNamed(int end)
    {
        var place = Last(placeRanges.Length, i => placeRanges[i].End <= end);
        if (place >= 0 && placeRanges[place].End == end)
            return placeRanges[place].Start;
        var date = Last(dates.Length, i => dates[i].Range.End <= end);
        return date >= 0 && dates[date].Range.End == end ? dates[date].Range.Start : -1;
    }

    /// <summary>End of the last time or place inside the run; -1 when there is none.</summary>
    public int LastNamedEnd(int start, int end)
    {
        var place = Last(placeRanges.Length, i => placeRanges[i].End <= end);
        var date = Last(dates.Length, i => dates[i].Range.End <= end);
        return Math.Max(place >= 0 && placeRanges[place].Start >= start ? placeRanges[place].End : -1, date >= 0 && dates[date].Range.Start >= start ? dates[date].Range.End : -1);
    }

    /// <summary>The last number that passes; those that pass come first.</summary>
    private static int Last(int count, Func<int, bool> passes)
    {
        int low = 0, high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (passes(middle))
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }
}
