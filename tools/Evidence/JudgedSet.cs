using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Evidence;

/// <summary>调参题集: an index with questions that are judged on it. Sets of one group are left out together in cross-validation.</summary>
internal sealed class JudgedSet(string name, string group, double weight, IIndexReader reader, IReadOnlyList<JudgedQuestion> questions)
{
    private readonly Dictionary<int, string> texts = reader.Articles().ToDictionary(a => a, a => JudgedQuestion.Letters(reader.ArticleAt(a).Text));

    public string Name => name;

    public string Group => group;

    /// <summary>How much each question counts.</summary>
    public double Weight => weight;

    public IIndexReader Reader => reader;

    public IReadOnlyList<JudgedQuestion> Questions => questions;

    /// <summary>The articles that answer a question.</summary>
    public HashSet<int> Answering(JudgedQuestion question) =>
        [.. texts.Where(t => question.Right.Contains(reader.ArticleAt(t.Key).Id) || question.Evidence.Any(e => t.Value.Contains(e, StringComparison.Ordinal))).Select(t => t.Key)];

    /// <summary>Whether a unit answers: it stands where the evidence stands and holds a form of a fact.</summary>
    public static bool Answers(ArticleView view, Unit unit, JudgedQuestion question)
    {
        var text = view.TextOf(unit);
        if (question.Evidence.Count == 0)
        {
            var letters = JudgedQuestion.Letters(text);
            return question.Right.Contains(view.Article.Id) && question.Must[0].Any(f => JudgedQuestion.Letters(f) is { Length: > 0 } form && letters.Contains(form, StringComparison.Ordinal));
        }
        var run = JudgedQuestion.Letters(text);
        return question.Evidence.Any(e => run.Contains(e, StringComparison.Ordinal) || run.Length >= 8 && e.Contains(run, StringComparison.Ordinal)) && Facts(text, question) > 0;
    }

    /// <summary>How many facts a text holds.</summary>
    public static int Facts(string text, JudgedQuestion question)
    {
        var folded = FoldedText.Of(text);
        var letters = question.Evidence.Count == 0 ? JudgedQuestion.Letters(text) : "";
        return question.Must.Count(group => group.Any(form => letters.Length > 0 ? JudgedQuestion.Letters(form) is { Length: > 0 } f && letters.Contains(f, StringComparison.Ordinal) : FoldedText.Holds(folded, form)));
    }
}
