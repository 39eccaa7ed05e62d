using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>The words on the best path of an analysed question, with what of them is only asking.</summary>
internal sealed class QuestionWords
{
    private readonly List<(int Start, int Length)> words = [];
    private readonly bool[] noise;

    public QuestionWords(TokenBuffer buffer)
    {
        Text = buffer.Text.Characters.ToString();
        noise = new bool[Text.Length];
        var starts = new bool[Text.Length];
        foreach (var token in buffer.Tokens)
            if (token.Kind == TokenKind.Word)
            {
                words.Add((token.Start, token.Length));
                starts[token.Start] = true;
            }
        QuestionNoise.Mark(Text, starts, noise);
    }

    /// <summary>The normalised question.</summary>
    public string Text { get; }

    public int Count => words.Count;

    public int StartOf(int word) => words[word].Start;

    public string TextOf(int word) => Text.Substring(words[word].Start, words[word].Length);

    public bool IsLatin(int word) => Text[words[word].Start] < 0x2E80;

    public bool IsNoise(int word) => CountNoise(words[word].Start, words[word].Length) == words[word].Length;

    /// <summary>How many characters of a range are only asking.</summary>
    public int CountNoise(int start, int length) => noise.AsSpan(start, length).Count(true);

    /// <summary>True when the word's neighbour follows without punctuation between.</summary>
    public bool Touches(int word) => words[word].Start + words[word].Length == words[word + 1].Start;

    /// <summary>True when the words are Han text in a row and none of them is only asking.</summary>
    public bool IsPlainRow(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (IsLatin(i) || IsNoise(i) || (i < last && !Touches(i)))
                return false;
        return true;
    }

    /// <summary>The text from one word to another.</summary>
    public string Between(int first, int last) => Text[words[first].Start..(words[last].Start + words[last].Length)];

    /// <summary>The Han character before a word, unless punctuation or the asking stands there.</summary>
    public char? CharacterBefore(int word) => word > 0 && Touches(word - 1) && !IsLatin(word - 1) && !IsNoise(word - 1) ? Text[words[word].Start - 1] : null;

    /// <summary>The Han character after a word, unless punctuation or the asking stands there.</summary>
    public char? CharacterAfter(int word) => word + 1 < Count && Touches(word) && !IsLatin(word + 1) && !IsNoise(word + 1) ? Text[words[word + 1].Start] : null;
}
