namespace Wenzheng.Indexing.Retrieval;

/// <summary>Where a term of a question comes from.</summary>
public enum TermOrigin
{
    /// <summary>词: typed.</summary>
    Word,

    /// <summary>词中词: a part of a typed word, or a word of the index across several typed ones.</summary>
    Part,

    /// <summary>二元.</summary>
    Bigram,

    /// <summary>数: a number in its canonical form.</summary>
    Number,

    /// <summary>改字: brought in by the repair of a typo.</summary>
    Repair,

    /// <summary>同义词: stands for a typed word.</summary>
    Synonym,

    /// <summary>简称: the short or long form of a typed one, as an article of the index defines it.</summary>
    Abbreviation,
}
