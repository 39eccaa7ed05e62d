namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>How a term's postings are kept.</summary>
internal enum ListForm
{
    /// <summary>Few: in the dictionary's block.</summary>
    Inline,

    /// <summary>Many: in the postings section, in blocks with limits.</summary>
    Apart,

    /// <summary>As exceptions from the bigram of the same characters, in the dictionary's block.</summary>
    PairedInline,

    /// <summary>The same where the bigram has full blocks: in the postings section, block by block.</summary>
    PairedApart,
}
