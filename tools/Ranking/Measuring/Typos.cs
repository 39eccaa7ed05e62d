using System.Globalization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>
/// 错字: mistypes one character of each question and tells how often the right passage still comes first, with and without repair,
/// how often the repair gives back what was meant, and how often a question without a typo is changed.
/// </summary>
internal static class Typos
{
    public static int Run(string show, IReadOnlyList<JudgedSet> sets)
    {
        var (plain, repairing) = (new QuestionAnalyzer(TextAnalyzer.Default) { Repairs = false }, new QuestionAnalyzer(TextAnalyzer.Default));
        Console.WriteLine("| set | typo | questions | Hit@1 without typo | with typo, no repair | with typo, repaired | right repairs | wrong repairs |\n|---|---|---|---|---|---|---|---|");
        foreach (var set in sets)
        {
            var clean = set.Questions.Count(q => IsFirst(set, plain, q, q.Text));
            var changed = set.Questions.Where(q => repairing.Analyze(set.Reader, q.Text).Repairs.Count > 0).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {set.Name} | none | {set.Questions.Count} | {clean / (double)set.Questions.Count:F4} | | {set.Questions.Count(q => IsFirst(set, repairing, q, q.Text)) / (double)set.Questions.Count:F4} | | {changed.Count / (double)set.Questions.Count:F4} |"));
            if (show == "show")
                foreach (var question in changed)
                    Console.WriteLine($"  clean: {question.Text} {Shown(repairing.Analyze(set.Reader, question.Text))}");
            foreach (var kind in (TypoKind[])[TypoKind.SameSound, TypoKind.NearSound, TypoKind.SameShape, TypoKind.NearShape])
                Measure(set, kind, plain, repairing, show == "show");
        }
        return 0;
    }

    private static void Measure(JudgedSet set, TypoKind kind, QuestionAnalyzer plain, QuestionAnalyzer repairing, bool isShown)
    {
        var (count, before, unrepaired, repaired, right, wrong) = (0, 0, 0, 0, 0, 0);
        foreach (var question in set.Questions)
        {
            if (TypoMaker.Mistype(set.Reader, question.Text, kind) is not { } typed)
                continue;
            count++;
            before += IsFirst(set, plain, question, question.Text) ? 1 : 0;
            unrepaired += IsFirst(set, plain, question, typed) ? 1 : 0;
            repaired += IsFirst(set, repairing, question, typed) ? 1 : 0;
            var read = repairing.Analyze(set.Reader, typed);
            if (read.Text == question.Text)
                right++;
            else if (read.Repairs.Count > 0)
                wrong++;
            if (isShown && read.Text != question.Text)
                Console.WriteLine($"  {kind}: {typed} {Shown(read)}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {set.Name} | {kind} | {count} | {before / (double)count:F4} | {unrepaired / (double)count:F4} | {repaired / (double)count:F4} | {right / (double)count:F3} | {wrong / (double)count:F3} |"));
    }

    private static bool IsFirst(JudgedSet set, QuestionAnalyzer questions, JudgedQuestion question, string text)
    {
        var analyzed = questions.Analyze(set.Reader, text);
        var candidates = set.Reader.Search(new IndexQuery { Terms = analyzed.Terms, Limit = PassageRanker.Depth });
        return question.RankOfRight(Ranker.Rank(set.Reader, analyzed, candidates).Select(r => r.Candidate.Passage)) == 1;
    }

    private static string Shown(AnalyzedQuestion question) => string.Join(' ', question.Repairs.Select(r => $"[{r.Typed} → {r.Became}]"));

    private static readonly PassageRanker Ranker = new(TextAnalyzer.Default, RankingModel.Default);
}
