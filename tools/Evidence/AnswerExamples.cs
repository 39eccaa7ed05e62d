using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

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
        var preparer = new InquiryPreparer(TextAnalyzer.Default, SynonymTable.General);
        foreach (var set in sets)
            foreach (var question in set.Questions)
            {
                examples.AddRange(Of(preparer, set, question, set.Reader, question.IsAnswerable ? "right" : "refuse"));
                var answering = set.Answering(question);
                if (!question.IsAnswerable || answering.Count == 0) continue;
                examples.AddRange(Of(preparer, set, question, new AlteredIndex(set.Reader, answering, Unchanged), "without"));
                var hidden = HiddenSentences.Of(set.Reader, answering, (view, unit) => JudgedSet.Answers(view, unit, question));
                if (hidden.Count > 0)
                    examples.AddRange(Of(preparer, set, question, new AlteredIndex(set.Reader, Nothing, hidden), "hidden"));
            }
        return examples;
    }

    private static readonly HashSet<int> Nothing = [];
    private static readonly Dictionary<int, Article> Unchanged = [];

    private static IEnumerable<AnswerExample> Of(InquiryPreparer preparer, JudgedSet set, JudgedQuestion question, IIndexReader reader, string kind)
    {
        var isWhole = kind is "right" or "refuse";
        var (inquiry, finder, directory) = preparer.Prepare(reader, question.Question, Folding.Fold(question.Question.Text), CancellationToken.None);
        // These are decided otherwise: places not known, several places, people, parts.
        if (inquiry.UnknownPlace is not null && inquiry.Places.Count == 0 || inquiry.AsksAcrossPlaces && inquiry.Places.Count <= 1 || inquiry.IsComparison && inquiry.Places.Count > 1) yield break;
        var isFirst = true;
        var asks = new AskComposer(finder, directory);
        foreach (var ask in inquiry.Asks)
        {
            if (asks.ByForm(ask, inquiry.Places) is not null) continue;
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
}
