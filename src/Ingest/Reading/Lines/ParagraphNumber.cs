using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Ingestion.Reading;

/// <summary>段号: the number a paragraph begins with (一、 （二） 3. 第四， 五是), and the form it is written in.</summary>
/// <param name="Value">From 1; 0 for none.</param>
/// <param name="Form">The characters around it and whether it is in digits; numbers of one row have one form.</param>
internal readonly record struct ParagraphNumber(int Value, string Form)
{
    private const int Largest = 99;

    public static ParagraphNumber Of(string text)
    {
        var at = text[0] is '第' or '（' or '(' or '“' ? 1 : 0;
        var length = Numerals.Read(text, at, out var value);
        if (length is 0 or > 3 || value is 0 or > Largest || at + length >= text.Length)
            return default;
        var mark = text[at + length];
        if (mark is not ('、' or '.' or '．' or '）' or ')' or '是' or '，' or '”') || (mark is '.' or '．' && at + length + 1 < text.Length && char.IsAsciiDigit(text[at + length + 1])))
            return default;
        return new ParagraphNumber(value, $"{(at > 0 ? text[0] : ' ')}{mark}{(char.IsAsciiDigit(text[at]) ? '1' : '一')}");
    }
}
