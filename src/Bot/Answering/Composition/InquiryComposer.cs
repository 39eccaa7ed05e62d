using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>合成: the answer to a whole inquiry: ask by ask, place by place where places are compared. One for each question.</summary>
public sealed class InquiryComposer(EvidenceFinder finder, PlaceDirectory directory)
{
    private const int MaxSuggestions = 3;
    private const int MaxPlacesListed = 6;
    private const int MaxSentencesOfPlace = 3;

    // Places after the first need less: that the first was found tells that the archive speaks of it.
    private const double AcrossThreshold = 0.3;
    private const float AcrossShare = 0.5f;

    private readonly PersonComposer people = new(directory);
    private readonly FalsePremise premise = new(new PlaceAgreement(directory));
    private readonly PartsComposer parts = new(new PlaceAgreement(directory));

    public Answer Compose(Inquiry inquiry, IIndexReader reader)
    {
        var writer = new AnswerWriter();
        var kind = AnswerKind.Refused;
        var confidence = 0.0;
        var onlyNamed = "";
        var refusedAt = 0.0;
        if (inquiry.UnknownPlace is not null && inquiry.Places.Count == 0) return Refuse(inquiry, reader, "", []);
        if (!inquiry.IsComparison && premise.Explain(inquiry, finder.Articles) is { } explained) return Refuse(inquiry, reader, "", []) with { Text = explained };
        if (inquiry.AsksAcrossPlaces && inquiry.Places.Count <= 1)
            (kind, confidence) = AcrossPlaces(inquiry, writer);
        else if (inquiry.Places.Count > 1 && inquiry.IsComparison)
            (kind, confidence) = SideBySide(inquiry, writer);
        if (writer.IsEmpty)
        {
            var quoted = new Quoted();
            foreach (var ask in inquiry.Asks)
            {
                var draft = ComposeAsk(ask, inquiry.Places);
                if (draft.OnlyNamed.Length > 0) onlyNamed = draft.OnlyNamed;
                refusedAt = Math.Max(refusedAt, draft.Confidence);
                if (draft.Confidence < Confidence.Threshold) continue;
                foreach (var sentence in draft.Sentences)
                {
                    if (quoted.Holds(sentence)) continue;
                    quoted.Add(sentence);
                    writer.Write(sentence);
                }
                if (kind == AnswerKind.Refused && !writer.IsEmpty) kind = draft.Kind;
                confidence = Math.Max(confidence, draft.Confidence);
            }
        }
        if (!writer.IsEmpty)
            return new Answer
            {
                Kind = inquiry.IsComparison && inquiry.Places.Count > 1 ? AnswerKind.Comparison : kind,
                Text = writer.Text,
                Understood = inquiry.Understood,
                Citations = writer.Citations,
                Confidence = confidence,
                Dropped = writer.Dropped,
                Evidence = writer.Evidence,
                Notices = writer.Notices,
                Generation = reader.Manifest.Generation,
            };
        return Refuse(inquiry, reader, onlyNamed, writer.Dropped) with { Confidence = refusedAt };
    }

    private Draft ComposeAsk(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        if (ask.Type is AskType.Who or AskType.None && people.Compose(ask, places, finder.Articles) is { } person)
            return person;
        if (ask.Type is AskType.Which or AskType.What or AskType.None && parts.Compose(ask, places, finder.Articles) is { } named)
            return named;
        return SentenceComposer.Compose(ask, finder.Find(ask, places), finder.TermsOf(ask), places.Count > 0);
    }

    private (AnswerKind, double) SideBySide(Inquiry inquiry, AnswerWriter writer)
    {
        var found = 0;
        var best = 0.0;
        foreach (var place in inquiry.Places)
        {
            var wrote = false;
            foreach (var ask in inquiry.Asks.Select(Told))
            {
                var draft = ComposeAsk(ask, [place]);
                if (draft.Confidence < Confidence.Threshold) continue;
                foreach (var sentence in draft.Sentences.Take(MaxSentencesOfPlace))
                    wrote |= writer.Write(sentence with { Label = wrote ? "" : place.Name });
                best = Math.Max(best, draft.Confidence);
            }
            if (wrote) found++;
            else writer.WriteNotice(place.Name + "：资料未见。");
        }
        return (AnswerKind.Comparison, found > 0 ? best : 0);
    }

    // 有什么不同 asks of each place how it does the thing.
    private static Ask Told(Ask ask) => ask.Type is AskType.What or AskType.None or AskType.Whether && ask.Count == 0 ? ask with { Type = AskType.How } : ask;

    private (AnswerKind, double) AcrossPlaces(Inquiry inquiry, AnswerWriter writer)
    {
        var best = 0.0;
        var level = PlaceLevels.Asked(inquiry.Folded);
        var labelled = new HashSet<string>(StringComparer.Ordinal);
        var quoted = new Quoted();
        var isAnchored = inquiry.Places.Count > 0;
        foreach (var ask in inquiry.Asks)
        {
            var units = finder.Find(ask, inquiry.Places);
            var terms = finder.TermsOf(ask);
            if (units.Count == 0 || Confidence.Of(units[0], ask, isAnchored) < AcrossThreshold) continue;
            best = Math.Max(best, Confidence.Of(units[0], ask, isAnchored));
            var groups = units.Where(u => u.Score >= AcrossShare * units[0].Score && Confidence.Of(u, ask, isAnchored) >= AcrossThreshold)
                .GroupBy(u => u.View).Where(g => level is null || SubjectPlace.Of(g.Key.Article)?.Level == level).Take(MaxPlacesListed);
            foreach (var group in groups)
            {
                var label = SubjectPlace.Of(group.Key.Article)?.Name ?? "";
                foreach (var unit in OfPlace(group))
                {
                    var sentence = new DraftSentence(label.Length > 0 && !labelled.Contains(label) ? label : "", [new Quote(unit.View, ClauseTrimmer.Trim(unit.View, unit.Range, terms, ask, 110))]);
                    if (quoted.Holds(sentence)) continue;
                    quoted.Add(sentence);
                    if (writer.Write(sentence)) labelled.Add(label);
                }
            }
        }
        return (AnswerKind.Several, best);
    }

    // A place's best unit, and the next that states figures, which is what is asked of many places most often.
    private static IEnumerable<ScoredUnit> OfPlace(IEnumerable<ScoredUnit> units)
    {
        var best = units.First();
        yield return best;
        foreach (var unit in units.Skip(1))
        {
            if (unit.Score < 0.75f * best.Score) yield break;
            if (FigureFinder.Find(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)).Count == 0) continue;
            yield return unit;
            yield break;
        }
    }


    private Answer Refuse(Inquiry inquiry, IIndexReader reader, string onlyNamed, IReadOnlyList<string> dropped)
    {
        var text = onlyNamed.Length > 0 ? $"资料只提到“{onlyNamed}”这一名称，没有说明具体内容。"
            : inquiry.UnknownPlace is not null ? $"资料中没有关于{inquiry.UnknownPlace.Name}的内容。"
            : "资料中没有找到这个问题的答案。";
        var nearest = finder.Articles.Where(a => a.Article.Title.Length > 0).Take(MaxSuggestions)
            .Select(a => new Suggestion(a.Article.Id, a.Article.Source, a.Article.Title)).ToList();
        return new Answer
        {
            Kind = AnswerKind.Refused,
            Text = text,
            Understood = inquiry.Understood,
            Suggestions = nearest,
            Dropped = dropped,
            Generation = reader.Manifest.Generation,
        };
    }
}
