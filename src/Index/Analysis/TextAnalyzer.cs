namespace Wenzheng.Indexing.Analysis;

/// <summary>分析: Chinese text to tokens; the same for indexing and for questions. Thread-safe.</summary>
public sealed class TextAnalyzer
{
    /// <summary>Changes whenever the same text may give other tokens; stored in every manifest.</summary>
    public const int Version = 1;

    private readonly bool bigrams = true;

    public static TextAnalyzer Default { get; } = new();

    /// <summary>Analyses a text into the buffer, which is cleared first.</summary>
    /// <param name="source">Any UTF-16 text; lone surrogates and control characters are treated as gaps.</param>
    /// <param name="buffer">Receives the tokens, ordered by SourceStart, longer first.</param>
    public void Analyze(ReadOnlySpan<char> source, TokenBuffer buffer)
    {
        buffer.Clear();
        var position = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (!char.IsLetterOrDigit(source[i]))
            {
                position++;
                continue;
            }
            var start = i;
            if (source[i] < 0x2E80)
                while (i + 1 < source.Length && source[i + 1] < 0x2E80 && char.IsLetterOrDigit(source[i + 1]))
                    i++;
            var at = buffer.AddText(source[start..(i + 1)]);
            buffer.Add(new Token(at, i + 1 - start, start, i + 1 - start, position++, TokenKind.Word));
            if (bigrams && i + 1 < source.Length && source[i] >= 0x2E80 && source[i + 1] >= 0x2E80 && char.IsLetterOrDigit(source[i + 1]))
                buffer.Add(new Token(buffer.AddText(source.Slice(i, 2)), 2, i, 2, position - 1, TokenKind.Bigram));
        }
    }
}
