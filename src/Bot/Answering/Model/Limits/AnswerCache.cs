using System.Text;

namespace Wenzheng.Bot.Answering.Model.Limits;

/// <summary>已答: the model's whole, checked answers, the one unused longest going first. Thread-safe.</summary>
public sealed class AnswerCache(int size)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Answer Answer)>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Answer Answer)> byUse = [];

    /// <summary>The key of a question with its history on a generation of an index, for a model and its prompt.</summary>
    public static string KeyOf(Question question, string generation, string model)
    {
        // Lengths before texts: no two conversations run together to the same key.
        var key = new StringBuilder().Append(generation).Append('\n').Append(model).Append('\n').Append(question.Text.Length).Append(':').Append(question.Text);
        foreach (var turn in question.History)
            key.Append(turn.IsUser ? '?' : '!').Append(turn.Text.Length).Append(':').Append(turn.Text);
        return key.ToString();
    }

    public Answer? Find(string key)
    {
        lock (gate)
        {
            if (!byKey.TryGetValue(key, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Answer;
        }
    }

    public void Keep(string key, Answer answer)
    {
        if (size == 0) return;
        lock (gate)
        {
            if (byKey.Remove(key, out var old)) byUse.Remove(old);
            byKey[key] = byUse.AddFirst((key, answer));
            if (byKey.Count <= size) return;
            byKey.Remove(byUse.Last!.Value.Key);
            byUse.RemoveLast();
        }
    }
}
