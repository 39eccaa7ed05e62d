using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>数字: a number stands as printed, whole, with its measure word and with what bounds it (约, 超过, 第, 以上, 余).</summary>
internal static class FigureRule
{
    public static string? Check(Reading reading)
    {
        var (sentence, path) = (reading.Sentence, reading.Path);
        var text = sentence.Characters;
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsDigit(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && ContentText.IsNumeral(text[end]) && sentence.Segments[end] == sentence.Segments[start]) end++;
            if (Check(reading, start, end) is { } reason) return reason;
            start = end - 1;
        }
        return null;
    }

    private static string? Check(Reading reading, int start, int end)
    {
        var (path, cited) = (reading.Path, reading.Cited);
        if (path[start] < 0) return null;
        for (var i = start + 1; i < end; i++)
            if (path[i] != path[i - 1] + 1) return "数字无出处";
        var clause = cited.Clauses[cited.ClauseOf[path[start]]];
        var (from, to) = (path[start], path[end - 1] + 1);
        if (from > clause.Start && ContentText.IsNumeral(cited.Characters[from - 1]) || to < clause.End && ContentText.IsNumeral(cited.Characters[to])) return "数字无出处";
        return Measure(reading, end, to, clause, HasAsciiDigit(reading.Sentence.Characters.AsSpan(start, end - start))) ?? Before(reading, start, from, clause);
    }

    private static string? Measure(Reading reading, int end, int to, Clause clause, bool isArabic)
    {
        var behind = reading.Cited.Characters[to..Math.Max(to, clause.End)];
        var written = Following(reading, end);
        var (length, _) = FigureFinder.MeasureAt(behind);
        var after = GuardWords.After.At(behind[length..]);
        if (Continued(reading, end, to) < length + after) return "数字的单位不符";
        var (writtenLength, _) = FigureFinder.MeasureAt(written);
        // 12345热线 may not become 12345人, nor 五大 五个; what follows an Arabic number follows it in print.
        if (isArabic && Continued(reading, end, to) < Math.Max(writtenLength, GuardWords.After.At(written))) return "数字的单位不符";
        if (!isArabic && written.Length > 0 && behind.Length > 0 && Continued(reading, end, to) == 0 && !IsNeutral(reading, end)) return "数字的单位不符";
        return null;
    }

    private static string? Before(Reading reading, int start, int from, Clause clause)
    {
        var cited = reading.Cited;
        var bound = from > clause.Start ? GuardWords.Bound.AtEnd(cited.Characters[clause.Start..from]) : 0;
        var segment = Array.IndexOf(reading.Sentence.Segments, reading.Sentence.Segments[start]);
        var written = GuardWords.Bound.AtEnd(reading.Sentence.Characters.AsSpan(segment, start - segment));
        for (var back = 1; back <= Math.Max(bound, written); back++)
            if (start - back < segment || reading.Path[start - back] != from - back) return "数字的限定不符";
        return null;
    }

    // How many characters behind the number stand behind it in print too.
    private static int Continued(Reading reading, int end, int to)
    {
        var length = 0;
        while (end + length < reading.Path.Length && reading.Path[end + length] == to + length) length++;
        return length;
    }

    private static ReadOnlySpan<char> Following(Reading reading, int end)
    {
        var sentence = reading.Sentence;
        if (end >= sentence.Characters.Length || sentence.Segments[end] != sentence.Segments[end - 1]) return [];
        var stop = end;
        while (stop < sentence.Characters.Length && sentence.Segments[stop] == sentence.Segments[end]) stop++;
        return sentence.Characters.AsSpan(end, stop - end);
    }

    private static bool IsNeutral(Reading reading, int i) => reading.Path[i] < 0 && reading.Sentence.Neutral[i];

    private static bool IsDigit(char c) => ContentText.IsNumeral(c) && c is not ('.' or ',' or '-' or ':' or '/');

    private static bool HasAsciiDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;
}
