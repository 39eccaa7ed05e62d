using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Tools.Evidence;

/// <summary>One ask's units by features, and which of them answer.</summary>
internal sealed record UnitExample(string Set, string Group, double Weight, float[][] Features, bool[] Answers)
{
    /// <summary>The asks of the sets whose best units hold an answer and something else.</summary>
    public static List<UnitExample> Of(IEnumerable<JudgedSet> sets)
    {
        var examples = new List<UnitExample>();
        var preparer = new InquiryPreparer(TextAnalyzer.Default, SynonymTable.General);
        foreach (var set in sets)
            foreach (var question in set.Questions.Where(q => q.IsAnswerable))
            {
                var (inquiry, finder, _) = preparer.Prepare(set.Reader, question.Question, Folding.Fold(question.Question.Text), CancellationToken.None);
                foreach (var ask in inquiry.Asks)
                {
                    var units = finder.Find(ask, inquiry.Places).Take(UnitRanker.Depth).ToList();
                    var answers = units.Select(u => JudgedSet.Answers(u.View, u.Range, question)).ToArray();
                    if (!answers.Contains(true) || !answers.Contains(false)) continue;
                    var terms = finder.TermsOf(ask);
                    var characters = UnitFeatures.Characters(terms);
                    examples.Add(new UnitExample(set.Name, set.Group, set.Weight, [.. units.Select(u => UnitFeatures.Of(u, ask, terms, characters))], answers));
                }
            }
        return examples;
    }
}
