using System.Text;

namespace Wenzheng.Bot.Answering.Model.Limits;

/// <summary>已答: the model's whole, checked answers, the one unused longest going first. Thread-safe.</summary>
public sealed class AnswerCache(int size)
{
    private readonly RecentlyUsed<string, Answer> answers = new(size);

    /// <summary>The key of a question with its history on a generation of an index, for a model and its prompt.</summary>
    public static string KeyOf(Question question, string generation, string model)
    {
        // Lengths before texts: no two conversations run together to the same key.
        var key = new StringBuilder().Append(generation).Append('\n').Append(model).Append('\n').Append(question.Text.Length).Append(':').Append(question.Text);
        foreach (var turn in question.History)
            key.Append(turn.IsUser ? '?' : '!').Append(turn.Text.Length).Append(':').Append(turn.Text);
        return key.ToString();
    }

    public Answer? Find(string key) => answers.TryFind(key, out var answer) ? answer : null;

    public void Keep(string key, Answer answer) => answers.Keep(key, answer);
}
