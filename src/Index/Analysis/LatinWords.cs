namespace Wenzheng.Indexing.Analysis;

/// <summary>Words of letters and digits: ppt, 5g, 1+x, covid-19, c++, 4.5.</summary>
internal static class LatinWords
{
    /// <summary>Longest word in characters; longer runs are cut, so that no term grows without limit.</summary>
    public const int LongestWord = 64;

    private const int MostPieces = 6;

    /// <summary>Marks the words of the run [<paramref name="from"/>, <paramref name="to"/>) of letters, digits and signs by their lengths.</summary>
    public static void Segment(NormalizedText text, int from, int to, Span<ushort> lengths)
    {
        lengths[from..to].Clear();
        for (var i = from; i < to;)
        {
            if (!IsPlain(text, i))
            {
                i++;
                continue;
            }
            var end = WordEnd(text, i, to);
            lengths[i] = (ushort)(end - i);
            i = end;
        }
    }

    /// <summary>End of the piece of letters and digits that begins here.</summary>
    public static int PieceEnd(NormalizedText text, int from, int to)
    {
        var end = from;
        while (end < to && end - from < LongestWord && IsPlain(text, end))
            end++;
        return end;
    }

    /// <summary>True for a number with a point or thousands commas, whose pieces mean nothing by themselves.</summary>
    public static bool IsDecimal(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && c is not ('.' or ','))
                return false;
        return true;
    }

    private static int WordEnd(NormalizedText text, int from, int to)
    {
        var first = PieceEnd(text, from, to);
        var end = first;
        for (var pieces = 1; end + 1 < to && Joins(text, from, end) && IsPlain(text, end + 1); pieces++)
        {
            end = PieceEnd(text, end + 1, to);
            // An address or a long enumeration is better found by its pieces.
            if (pieces == MostPieces || end - from > LongestWord)
                return first;
        }
        if (end == first && text.KindAt(first - 1) == CharacterKind.Letter)
            while (end < to && end - first < 2 && text.Characters[end] is '+' or '#')
                end++;
        return end;
    }

    private static bool Joins(NormalizedText text, int from, int at)
    {
        var c = text.Characters[at];
        var betweenDigits = char.IsAsciiDigit(text.Characters[at - 1]) && char.IsAsciiDigit(text.Characters[at + 1]);
        return c switch
        {
            ',' => betweenDigits && NumberReader.Read(text.Characters[from..], out _) > at - from,
            '+' or '-' or '&' or '/' or '@' or '.' or '\'' => true,
            _ => false,
        };
    }

    private static bool IsPlain(NormalizedText text, int at) => text.KindAt(at) is CharacterKind.Letter or CharacterKind.Digit;
}
