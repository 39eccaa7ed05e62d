using System.Text.Json;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Tools.Evidence;

/// <summary>判过的题: a question with what its answer must hold and where that stands.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Question">With the turns before it.</param>
/// <param name="Must">Groups of forms; an answer holds one form of each. Empty when nothing answers it.</param>
/// <param name="Evidence">Runs of the articles that answer, folded and without marks; empty for reading questions.</param>
/// <param name="Right">Ids of the documents that answer; empty for archive questions.</param>
/// <param name="IsAnswerable">Whether the archive answers it.</param>
internal sealed record JudgedQuestion(string Id, Question Question, IReadOnlyList<IReadOnlyList<string>> Must, IReadOnlyList<string> Evidence, IReadOnlySet<string> Right, bool IsAnswerable)
{
    private const int ShortestEvidence = 4;

    /// <summary>Questions on an archive: id, question, history, must, evidence, refuse (eval/README.md); small talk is left out.</summary>
    public static List<JudgedQuestion> OfArchive(string path)
    {
        var questions = new List<JudgedQuestion>();
        foreach (var line in Lines(path))
        {
            if (line.GetProperty("type").GetString() == "smalltalk") continue;
            var history = line.TryGetProperty("history", out var turns)
                ? turns.EnumerateArray().Select(t => new Turn(t.GetProperty("role").GetString() == "user", t.GetProperty("text").GetString()!)).ToList() : [];
            var evidence = line.TryGetProperty("evidence", out var runs) ? runs.EnumerateArray().Select(r => Letters(r.GetString()!)).Where(r => r.Length >= ShortestEvidence).ToList() : [];
            IReadOnlyList<IReadOnlyList<string>> must = line.TryGetProperty("must", out var groups)
                ? [.. groups.EnumerateArray().Select(g => (IReadOnlyList<string>)[.. g.EnumerateArray().Select(f => f.GetString()!)])] : [];
            questions.Add(new JudgedQuestion(line.GetProperty("id").GetString()!, new Question(QuestionText.Clean(line.GetProperty("question").GetString()!), history),
                must, evidence, new HashSet<string>(), !line.GetProperty("refuse").GetBoolean()));
        }
        return questions;
    }

    /// <summary>Reading questions: id, text, answers; and judgements (question, document, grade by tabs).</summary>
    /// <param name="path">The questions.</param>
    /// <param name="judgements">Documents graded above 0 answer.</param>
    /// <param name="most">How many are taken.</param>
    public static List<JudgedQuestion> OfReading(string path, string judgements, int most)
    {
        var right = File.ReadLines(judgements).Select(l => l.Split('\t')).Where(c => c.Length > 2 && int.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture) > 0).ToLookup(c => c[0], c => c[1]);
        return [.. Lines(path).Take(most).Select(line => new JudgedQuestion(line.GetProperty("id").GetString()!, new Question(QuestionText.Clean(line.GetProperty("text").GetString()!)),
            [[.. line.GetProperty("answers").EnumerateArray().Select(a => a.GetString()!)]], [], right[line.GetProperty("id").GetString()!].ToHashSet(), true))];
    }

    /// <summary>Letters and digits of the folded text.</summary>
    public static string Letters(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    private static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (var line in File.ReadLines(path))
            if (!string.IsNullOrWhiteSpace(line))
                using (var document = JsonDocument.Parse(line))
                    yield return document.RootElement.Clone();
    }
}
