namespace Wenzheng.Bot.Answering.Checking;

/// <summary>出处: everything a sentence says stands in the cited text, but for words that state nothing.</summary>
internal static class SourceRule
{
    private const int LeastContent = 2;

    /// <summary>Null when kept; else the reason.</summary>
    public static string? Check(Reading reading)
    {
        var (sentence, path) = (reading.Sentence, reading.Path);
        var content = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] >= 0)
            {
                if (!sentence.Neutral[i] && path[i] < reading.Cited.Quoted) content++;
                continue;
            }
            if (sentence.Neutral[i]) continue;
            var c = sentence.Characters[i];
            return char.IsAsciiDigit(c) ? "数字无出处" : char.IsAsciiLetter(c) ? "名称无出处" : "表述无出处";
        }
        for (var p = 0; p < reading.Pieces.Count; p++)
            if (reading.Pieces[p].Length == 1 && !sentence.Neutral[reading.Pieces[p].Start] && !IsAtHome(reading, p))
                return "表述无出处";
        return content < LeastContent ? "没有引用资料的内容" : null;
    }

    // One character alone proves nothing unless its neighbours come from the same clause, in the same order.
    private static bool IsAtHome(Reading reading, int p)
    {
        var piece = reading.Pieces[p];
        var c = reading.Sentence.Characters[piece.Start];
        var isWholeClause = reading.ClauseOf(piece) is var clause && clause.End - clause.Start == 1;
        if (isWholeClause || p > 0 && reading.IsContinued(reading.Pieces[p - 1], piece) || p + 1 < reading.Pieces.Count && reading.IsContinued(piece, reading.Pieces[p + 1])) return true;
        if (ContentText.IsNumeral(c) || GuardWords.Negation.At([c]) > 0) return false;
        var isBehind = p > 0 && reading.Pieces[p - 1].Clause == piece.Clause;
        var isBefore = p + 1 < reading.Pieces.Count && reading.Pieces[p + 1].Clause == piece.Clause;
        if (isBehind && reading.Pieces[p - 1].Source > piece.Source || isBefore && reading.Pieces[p + 1].Source < piece.Source) return false;
        return isBehind || isBefore;
    }
}
