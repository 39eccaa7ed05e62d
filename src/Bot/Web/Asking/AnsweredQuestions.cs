namespace Wenzheng.Bot.Web.Asking;

/// <summary>答过的问题: which question an answer's id belongs to, so that feedback can only be given to what was answered here. Bounded. Thread-safe.</summary>
internal sealed class AnsweredQuestions
{
    /// <summary>Answers that can be voted on; the oldest go first. About 5 MB.</summary>
    public const int Capacity = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> questions = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public void Add(string id, string understood)
    {
        lock (gate)
        {
            if (!questions.TryAdd(id, understood)) return;
            order.Enqueue(id);
            if (order.Count > Capacity) questions.Remove(order.Dequeue());
        }
    }

    /// <summary>The question as understood; null for an answer that was never given, or too long ago.</summary>
    public string? Find(string id)
    {
        lock (gate)
            return questions.GetValueOrDefault(id);
    }
}
