using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>合成: the answer to a whole inquiry: ask by ask, place by place where places are compared. One for each question.</summary>
public sealed class InquiryComposer(EvidenceFinder finder, PlaceDirectory directory)
{
    private const int MaxSuggestions = 3;
    private const int MaxPlacesListed = 6;
    private const int MaxSentencesOfPlace = 3;

    private readonly PersonComposer people = new(directory);
    private readonly PartsComposer parts = new(new PlaceAgreement(directory));

    public Answer Compose(Inquiry inquiry, IIndexReader reader)
    {
        var writer = new AnswerWriter();
        var kind = AnswerKind.Refused;
        var confidence = 0.0;
        var onlyNamed = "";
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
                Generation = reader.Manifest.Generation,
            };
        return Refuse(inquiry, reader, onlyNamed, writer.Dropped);
    }

    private Draft ComposeAsk(Ask ask, IReadOnlyList<PlaceRef> places)
    {
        if (ask.Type is AskType.Who or AskType.None && people.Compose(ask, places, finder.Articles) is { } person)
            return person;
        Draft? named = null;
        if (ask.Type is AskType.Which or AskType.What or AskType.None)
        {
            named = parts.Compose(ask, places, finder.Articles);
            if (named is { Sentences.Count: > 0 }) return named;
        }
        var draft = SentenceComposer.Compose(ask, finder.Find(ask, places), finder.TermsOf(ask));
        return named is null ? draft : draft with { OnlyNamed = named.OnlyNamed };
    }

    private (AnswerKind, double) SideBySide(Inquiry inquiry, AnswerWriter writer)
    {
        var found = 0;
        var best = 0.0;
        foreach (var place in inquiry.Places)
        {
            var wrote = false;
            foreach (var ask in inquiry.Asks)
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

    private (AnswerKind, double) AcrossPlaces(Inquiry inquiry, AnswerWriter writer)
    {
        var best = 0.0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ask in inquiry.Asks)
        {
            var units = finder.Find(ask, inquiry.Places);
            if (units.Count == 0) continue;
            var least = 0.55f * units[0].Score;
            foreach (var group in units.Where(u => u.Score >= least && Confidence.Of(u, ask) >= Confidence.Threshold).GroupBy(u => u.View).Take(MaxPlacesListed))
            {
                var top = group.First();
                var label = LabelOf(top.View.Article);
                best = Math.Max(best, Confidence.Of(top, ask));
                var range = ClauseTrimmer.Trim(top.View, top.Range, finder.TermsOf(ask), ask, 120);
                writer.Write(new DraftSentence(seen.Add(label) ? label : "", [new Quote(top.View, range)]));
            }
        }
        return (AnswerKind.Several, best);
    }

    private static string LabelOf(Article article) =>
        article.Places.Where(p => p.IsSubject && p.Level != PlaceLevel.Other).OrderByDescending(p => p.Level).FirstOrDefault()?.Name ?? "";

    private Answer Refuse(Inquiry inquiry, IIndexReader reader, string onlyNamed, IReadOnlyList<string> dropped)
    {
        var unknown = inquiry.Places.FirstOrDefault(p => !p.IsKnown);
        var text = onlyNamed.Length > 0 ? $"资料只提到“{onlyNamed}”这一名称，没有说明具体内容。"
            : unknown is not null ? $"资料中没有关于{unknown.Name}的内容。"
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
