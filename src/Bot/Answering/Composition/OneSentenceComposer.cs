using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>一句答各地: where one sentence gives the asked figure of every compared place, that sentence is the answer, not a line for each; so are the rows of one report.</summary>
public sealed class OneSentenceComposer(EvidenceFinder finder)
{
    private const double Certainty = 0.8;
    private const int Looked = 60;
    private const int Longest = 200;

    // Of the words beside the question word, and of the whole question, the shares that the sentence must hold or count from around it.
    private const float LeastFocus = 0.5f;
    private const float LeastShare = 0.4f;

    /// <summary>Writes the sentences; 0 when some ask finds none that tells of every place.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        var asks = inquiry.Asks.Where(a => a.Type == AskType.Figure).ToList();
        // 哪个县最多 beside them is told by the figures.
        if (asks.Count == 0 || inquiry.Asks.Any(a => a.Type != AskType.Figure && !a.Text.Contains('最', StringComparison.Ordinal))) return 0;
        var told = new List<(IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<ComparedFigure> Figures)>();
        foreach (var ask in asks)
        {
            if ((Find(ask, inquiry.Places) ?? Rows(ask, inquiry.Places)) is not { } found) return 0;
            told.Add(found);
        }
        var quoted = new Quoted();
        foreach (var sentence in told.SelectMany(t => t.Sentences)) if (!quoted.Holds(sentence)) quoted.Add(sentence);
        foreach (var sentence in quoted.Sentences) writer.Write(sentence);
        if (writer.IsEmpty) return 0;
        var word = inquiry.Comparing?.Word ?? MostAsked(inquiry);
        var figures = told[0].Figures;
        if (figures.Count == 2 && inquiry.Comparing is { } comparing && ComparedFigure.Verdict(figures[0], figures[1], comparing.Word) is { Length: > 0 } verdict) writer.WriteNotice(verdict);
        else if (figures.Count > 2 && word.Length > 0 && figures.DistinctBy(f => f.Value.Unit).Count() == 1)
            writer.WriteNotice(ComparedFigure.Ranking([.. figures.OrderBy(f => Comparing.IsLeast(word) ? f.Value.Value : -f.Value.Value)], figures.Count, word));
        return Certainty;
    }

    private static string MostAsked(Inquiry inquiry) =>
        inquiry.Asks.Select(a => a.Text.IndexOf('最', StringComparison.Ordinal) is >= 0 and var at && at + 1 < a.Text.Length && "多少高低大小".Contains(a.Text[at + 1], StringComparison.Ordinal) ? a.Text.Substring(at + 1, 1) : "").FirstOrDefault(w => w.Length > 0) ?? "";

    private (IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<ComparedFigure> Figures)? Rows(Ask ask, IReadOnlyList<PlaceRef> places) =>
        RowsOfPlaces.Find(ask, places, finder.Find(ask, places)) is { Count: > 0 } rows
            ? ([.. rows.Select(r => new DraftSentence(r.Figure.Label, [new Quote(r.View, r.View.Units[r.Unit].Range)]))], [.. rows.Select(r => r.Figure)]) : null;

    private (IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<ComparedFigure> Figures)? Find(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        var measures = CellComposer.Measures(ask);
        var units = finder.Find(ask, places);
        foreach (var unit in units.Take(Looked))
        {
            if (unit.Range.Range.Length > Longest || unit.Year <= YearAgreement.OtherYear || !Speaks(unit, units)) continue;
            var figures = FiguresInOne.Of(unit.View, unit.Range.Range, places, measures);
            if (figures.Count < places.Count) continue;
            var compared = new List<ComparedFigure>();
            foreach (var (name, range) in figures)
                if (FigureFinder.Find(unit.View.Folded.AsSpan(range.Start, range.Length)) is [var figure, ..] && FigureValue.Of(unit.View.Folded.AsSpan(range.Start, range.Length), figure) is { } value)
                    compared.Add(new ComparedFigure(name, unit.View.Folded.Substring(range.Start, range.Length), value));
            return ([new DraftSentence("", [new Quote(unit.View, unit.Range.Range)])], compared);
        }
        return null;
    }

    // What a row is of may stand in the sentence before it: 按时办结率最高的是甲县，为99.4%。乙县、丙县分别为99.0%、98.8%。
    private static bool Speaks(ScoredUnit unit, IReadOnlyList<ScoredUnit> units) =>
        unit.Focus >= LeastFocus && unit.Coverage >= LeastShare
        || units.Take(Looked).FirstOrDefault(u => u.View == unit.View && u.Unit == unit.Unit - 1) is { Focus: > 0.9f } before && before.Coverage >= LeastShare;
}
