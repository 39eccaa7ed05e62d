using System.Buffers;

namespace Wenzheng.Indexing.Archive;

/// <summary>句界: where the sentence of a text that holds a position begins and ends.</summary>
public static class SentenceBounds
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\n");
    private static readonly SearchValues<char> Closers = SearchValues.Create("”’）)》」』】\"");

    /// <summary>The sentence with its stop and the closing marks behind it.</summary>
    public static TextRange At(ReadOnlySpan<char> text, int position)
    {
        var start = text[..position].LastIndexOfAny(Ends) + 1;
        while (start < position && Closers.Contains(text[start]))
            start++;
        var length = text[position..].IndexOfAny(Ends);
        var end = length < 0 ? text.Length : text[position + length] == '\n' ? position + length : position + length + 1;
        while (end < text.Length && text[end] != '\n' && Closers.Contains(text[end]))
            end++;
        return new TextRange(start, end - start);
    }
}
