using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>
/// Leaves a word out of a question: who asks says less or says it otherwise, and what is learned must not hang on one word.
/// A few thousand questions are few for some thousand weights; shortened they are more, with the same right passages.
/// </summary>
internal static class ShortenedQuestion
{
    /// <summary>How many shortened ones are made of a question.</summary>
    public const int Copies = 2;

    /// <summary>Questions of fewer words stay as they are: a shortened one would ask for nothing.</summary>
    private const int LeastWords = 3;

    private const int LeastLength = 2;

    /// <summary>The question without one word or another; the same for the same text and seed.</summary>
    public static IEnumerable<string> Of(string text, int seed)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Default.Analyze(text, buffer);
        var words = new List<(int From, int Length)>();
        foreach (var token in buffer.Tokens)
            if (token.Kind == TokenKind.Word && token.SourceLength >= LeastLength)
                words.Add((token.SourceStart, token.SourceLength));
        if (words.Count < LeastWords)
            return [];
        var order = Enumerable.Range(0, words.Count).ToArray();
        new SeededNumbers((ulong)seed).Shuffle(order);
        return order.Take(Copies).Select(word => text.Remove(words[word].From, words[word].Length));
    }
}
