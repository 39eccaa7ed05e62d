using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// 词频: in how many passages a term stands. A question asks for hundreds while its typos are repaired; Lucene makes a new
/// enumeration for each, which costs more than the look-up, so that every thread keeps one for each field and segment.
/// </summary>
internal sealed class TermFrequencies(DirectoryReader reader) : IDisposable
{
    private readonly ThreadLocal<Dictionary<string, TermsEnum[]>> terms = new(() => new(StringComparer.Ordinal));

    public int Of(string field, string term)
    {
        if (!terms.Value!.TryGetValue(field, out var segments))
            terms.Value[field] = segments = [.. reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator()).OfType<TermsEnum>()];
        var bytes = new BytesRef(term);
        var count = 0;
        foreach (var segment in segments)
            if (segment.SeekExact(bytes))
                count += segment.DocFreq;
        return count;
    }

    public void Dispose() => terms.Dispose();
}
