using System.Buffers;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>Where the question's terms stand in one article: strength of each term in each unit, 0 to 1.</summary>
public sealed class TermMatches
{
    private readonly float[] strengths;
    private readonly int units;

    // By term; below 0 where it was not looked for yet.
    private readonly float[] anywhere;

    private TermMatches(float[] strengths, int units, int terms)
    {
        (this.strengths, this.units, anywhere) = (strengths, units, new float[terms]);
        Array.Fill(anywhere, -1);
    }

    /// <summary>How well the unit that holds the term best holds it.</summary>
    public float Anywhere(int term)
    {
        if (anywhere[term] >= 0) return anywhere[term];
        var best = 0f;
        foreach (var strength in strengths.AsSpan(term * units, units)) best = Math.Max(best, strength);
        return anywhere[term] = best;
    }

    /// <summary>How well the unit itself holds the term.</summary>
    public float this[int term, int unit] => strengths[term * units + unit];

    /// <summary>Takes a term as held by a unit at least so far: its heading, or its date, says so in other words.</summary>
    public void Hold(int term, int unit, float strength = 1f)
    {
        if (strengths[term * units + unit] >= strength) return;
        strengths[term * units + unit] = strength;
        if (anywhere[term] >= 0) anywhere[term] = Math.Max(anywhere[term], strength);
    }

    /// <summary>Finds every term in the article. A word of three characters or more that is not found whole counts by the share of its character pairs.</summary>
    /// <param name="view">The article.</param>
    /// <param name="terms">The question's terms.</param>
    /// <param name="isNegated">Whether the question itself denies something; else what the article denies (没有减产) is not held.</param>
    public static TermMatches Find(ArticleView view, IReadOnlyList<QuestionTerm> terms, bool isNegated)
    {
        var units = view.Units.Count;
        var strengths = new float[terms.Count * units];
        for (var t = 0; t < terms.Count; t++)
        {
            var row = strengths.AsSpan(t * units, units);
            Mark(view, terms[t].Text, 1f, row, isNegated);
            foreach (var variant in terms[t].Variants)
                Mark(view, variant.Text, variant.Strength, row, isNegated);
            if (terms[t].IsPair) continue;
            if (terms[t].Text.Length >= 3) MarkPairs(view, terms[t].Text, row);
            if (terms[t].Text.Length is >= 2 and <= 6 && IsHan(terms[t].Text) && !HoldsNumeral(terms[t].Text)) MarkScattered(view, terms[t].Text, row);
        }
        return new TermMatches(strengths, units, terms.Count);
    }

    private static void Mark(ArticleView view, string text, float strength, Span<float> row, bool isNegated)
    {
        if (text.Length == 0) return;
        var isNumeric = char.IsAsciiDigit(text[0]) || char.IsAsciiDigit(text[^1]);
        for (var at = view.Folded.IndexOf(text, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (isNumeric && TouchesDigit(view.Folded, at, text.Length) || IsInLetters(view.Folded, at) || !isNegated && IsDenied(view.Folded, at)) continue;
            var unit = view.UnitAt(at);
            if (unit >= 0 && row[unit] < strength) row[unit] = strength;
        }
    }

    private static readonly string[] Denials = ["没有", "并未", "从未", "尚未", "不再", "没"];

    private static bool IsDenied(string text, int at)
    {
        foreach (var denial in Denials)
            if (at >= denial.Length && string.CompareOrdinal(text, at - denial.Length, denial, 0, denial.Length) == 0)
                return true;
        return false;
    }

    // v类 is not found in iv类.
    private static bool IsInLetters(string text, int start) => start > 0 && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]);

    // 5 is not found in 15, nor in 5.3.
    private static bool TouchesDigit(string text, int start, int length)
    {
        var before = start > 0 && char.IsAsciiDigit(text[start]) && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.');
        var end = start + length;
        var after = end < text.Length && char.IsAsciiDigit(text[end - 1])
            && (char.IsAsciiDigit(text[end]) || text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
        return before || after;
    }

    // 复产 for 恢复生产, 村书记 for 村党组织书记: the characters in order, with others between them.
    private const float ScatteredStrength = 0.45f;

    private static void MarkScattered(ArticleView view, string text, Span<float> row)
    {
        for (var u = 0; u < row.Length; u++)
        {
            if (row[u] >= ScatteredStrength) continue;
            var range = view.Units[u].Range;
            var unit = view.Folded.AsSpan(range.Start, range.Length);
            var reach = 2 * text.Length + 2;
            for (var at = unit.IndexOf(text[0]); at >= 0; at = Next(unit, text[0], at))
            {
                var window = unit.Slice(at, Math.Min(reach, unit.Length - at));
                var found = 0;
                foreach (var c in window)
                {
                    // A mark ends the phrase that an abbreviation stands for.
                    if (char.IsPunctuation(c) && c is not ('“' or '”' or '(' or ')')) break;
                    if (found < text.Length && c == text[found]) found++;
                }
                if (found < text.Length) continue;
                row[u] = ScatteredStrength;
                break;
            }
        }
    }

    private static int Next(ReadOnlySpan<char> text, char c, int after)
    {
        var next = text[(after + 1)..].IndexOf(c);
        return next < 0 ? -1 : after + 1 + next;
    }

    // 三级 is not abbreviated 三星级.
    private static bool HoldsNumeral(string text) => text.AsSpan().IndexOfAny(Numerals) >= 0;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十百千万亿两");

    private static bool IsHan(string text)
    {
        foreach (var c in text)
            if (c is < '\u3400' or > '\u9fff') return false;
        return true;
    }

    private static void MarkPairs(ArticleView view, string text, Span<float> row)
    {
        var pairs = text.Length - 1;
        var counts = new int[row.Length];
        var seen = new int[row.Length];
        for (var p = 0; p < pairs; p++)
        {
            var pair = text.AsSpan(p, 2);
            for (var from = 0; ;)
            {
                var at = view.Folded.AsSpan(from).IndexOf(pair, StringComparison.Ordinal);
                if (at < 0) break;
                at += from;
                from = at + 1;
                var unit = view.UnitAt(at);
                if (unit < 0 || seen[unit] == p + 1) continue;
                seen[unit] = p + 1;
                counts[unit]++;
            }
        }
        for (var u = 0; u < row.Length; u++)
        {
            var share = (float)counts[u] / pairs;
            // Below half the pairs the likeness is chance; 0.8 keeps a broken-up word under the whole one.
            if (share >= 0.5f) row[u] = Math.Max(row[u], 0.8f * share);
        }
    }
}
