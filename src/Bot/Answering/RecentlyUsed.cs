using System.Diagnostics.CodeAnalysis;

namespace Wenzheng.Bot.Answering;

/// <summary>近用: values by key up to a weight, the one unused longest going first. Thread-safe.</summary>
/// <param name="most">Weight of all that may be kept; 0 keeps nothing.</param>
public sealed class RecentlyUsed<TKey, TValue>(long most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Weight)>> byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Weight)> byUse = [];
    private long weight;

    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            if (!byKey.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }
            byUse.Remove(node);
            byUse.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value in place of what its key had; one heavier than everything that may be kept is not.</summary>
    public void Keep(TKey key, TValue value, long valueWeight = 1)
    {
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var old)) Remove(old);
            if (valueWeight > most) return;
            byKey[key] = byUse.AddFirst((key, value, valueWeight));
            weight += valueWeight;
            while (weight > most) Remove(byUse.Last!);
        }
    }

    /// <summary>Keeps nothing any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            byKey.Clear();
            byUse.Clear();
            weight = 0;
        }
    }

    private void Remove(LinkedListNode<(TKey Key, TValue Value, long Weight)> node)
    {
        byKey.Remove(node.Value.Key);
        byUse.Remove(node);
        weight -= node.Value.Weight;
    }
}
