using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>The entries of the sources of a generation being written, as it stands.</summary>
internal sealed class SourceEntries(SortedDictionary<string, SourceRecord> records) : IReadOnlyDictionary<string, SourceEntry>
{
    public int Count => records.Count;

    public IEnumerable<string> Keys => records.Keys;

    public IEnumerable<SourceEntry> Values => records.Values.Select(r => r.Entry);

    public SourceEntry this[string key] => records[key].Entry;

    public bool ContainsKey(string key) => records.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out SourceEntry value)
    {
        value = records.GetValueOrDefault(key)?.Entry;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, SourceEntry>> GetEnumerator() => records.Select(r => KeyValuePair.Create(r.Key, r.Value.Entry)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
