using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Evidence;

/// <summary>One ask's best unit by features, and whether the answer composed from it is right.</summary>
/// <param name="Set">Its set.</param>
/// <param name="Group">Its set's group.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Features">Of the best unit.</param>
/// <param name="IsRight">Whether a fact of the question stands in the answer.</param>
/// <param name="Kind">"right" or "wrong" for answerable questions, "refuse" for those that nothing answers, "without" for those whose articles were taken away.</param>
internal sealed record AnswerExample(string Set, string Group, double Weight, float[] Features, bool IsRight, string Kind)
{
    // A question that nothing answers is rare and dear; one that lost its articles is an artificial one of which there are many.
    private const double RefuseWeight = 2;
    private const double WithoutWeight = 0.1;

    public static List<AnswerExample> Of(IEnumerable<JudgedSet> sets)
    {
        var examples = new List<AnswerExample>();
        var answerer = new Answerer(TextAnalyzer.Default);
        foreach (var set in sets)
            foreach (var question in set.Questions)
            {
                examples.AddRange(Of(answerer, set, question, set.Reader, isWhole: true));
                var answering = set.Answering(question);
                if (question.IsAnswerable && answering.Count > 0)
                    examples.AddRange(Of(answerer, set, question, new WithoutArticles(set.Reader, answering), isWhole: false));
            }
        return examples;
    }

    private static IEnumerable<AnswerExample> Of(Answerer answerer, JudgedSet set, JudgedQuestion question, IIndexReader reader, bool isWhole)
    {
        var (inquiry, finder, directory) = answerer.Prepare(reader, question.Question, Folding.Fold(question.Question.Text));
        // These are decided otherwise: places not known, several places, people, parts.
        if (inquiry.UnknownPlace is not null && inquiry.Places.Count == 0 || inquiry.AsksAcrossPlaces && inquiry.Places.Count <= 1 || inquiry.IsComparison && inquiry.Places.Count > 1) yield break;
        var isFirst = true;
        foreach (var ask in inquiry.Asks)
        {
            if (IsDecidedOtherwise(ask, inquiry, finder, directory)) continue;
            var units = finder.Find(ask, inquiry.Places);
            if (units.Count == 0) continue;
            var terms = finder.TermsOf(ask);
            var isAnchored = inquiry.Places.Count > 0;
            var draft = SentenceComposer.Compose(ask, units, terms, isAnchored);
            var facts = JudgedSet.Facts(string.Join('\n', draft.Sentences.Select(s => string.Join('…', s.Quotes.Select(q => q.Text)))), question);
            var isWasted = isWhole ? question.IsAnswerable && facts == 0 && !isFirst && inquiry.Asks.Count > 1 : facts > 0 && facts == question.Must.Count;
            isFirst = false;
            // A later ask without a fact may have been answered by the first; a question answered elsewhere is no negative.
            if (isWasted) continue;
            var kind = !isWhole ? "without" : !question.IsAnswerable ? "refuse" : facts > 0 ? "right" : "wrong";
            var weight = kind == "without" && set.Weight >= 1 ? WithoutWeight : kind == "refuse" ? RefuseWeight : 1;
            yield return new AnswerExample(set.Name, set.Group, weight * set.Weight, ConfidenceFeatures.Of(units[0], ask, terms, isAnchored), kind == "right", kind);
        }
    }

    private static bool IsDecidedOtherwise(Ask ask, Inquiry inquiry, EvidenceFinder finder, PlaceDirectory directory) =>
        ask.Type is AskType.Who or AskType.None && new PersonComposer(directory).Compose(ask, inquiry.Places, finder.Articles) is not null
        || ask.Type is AskType.Which or AskType.What or AskType.None && new PartsComposer(new PlaceAgreement(directory)).Compose(ask, inquiry.Places, finder.Articles) is not null;
}
