using Lucene.Net.Documents;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>A name as a term: Lucene takes no term beyond 32,766 bytes, so a long one is its beginning and a hash.</summary>
internal static class ExactTerm
{
    public static string Of(string name) => name.Length <= TermKey.MaxLength ? name : TermKey.Of(name, stackalloc char[TermKey.MaxLength]).ToString();

    /// <summary>The field type, unchangeable from now on.</summary>
    public static FieldType Frozen(this FieldType type)
    {
        type.Freeze();
        return type;
    }
}
