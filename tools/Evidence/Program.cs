using System.Globalization;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Engine;
using Wenzheng.Tools.Evidence;

const double UnitPenalty = 0.001;
const double AnswerPenalty = 0.3;
if (args is not ["units" or "confidence", var output, .. var rest] || rest.Length == 0)
{
    Console.Error.WriteLine("Usage: Evidence (units|confidence) OUT (archive NAME GROUP WEIGHT INDEX QUESTIONS | reading NAME GROUP WEIGHT INDEX QUERIES JUDGEMENTS MOST)...");
    return 1;
}
var sets = new List<JudgedSet>();
for (var at = 0; at < rest.Length;)
{
    var reader = new BuiltInIndex(rest[at + 4]).Acquire();
    var weight = double.Parse(rest[at + 3], CultureInfo.InvariantCulture);
    var isArchive = rest[at] == "archive";
    sets.Add(new JudgedSet(rest[at + 1], rest[at + 2], weight, reader, isArchive ? JudgedQuestion.OfArchive(rest[at + 5])
        : JudgedQuestion.OfReading(rest[at + 5], rest[at + 6], int.Parse(rest[at + 7], CultureInfo.InvariantCulture))));
    at += isArchive ? 6 : 8;
}
var (names, weights, head) = args[0] == "units" ? Units(UnitExample.Of(sets)) : Answers(AnswerExample.Of(sets));
foreach (var line in head) Console.WriteLine(line);
var rows = names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights[i]:F4}"));
File.WriteAllText(output, string.Join('\n', [.. head, .. rows]) + "\n");
return 0;

static (string[], double[], List<string>) Units(List<UnitExample> examples)
{
    var before = new double[UnitFeatures.Names.Length];
    before[0] = 1;
    List<string> head = ["# Weights of the features named in UnitFeatures, learned by tools/Evidence: softmax regression over the best units of each ask.",
        "# The best unit answers: by score alone → with weights learned without the set's group:"];
    foreach (var set in examples.GroupBy(e => e.Set))
    {
        var learned = SoftmaxTrainer.Train([.. examples.Where(e => e.Group != set.First().Group)], UnitPenalty);
        head.Add(string.Create(CultureInfo.InvariantCulture, $"# {set.Key}: {set.Count()} asks, {SoftmaxTrainer.Accuracy([.. set], before):F3} → {SoftmaxTrainer.Accuracy([.. set], learned):F3}"));
    }
    return (UnitFeatures.Names, SoftmaxTrainer.Train(examples, UnitPenalty), head);
}

static (string[], double[], List<string>) Answers(List<AnswerExample> examples)
{
    List<string> head = ["# Weights of the features named in ConfidenceFeatures, learned by tools/Evidence: logistic regression of whether the composed answer is right.",
        "# With weights learned without the set's group, at the threshold: right answers kept; of questions that nothing answers refused; of those without their articles, and without the answering sentences, refused:"];
    foreach (var set in examples.GroupBy(e => e.Set))
    {
        var learned = LogisticTrainer.Train([.. examples.Where(e => e.Group != set.First().Group)], AnswerPenalty);
        var kept = set.Where(e => LogisticTrainer.Probability(e.Features, learned) >= Confidence.Threshold).ToHashSet();
        head.Add($"# {set.Key}: {Share("right", isKept: true)} kept; {Share("refuse", isKept: false)} refused; {Share("without", isKept: false)}, {Share("hidden", isKept: false)} refused");

        string Share(string kind, bool isKept) => $"{set.Count(e => e.Kind == kind && kept.Contains(e) == isKept)} of {set.Count(e => e.Kind == kind)}";
    }
    return (ConfidenceFeatures.Names, LogisticTrainer.Train(examples, AnswerPenalty), head);
}
