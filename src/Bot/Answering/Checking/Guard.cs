using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>
/// 核对 (promise 1): a sentence is shown only when what it cites supports it, whoever wrote it: each quotation verbatim in its
/// article, each figure, date, quoted name and Latin name in a quotation, no negation that the quotations lack, and most of its
/// characters theirs.
/// </summary>
public static class Guard
{
    // Share of a sentence's Han pairs that its quotations, or the titles above them, must hold.
    private const double MinSupport = 0.7;
    private static readonly string[] Negations = ["不", "没", "未", "无", "非", "否", "别", "勿"];

    /// <summary>Null when the sentence is supported; else why it is not, in Chinese.</summary>
    public static string? Check(string sentence, IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0) return "没有引文";
        foreach (var quote in quotes)
        {
            var range = quote.Range;
            if (range.Start < 0 || range.Length <= 0 || range.End > quote.View.Article.Text.Length) return "引文不在原文中";
        }
        var support = Compact(string.Join('\u0001', quotes.Select(q => q.View.Folded.Substring(q.Range.Start, q.Range.Length))));
        var around = support + '\u0001' + Compact(Folding.Fold(string.Join('\u0001', quotes.Select(q => Heading(q)))));
        var folded = Compact(Folding.Fold(sentence));
        foreach (var figure in Runs(folded, static c => char.IsAsciiDigit(c) || c is '.' or '%'))
        {
            var digits = figure.Trim('.');
            if (digits.Length > 0 && !HoldsFigure(around, digits)) return "数字无出处";
        }
        foreach (var name in Runs(folded, char.IsAsciiLetter))
            if (!around.Contains(name, StringComparison.Ordinal)) return "名称无出处";
        foreach (var quoted in Quoted(folded))
            if (!around.Contains(quoted, StringComparison.Ordinal)) return "引号内容无出处";
        foreach (var negation in Negations)
            if (Count(folded, negation) > Count(around, negation)) return "否定词无出处";
        var (held, all) = (0, 0);
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (!IsHan(folded[i]) || !IsHan(folded[i + 1])) continue;
            all++;
            if (around.AsSpan().IndexOf(folded.AsSpan(i, 2), StringComparison.Ordinal) >= 0) held++;
        }
        return all > 0 && held < MinSupport * all ? "表述无出处" : null;
    }

    private static string Heading(Quote quote)
    {
        var article = quote.View.Article;
        return string.Join('\u0001', [article.Title, article.Kicker, article.Deck, .. article.Places.Select(p => p.Name)]);
    }

    private static bool HoldsFigure(string text, string digits)
    {
        for (var at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var before = at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.' && at > 1 && char.IsAsciiDigit(text[at - 2]));
            var end = at + digits.Length;
            var after = end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
            if (!before && !after) return true;
        }
        return false;
    }

    private static IEnumerable<string> Runs(string text, Func<char, bool> belongs)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!belongs(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && belongs(text[i + 1])) i++;
            yield return text[start..(i + 1)];
        }
    }

    private static IEnumerable<string> Quoted(string text)
    {
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var close = text.IndexOf('”', open);
            if (close > open + 1) yield return text[(open + 1)..close];
        }
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int Count(string text, string part)
    {
        var n = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)) n++;
        return n;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
