namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Takes the terms of a written field.</summary>
internal interface IFieldTerms
{
    /// <summary>Takes a word by its number.</summary>
    void AddWord(int number);

    /// <summary>Takes a bigram; the second unit of one of a single unit is 0.</summary>
    void AddBigram(char first, char second);

    /// <summary>Takes a bigram of more than two units by its number.</summary>
    void AddLong(int number);
}
