namespace Wenzheng.Bot.Answering.Checking;

/// <summary>
/// 时间: what a sentence says of a year or month, the cited text says of that one. A time written before a piece governs it; where
/// the piece stands in print under another time of the same kind in its paragraph, the two do not agree.
/// </summary>
internal static class TimeRule
{
    /// <summary>Ways of naming a time; one of each governs at once (今年、3月).</summary>
    private enum Kind { Year, RelativeYear, Month }

    private const int Kinds = 3;

    /// <summary>Words for years, each with the characters before it that make it the end of other words (目前年产, 过去年均, 文明年画).</summary>
    private static readonly (string Word, string NotAfter)[] RelativeYears =
        [("今年", "如"), ("去年", "过"), ("前年", "目此日以之当先"), ("明年", "文光说")];

    private readonly record struct Mention(Kind Kind, int Start, int Length);

    public static string? Check(Reading reading)
    {
        var text = reading.Sentence.Characters;
        var written = Mentions(text);
        if (written.Count == 0) return null;
        var governing = new Mention?[Kinds];
        var next = 0;
        foreach (var piece in reading.Pieces)
        {
            for (; next < written.Count && written[next].Start < piece.Start; next++)
                governing[(int)written[next].Kind] = written[next];
            if (reading.ClauseOf(piece).IsHeading) continue;
            foreach (var mention in governing)
            {
                if (mention is not { } time || NamesItself(written, next, piece, time.Kind)) continue;
                if (Printed(reading, piece, time.Kind) is { Length: > 0 } printed && !text.AsSpan(time.Start, time.Length).SequenceEqual(printed))
                    return "时间与资料不符";
            }
        }
        return null;
    }

    // A piece that begins with a time of its own, or is one, is not governed by the time before it.
    private static bool NamesItself(List<Mention> written, int next, Piece piece, Kind kind)
    {
        for (var i = Math.Max(0, next - 1); i < written.Count && written[i].Start <= piece.Start; i++)
            if (written[i].Kind == kind && written[i].Start + written[i].Length > piece.Start) return true;
        return false;
    }

    /// <summary>The time of a kind under which a piece stands in print: the last one before it in its paragraph; empty when none is named.</summary>
    private static ReadOnlySpan<char> Printed(Reading reading, Piece piece, Kind kind)
    {
        var clause = reading.ClauseOf(piece);
        var own = reading.Cited.Characters[clause.Start..piece.Source];
        if (Last(own, kind) is { } within) return own.Slice(within.Start, within.Length);
        var unit = clause.View.UnitAt(clause.Position);
        if (unit < 0) return [];
        var from = clause.View.Article.Paragraphs[clause.View.Units[unit].Paragraph].Start;
        var before = clause.View.Folded.AsSpan(from, Math.Max(0, clause.Position - from));
        return Last(before, kind) is { } earlier ? before.Slice(earlier.Start, earlier.Length) : [];
    }

    private static Mention? Last(ReadOnlySpan<char> text, Kind kind)
    {
        var mentions = Mentions(text);
        var last = mentions.FindLastIndex(m => m.Kind == kind);
        return last < 0 ? null : mentions[last];
    }

    private static List<Mention> Mentions(ReadOnlySpan<char> text)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '年' && Digits(text, i) == 4) mentions.Add(new Mention(Kind.Year, i - 4, 5));
            else if (text[i] == '月' && Digits(text, i) is var digits and (1 or 2)) mentions.Add(new Mention(Kind.Month, i - digits, digits + 1));
            foreach (var (word, notAfter) in RelativeYears)
                if (text[i..].StartsWith(word, StringComparison.Ordinal) && (i == 0 || !notAfter.Contains(text[i - 1], StringComparison.Ordinal)))
                    mentions.Add(new Mention(Kind.RelativeYear, i, word.Length));
        }
        return mentions;
    }

    private static int Digits(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return end - start;
    }
}
