using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>列举: text that goes on with a further item of an enumeration (二是…, 第三, 3.).</summary>
internal static class Enumeration
{
    /// <summary>Whether the text at the position begins an item after the first.</summary>
    public static bool ContinuesAt(string text, int index)
    {
        if (index < text.Length && text[index] == '第')
            index++;
        var length = Numerals.Read(text, index, out var number);
        return length is > 0 and <= 2 && number is >= 2 and <= 30 && index + length < text.Length && text[index + length] is '是' or '、' or '.' or '．' or '，';
    }
}
