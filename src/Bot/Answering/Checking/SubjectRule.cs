using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>
/// 主语: what is said stays with whom it is said of. Where a sentence jumps inside the cited text, what it leaves out must not be
/// another subject, a negation or a bound.
/// </summary>
internal static class SubjectRule
{
    private const string LevelWords = "省市县区旗乡镇村";

    public static string? Check(Reading reading)
    {
        var pieces = reading.Pieces;
        for (var p = 0; p < pieces.Count; p++)
        {
            if (p + 1 == pieces.Count || pieces[p + 1].Clause != pieces[p].Clause)
                if (Tail(reading, pieces[p]) is { } cut) return cut;
            if (p == 0)
            {
                if (Changes(Head(reading, pieces[p]))) return "删去了否定或限定";
                continue;
            }
            var (last, next) = (pieces[p - 1], pieces[p]);
            if (reading.IsContinued(last, next)) continue;
            if (p + 1 < pieces.Count && IsInserted(reading, last, next, pieces[p + 1])) return "插入了别处的词语";
            if (NameRule.IsCut(reading, last, last.SourceEnd) || NameRule.IsCut(reading, next, next.Source)) return "名称不全";
            var reason = last.Clause == next.Clause ? Skipped(reading, last, next) : Entered(reading, next) ?? Joined(reading, last, next);
            if (reason is not null) return reason;
        }
        return Figures(reading);
    }

    // A word from elsewhere put into a run that is whole in print (全县[倒数]第一). The name of its place may stand there, and who
    // did it behind 被.
    private static bool IsInserted(Reading reading, Piece before, Piece word, Piece after)
    {
        if (before.SourceEnd != after.Source || before.Clause != after.Clause || before.Segment != after.Segment) return false;
        if (reading.ClauseOf(word).IsHeading || PlaceRule.IsPlaceOnly(reading, word) || reading.Sentence.Characters.AsSpan(before.End, word.Start - before.End).Contains('被')) return false;
        return reading.Sentence.Neutral.AsSpan(word.Start, word.End - word.Start).Contains(false);
    }

    // Left out between two pieces of one clause.
    private static string? Skipped(Reading reading, Piece last, Piece next)
    {
        if (next.Source < last.Source) return null;
        var skipped = reading.Unused(last.SourceEnd, next.Source);
        if (Changes(skipped)) return "删去了否定或限定";
        // One character out of a word leaves another word.
        if (skipped.Length == 1 && skipped[0] != '|' && Residue(skipped, "") > 0) return "词语不全";
        var segmentEnd = next.End;
        while (segmentEnd < reading.Sentence.Segments.Length && reading.Sentence.Segments[segmentEnd] == next.Segment) segmentEnd++;
        if (!reading.HasFigure(next.Start, segmentEnd)) return null;
        var text = skipped.Trim('|');
        if (text.Length > 1 && "和与及同跟".Contains(text[0], StringComparison.Ordinal)) return "主语不全";
        return text.Length > 1 && LevelWords.Contains(text[^1], StringComparison.Ordinal) ? "数字所属的地方不符" : null;
    }

    // The piece begins inside another clause: the head it leaves out must not be a subject or a bound of its own.
    private static string? Entered(Reading reading, Piece next)
    {
        if (reading.ClauseOf(next).IsHeading) return null;
        if (Changes(Head(reading, next))) return "删去了否定或限定";
        var head = reading.UnusedBy(next.Segment, reading.ClauseOf(next).Start, next.Source);
        return Residue(head, reading.SegmentText(next.Segment)) > 0 ? "主语或限定被换" : null;
    }

