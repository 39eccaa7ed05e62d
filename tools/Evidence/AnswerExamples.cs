using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Evidence;

/// <summary>One ask's best unit by features, and whether the answer composed from it is right.</summary>
/// <param name="Set">Its set.</param>
/// <param name="Group">Its set's group.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Features">Of the best unit.</param>
/// <param name="IsRight">Whether a fact of the question stands in the answer.</param>
/// <param name="Kind">"right" or "wrong" for answerable questions, "refuse" for those that nothing answers, "without" for those whose articles were taken away, "hidden" for those whose articles lost the answering sentences.</param>
internal sealed record AnswerExample(string Set, string Group, double Weight, float[] Features, bool IsRight, string Kind)
{
    // Against an answer kept: how much it costs to answer what nothing answers. Those that lost their articles or sentences are
    // artificial and there are many; a wrong answer to a question that has one is mended by finding it, not by silence.
    private const double RefuseWeight = 0.9;
    private const double WithoutWeight = 0.01;
    private const double HiddenWeight = 0.01;
    private const double WrongWeight = 0.4;

    public static List<AnswerExample> Of(IEnumerable<JudgedSet> sets)
    {
        var examples = new List<AnswerExample>();
        var answerer = new Answerer(TextAnalyzer.Default);
        foreach (var set in sets)
            foreach (var question in set.Questions)
            {
                examples.AddRange(Of(answerer, set, question, set.Reader, question.IsAnswerable ? "right" : "refuse"));
                var answering = set.Answering(question);
                if (!question.IsAnswerable || answering.Count == 0) continue;
                examples.AddRange(Of(answerer, set, question, new AlteredIndex(set.Reader, answering, Unchanged), "without"));
                var hidden = HiddenSentences.Of(set.Reader, answering, (view, unit) => JudgedSet.Answers(view, unit, question));
                if (hidden.Count > 0)
                    examples.AddRange(Of(answerer, set, question, new AlteredIndex(set.Reader, Nothing, hidden), "hidden"));
            }
        return examples;
    }

    private static readonly HashSet<int> Nothing = [];
    private static readonly Dictionary<int, Article> Unchanged = [];

    private static IEnumerable<AnswerExample> Of(Answerer answerer, JudgedSet set, JudgedQuestion question, IIndexReader reader, string kind)
    {
        var isWhole = kind is "right" or "refuse";
        var (inquiry, finder, directory) = answerer.Prepare(reader, question.Question, Folding.Fold(question.Question.Text));
        // These are decided otherwise: places not known, several places, people, parts.
        if (inquiry.UnknownPlace is not null && inquiry.Places.Count == 0 || inquiry.AsksAcrossPlaces && inquiry.Places.Count <= 1 || inquiry.IsComparison && inquiry.Places.Count > 1) yield break;
        var isFirst = true;
        foreach (var ask in inquiry.Asks)
        {
            if (IsDecidedOtherwise(ask, inquiry, finder, directory)) continue;
            var units = finder.Find(ask, inquiry.Places);
            var terms = finder.TermsOf(ask);
            if (PlainCount.Noun(ask, terms) is { } noun) units = new PlainCount(directory).Counting(units, noun, ask, terms, inquiry.Places);
            if (units.Count == 0) continue;
            var isAnchored = inquiry.Places.Count > 0;
            var draft = SentenceComposer.Compose(ask, units, terms, isAnchored);
            var facts = JudgedSet.Facts(string.Join('\n', draft.Sentences.Select(s => string.Join('…', s.Quotes.Select(q => q.Text)))), question);
            var isWasted = isWhole ? question.IsAnswerable && facts == 0 && !isFirst && inquiry.Asks.Count > 1 : facts > 0 && facts == question.Must.Count;
            isFirst = false;
            // A later ask without a fact may have been answered by the first; a question answered elsewhere is no negative.
            if (isWasted) continue;
            var judged = kind == "right" && facts == 0 ? "wrong" : kind;
            // What a rule refuses, or answers with nothing of the asked kind, teaches the weights nothing.
            if (draft.Confidence == 0 || Confidence.Premise(units[0], ask, terms, isAnchored) < 1) continue;
            yield return new AnswerExample(set.Name, set.Group, set.Weight * WeightOf(judged), ConfidenceFeatures.Of(units[0], ask, terms, isAnchored), judged == "right", judged);
        }
    }

    private static double WeightOf(string kind) => kind switch
    {
        "refuse" => RefuseWeight,
        "without" => WithoutWeight,
        "hidden" => HiddenWeight,
        "wrong" => WrongWeight,
        _ => 1,
    };

    // By the composers that come before the sentences, as in InquiryComposer.
    private static bool IsDecidedOtherwise(Ask ask, Inquiry inquiry, EvidenceFinder finder, PlaceDirectory directory)
    {
        var (places, articles, agreement) = (inquiry.Places, finder.Articles, new PlaceAgreement(directory));
        var isOpen = ask.Type is AskType.Which or AskType.What or AskType.None;
        return new ItemComposer(agreement).Compose(ask, places, finder) is not null
            || ask.Type is AskType.Who or AskType.None && AuthorComposer.Compose(ask, articles) is not null
            || ask.Type is AskType.Who or AskType.None && new PersonComposer(directory).Compose(ask, places, articles) is not null
            || ask.Type == AskType.Who && OriginComposer.Compose(ask, places, finder) is not null
            || (isOpen || ask.Type is AskType.Who or AskType.Where) && PostAtTime.Compose(ask, places, articles) is not null
            || isOpen && !(ask.Type != AskType.Which && ResultsAndGoals.AsksResults(ask)) && new PartsComposer(agreement).Compose(ask, places, articles) is not null
            || new DefinitionComposer(agreement).Compose(ask, places, articles) is not null
            || new LabelledComposer(agreement).Compose(ask, places, finder) is not null
            || new NamesComposer(agreement).Compose(ask, places, articles, finder.TermsOf(ask)) is not null;
    }
}
