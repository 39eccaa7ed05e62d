using System.Globalization;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking;

if (args is not [var output, .. var rest] || rest.Length == 0)
{
    Console.Error.WriteLine("Usage: Ranking OUT (documents NAME SHARE DOCUMENTS QUESTIONS JUDGEMENTS | archive NAME SHARE INDEX QUESTIONS)...");
    return 1;
}
const double Penalty = 0.001;
var sets = new List<TuningSet>();
var shares = new List<double>();
for (var at = 0; at < rest.Length;)
{
    shares.Add(double.Parse(rest[at + 2], CultureInfo.InvariantCulture));
    if (rest[at] == "documents")
        sets.Add(JudgedDocuments.Read(rest[at + 1], rest[at + 3], rest[at + 4], rest[at + 5]));
    else
        sets.Add(ArchiveQuestions.Read(rest[at + 1], rest[at + 3], rest[at + 4]));
    at += rest[at] == "documents" ? 6 : 5;
}
var firstStage = new double[FeatureReader.Count];
firstStage[(int)RankingFeature.FirstStage] = 1;
var lines = new List<string>
{
    "# Weights of the second stage (linear over the features named in RankingFeature), learned by tools/Ranking:",
    $"# softmax regression over the best 50 candidates of each question, l2 {Penalty.ToString(CultureInfo.InvariantCulture)}. Hit@1, first stage → five-fold cross-validation:",
};
var validated = CrossValidation.Run(sets, [.. shares], Penalty);
for (var s = 0; s < sets.Count; s++)
    lines.Add(string.Create(CultureInfo.InvariantCulture,
        $"# {sets[s].Name}: {sets[s].Examples.Count} questions, share {shares[s]}: {CrossValidation.HitAtOne(sets[s].Examples, firstStage):F4} → {validated[s]:F4}"));
var weights = SoftmaxTrainer.Train(CrossValidation.Weighted(sets, [.. shares], (_, _) => true), Penalty);
foreach (var line in lines)
    Console.WriteLine(line);
for (var i = 0; i < weights.Length; i++)
    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(RankingFeature)i}\t{weights[i]:F3}"));
File.WriteAllText(output, string.Join('\n', lines) + "\n");
return 0;