    private static string? Joined(Reading reading, Piece last, Piece next)
    {
        var (from, to) = (reading.ClauseOf(last), reading.ClauseOf(next));
        if (from.IsName || to.IsHeading) return null;
        // The headline may head a segment, but what it says with figures is a statement, which what follows does not go on from.
        if (from.IsHeading && (last.Segment == next.Segment || !reading.HasFigure(last.Start, last.End))) return null;
        var between = reading.Sentence.Characters.AsSpan(last.End, next.Start - last.End);
        var endsClause = Residue(reading.Unused(last.SourceEnd, from.End), "") == 0;
        if (last.Segment == next.Segment)
        {
            var isListed = between.IndexOfAny('和', '与', '及') >= 0 || between.Contains("以及", StringComparison.Ordinal);
            if (endsClause || from.SharesUnit(to) && !isListed && last.Source < next.Source && !HasTwin(reading, from, to)) return null;
            return PlaceRule.IsPlaceOnly(reading, last) && !isListed ? null : "拼接改变了主语";
        }
        // A clause that leaves its subject to the one before it keeps that one before it.
        var separator = reading.Sentence.Separators[next.Segment];
        var isFresh = separator is '。' or ';' or '!' or '?' or '\n' || between.HoldsAny("同时", "此外", "另外", "其中");
        if (to.OpensUnit || isFresh) return null;
        if (!from.SharesUnit(to)) return "拼接改变了主语";
        return HasTwin(reading, from, to) ? "拼接改变了主语" : null;
    }

    // Whether another clause of the unit, not the one that stood before, has the same words before its figure.
    private static bool HasTwin(Reading reading, Clause from, Clause to)
    {
        var head = FigureHead(reading, to);
        if (head.Length == 0) return false;
        var clauses = reading.Cited.Clauses;
        foreach (var other in clauses)
        {
            if (other == to || !other.SharesUnit(to) || !FigureHead(reading, other).SequenceEqual(head)) continue;
            var isBetween = other.Start > Math.Min(from.Start, to.Start) && other.Start < Math.Max(from.Start, to.Start);
            if (isBetween || from.Start > to.Start) return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> FigureHead(Reading reading, Clause clause)
    {
        var text = reading.Cited.Characters[clause.Start..clause.End];
        var figure = text.IndexOfAnyInRange('0', '9');
        return figure > 0 ? text[..figure] : [];
    }

    // Figures of one clause keep their order, and one segment takes figures out of one clause only, whole clauses apart.
    private static string? Figures(Reading reading)
    {
        Piece? last = null;
        foreach (var piece in reading.Pieces)
        {
            if (!reading.HasFigure(piece.Start, piece.End)) continue;
            if (last is { } before && !reading.IsContinued(before, piece))
            {
                if (before.Clause == piece.Clause && piece.Source < before.Source) return "数字的次序被换";
                if (before.Segment == piece.Segment && before.Clause != piece.Clause && piece.Source > reading.ClauseOf(piece).Start && !IsEntered(reading, piece))
                    return "数字的归属被换";
            }
            last = piece;
        }
        return null;
    }

    // Whether the sentence takes the clause from its head on.
    private static bool IsEntered(Reading reading, Piece piece)
    {
        foreach (var other in reading.Pieces)
            if (other.Clause == piece.Clause && other.Segment == piece.Segment && other.Start < piece.Start && reading.Unused(reading.ClauseOf(piece).Start, other.Source) is var head && Residue(head, "") == 0)
                return true;
        return Residue(reading.Unused(reading.ClauseOf(piece).Start, piece.Source), "") == 0;
    }

    private static string Head(Reading reading, Piece piece) =>
        reading.ClauseOf(piece) is { IsHeading: false } clause ? reading.Unused(clause.Start, piece.Source) : "";

    private static string? Tail(Reading reading, Piece piece) =>
        reading.ClauseOf(piece) is { IsHeading: false } clause && Changes(reading.Unused(piece.SourceEnd, clause.End)) ? "删去了否定或限定" : null;

    private static bool Changes(string skipped) =>
        skipped.Length > 0 && (GuardWords.Negation.IsIn(skipped, GuardWords.Plain) || GuardWords.Hedge.IsIn(skipped));

    // Characters left out that say something, and that the segment does not say in the same words.
    private static int Residue(string text, string segment)
    {
        var residue = 0;
        var namesTime = GuardWords.Time.IsIn(segment) || segment.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && segment.Contains('年', StringComparison.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var length = rest[0] == '|' ? 1 : Math.Max(GuardWords.Light.At(rest), GuardWords.Neutral.At(rest));
            if (!namesTime) length = Math.Max(length, GuardWords.Time.At(rest));
            for (var n = Math.Min(rest.Length, segment.Length); n > Math.Max(1, length); n--)
                if (segment.AsSpan().Contains(rest[..n], StringComparison.Ordinal)) length = n;
            if (length == 0) residue++;
            i += Math.Max(1, length);
        }
        return residue;
    }
}
