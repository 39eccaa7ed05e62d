using Lucene.Net.Index;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>词表: the words of our analysis that a generation holds.</summary>
internal static class Vocabulary
{
    /// <summary>In ordinal order; Lucene's own is that of UTF-8.</summary>
    public static string[] Of(IndexReader reader)
    {
        var words = new List<string>();
        if (MultiFields.GetTerms(reader, FieldNames.Word)?.GetEnumerator() is { } terms)
            while (terms.MoveNext())
                words.Add(terms.Term.Utf8ToString());
        words.Sort(string.CompareOrdinal);
        return [.. words];
    }
}
