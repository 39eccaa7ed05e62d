namespace Wenzheng.Indexing.Analysis;

/// <summary>Takes the tokens of an analysis as they are found.</summary>
internal interface ITokenSink
{
    /// <summary>False where nobody needs to look for bigrams, which are all neighbours in runs of Han characters.</summary>
    static abstract bool TakesBigrams { get; }

    /// <summary>Takes a token; of those that begin at one character numbers come first, then the word.</summary>
    /// <param name="start">Start of its text in the normalised text.</param>
    /// <param name="length">Length there.</param>
    /// <param name="from">First character of the normalised text that it stands for.</param>
    /// <param name="to">Character after the last one.</param>
    /// <param name="position">Word position.</param>
    /// <param name="kind">What it is.</param>
    void Add(int start, int length, int from, int to, int position, TokenKind kind);
}
