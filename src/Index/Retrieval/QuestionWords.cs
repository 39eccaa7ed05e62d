using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>The words on the best path of an analysed question, with what of them is only asking.</summary>
internal sealed class QuestionWords
{
    private readonly List<(int Start, int Length)> words = [];
    private readonly bool[] noise;
    private readonly bool[] apart;
    private readonly int[] wordAt;

    public QuestionWords(TokenBuffer buffer)
    {
        Text = buffer.Text.Characters.ToString();
        noise = new bool[Text.Length];
        var starts = new bool[Text.Length];
        apart = new bool[Text.Length];
        wordAt = new int[Text.Length];
        Array.Fill(wordAt, -1);
        for (var i = 0; i < Text.Length; i++)
            apart[i] = (buffer.Text.Marks[i] & (NormalizedText.AfterSpace | NormalizedText.AfterQuote)) != 0;
        foreach (var token in buffer.Tokens)
            if (token.Kind == TokenKind.Word)
            {
                wordAt.AsSpan(token.Start, token.Length).Fill(words.Count);
                words.Add((token.Start, token.Length));
                starts[token.Start] = true;
            }
        QuestionNoise.Mark(Text, starts, noise);
    }

    /// <summary>The normalised question.</summary>
    public string Text { get; }

    public int Count => words.Count;

    public int StartOf(int word) => words[word].Start;

    public int EndOf(int word) => words[word].Start + words[word].Length;

    public string TextOf(int word) => Text.Substring(words[word].Start, words[word].Length);

    public bool IsLatin(int word) => Text[words[word].Start] < 0x2E80;

    /// <summary>True when more words are Latin than Han.</summary>
    public bool IsMostlyLatin => words.Count(w => Text[w.Start] < 0x2E80) * 2 > words.Count;

    public bool IsNoise(int word) => CountNoise(words[word].Start, words[word].Length) == words[word].Length;

    /// <summary>How many characters of a range are only asking.</summary>
    public int CountNoise(int start, int length) => noise.AsSpan(start, length).Count(true);

    /// <summary>True when the word's neighbour follows without punctuation between.</summary>
    public bool Touches(int word) => EndOf(word) == StartOf(word + 1);

    /// <summary>True when the words are Han text in a row and none of them is only asking.</summary>
    public bool IsPlainRow(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (IsLatin(i) || IsNoise(i) || (i < last && !Touches(i)))
                return false;
        return true;
    }

    /// <summary>The word over a place of the text, or -1.</summary>
    public int WordAt(int at) => wordAt[at];

    /// <summary>True when a Han character and the one before it stand together: neither belongs to the asking, and no space or quotation mark parts them.</summary>
    public bool Joins(int at) => HanAt(at - 1) is not null && HanAt(at) is not null && !apart[at];

    /// <summary>The text from one word to another.</summary>
    public string Between(int first, int last) => Text[StartOf(first)..EndOf(last)];

    /// <summary>The Han character at a place of the text; null for anything else, for the asking and outside the text.</summary>
    public char? HanAt(int at) => at >= 0 && at < Text.Length && Text[at] >= 0x2E80 && !noise[at] ? Text[at] : null;
}
