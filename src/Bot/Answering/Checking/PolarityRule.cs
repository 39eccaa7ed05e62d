namespace Wenzheng.Bot.Answering.Checking;

/// <summary>正反: negations stay with what they negate, comparisons and passives keep who stands where.</summary>
internal static class PolarityRule
{
    public static string? Check(Reading reading) => Negations(reading) ?? Comparisons(reading) ?? Passives(reading);

    private static string? Negations(Reading reading)
    {
        var (text, path) = (reading.Sentence.Characters, reading.Path);
        for (var i = 0; i < text.Length;)
        {
            if (GuardWords.Plain.At(text.AsSpan(i)) is > 0 and var plain && IsRun(path, i, i + plain)) { i += plain; continue; }
            var length = GuardWords.Negation.At(text.AsSpan(i));
            if (length == 0) { i++; continue; }
            var end = Math.Min(text.Length, i + length + 1);
            if (end == i + length + 1 && reading.Sentence.Segments[end - 1] != reading.Sentence.Segments[i]) end--;
            if (!IsRun(path, i, end)) return "否定词无出处";
            i += length;
        }
        return null;
    }

    // In a clause that compares, or goes from one value to another, what stood first stays first.
    private static string? Comparisons(Reading reading)
    {
        for (var c = 0; c < reading.Cited.Clauses.Count; c++)
        {
            var last = -1;
            var isOrdered = true;
            foreach (var piece in reading.Pieces)
            {
                if (piece.Clause != c) continue;
                isOrdered &= piece.Source > last;
                last = piece.Source;
            }
            if (isOrdered) continue;
            var clause = reading.Cited.Clauses[c];
            if (Compares(reading.Cited.Characters[clause.Start..clause.End])) return "比较或升降被颠倒";
        }
        return null;
    }

    private static bool Compares(ReadOnlySpan<char> clause)
    {
        if (GuardWords.Compare.IsIn(clause, GuardWords.Joint)) return true;
        var from = clause.IndexOfAny('由', '从', '自');
        return from >= 0 && clause[from..].IndexOfAny('到', '至') > 0;
    }

    // 甲批评乙 may become 乙被甲批评, not 甲被乙批评.
    private static string? Passives(Reading reading)
    {
        for (var p = 1; p < reading.Pieces.Count; p++)
        {
            var (before, after) = (reading.Pieces[p - 1], reading.Pieces[p]);
            if (before.Segment != after.Segment || before.Clause != after.Clause) continue;
            var between = reading.Sentence.Characters.AsSpan(before.End, after.Start - before.End);
            var clause = reading.Cited.Clauses[before.Clause];
            var isPassive = reading.Cited.Characters[clause.Start..clause.End].Contains('被');
            if (between.Contains('被') && (isPassive ? after.Source < before.Source : after.Source > before.Source)) return "主动被动被颠倒";
            if (between.Contains('把') && isPassive && after.Source > before.Source) return "主动被动被颠倒";
        }
        return null;
    }

    private static bool IsRun(int[] path, int start, int end)
    {
        if (path[start] < 0) return false;
        for (var i = start + 1; i < end; i++)
            if (path[i] != path[i - 1] + 1) return false;
        return true;
    }
}
