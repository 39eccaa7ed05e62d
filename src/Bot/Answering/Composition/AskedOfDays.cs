using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>同日之数: of compared places whose figures are told by pages of several days, those of the newest day that tells all of them.</summary>
internal static class AskedOfDays
{
    /// <summary>By how many days' pages sentences are told.</summary>
    public static int Days(IReadOnlyList<DraftSentence> sentences) => sentences.SelectMany(s => s.Quotes).Select(q => q.View.Article.Published).Distinct().Count();

    /// <summary>Each sentence with the label that it stands under.</summary>
    public static IEnumerable<(string Label, DraftSentence Sentence)> Labelled(IReadOnlyList<DraftSentence> sentences)
    {
        var label = "";
        foreach (var sentence in sentences)
        {
            if (sentence.Label.Length > 0) label = sentence.Label;
            yield return (label, sentence);
        }
    }

    /// <summary>A figure of each place, all of one day; empty where one day tells all or none does.</summary>
    /// <param name="sentences">What is written, under the places' names.</param>
    /// <param name="inquiry">The comparison.</param>
    /// <param name="finder">What the asks speak of.</param>
    public static List<ComparedFigure> Newest(IReadOnlyList<DraftSentence> sentences, Inquiry inquiry, EvidenceFinder finder)
    {
        if (Days(sentences) < 2 || inquiry.Asks is not [{ Type: AskType.Figure } ask]) return [];
        var terms = finder.TermsOf(ask);
        var figures = new Dictionary<(DateOnly, string), ComparedFigure>();
        var unit = "";
        // 81家，每家每年补2万元: which figure is meant is told by the measure word of those that stand beside what is asked.
        foreach (var isFirst in (bool[])[true, false])
            foreach (var (label, quote) in Labelled(sentences).SelectMany(l => l.Sentence.Quotes.Select(q => (l.Label, q))))
            {
                var text = quote.Folded();
                var asked = isFirst ? LikeFigure.Asked(text, ask, terms) : InUnit(text, unit);
                if (quote.View.Article.Published is not { } day || asked is not { } figure || FigureValue.Of(text, figure) is not { } value) continue;
                if (unit.Length == 0) unit = value.Unit;
                figures.TryAdd((day, label), new ComparedFigure(label, text.Slice(figure.Start, figure.Length).ToString(), value) { At = (quote.View, quote.Range.Start + figure.Start) });
            }
        var places = inquiry.Places.Select(p => p.Name).ToList();
        foreach (var day in figures.Keys.Select(k => k.Item1).Distinct().OrderDescending())
            if (places.TrueForAll(p => figures.ContainsKey((day, p)))) return [.. places.Select(p => figures[(day, p)])];
        return [];
    }

    private static Evidence.Figure? InUnit(ReadOnlySpan<char> text, string unit)
    {
        if (unit.Length == 0) return null;
        foreach (var figure in FigureFinder.Find(text))
            if (FigureValue.Of(text, figure) is { } value && value.Unit == unit) return figure;
        return null;
    }
}
