using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>Questions about an archive that is indexed already; right is a passage of an article that holds the evidence.</summary>
internal static class ArchiveQuestions
{
    /// <param name="name">Of the set.</param>
    /// <param name="share">Of the set.</param>
    /// <param name="folder">Index folder.</param>
    /// <param name="questions">JSON lines of question, evidence (texts), source (file names); those without evidence or with a history are left out.</param>
    public static JudgedSet Read(string name, double share, string folder, string questions)
    {
        var index = new BuiltInIndex(folder);
        var reader = index.Acquire();
        var texts = reader.Articles().ToDictionary(a => a, a => Folded(reader.ArticleAt(a).Text));
        var judged = new List<JudgedQuestion>();
        foreach (var question in JsonLines.Read(questions))
        {
            var evidence = question.GetProperty("evidence").EnumerateArray().Select(e => Folded(e.GetString()!)).ToList();
            if (evidence.Count == 0 || question.GetProperty("refuse").GetBoolean() || question.GetProperty("history").GetArrayLength() > 0)
                continue;
            var right = texts.Where(t => evidence.Exists(e => t.Value.Contains(e, StringComparison.Ordinal))).Select(t => t.Key).ToHashSet();
            judged.Add(new JudgedQuestion(question.GetProperty("id").GetString()!, question.GetProperty("question").GetString()!,
                passage => right.Contains(reader.ArticleOf(passage))));
        }
        return new JudgedSet(name, share, reader, judged)
        {
            Close = () =>
            {
                reader.Dispose();
                index.Dispose();
            },
        };
    }

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
