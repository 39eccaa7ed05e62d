using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>数不对: a number that a question gives a list or a coined name (“八乱”, 哪五类标准) and that the pages give another way (“六乱”, 三类标准).</summary>
public static class WrongNumber
{
    private const int LongestTail = 6;

    // Characters that may stand between a measure word and the thing in print: 六种实践形式.
    private const int Gap = 4;

    private const string Measures = "个项条种类方步位大套本支张道件句字级场";

    /// <summary>What is said of the first such number: both as they are written; empty when the quoted articles agree with the question.</summary>
    /// <param name="question">The folded question.</param>
    /// <param name="quoted">What the answer quotes.</param>
    public static string Notice(string question, IReadOnlyList<DraftSentence> quoted)
    {
        foreach (var name in Names(question))
        {
            var quotes = quoted.SelectMany(s => s.Quotes).ToList();
            if (quotes.Exists(q => name.StandsIn(q.View.Folded))) continue;
            foreach (var quote in quotes)
                if (Other(name, Around(quote)) is { Length: > 0 } printed) return Said(printed, name.Printed);
        }
        return "";
    }

    /// <summary>The notice itself.</summary>
    public static string Said(string printed, string asked) => $"资料中是“{printed}”，不是“{asked}”。";

    /// <summary>The question with each other number in place of the one of a name that the index does not print, and what it prints, for the numbers that it does.</summary>
    /// <param name="question">The folded question.</param>
    /// <param name="isPrinted">Whether two characters stand together anywhere in the index.</param>
    public static IEnumerable<(string Question, string Printed, string Asked)> Corrected(string question, Func<string, bool> isPrinted)
    {
        foreach (var name in Names(question))
        {
            if (isPrinted(name.Number + name.Tail[..1])) continue;
            foreach (var number in Characters)
                if (isPrinted(number + name.Tail[..1]))
                    yield return (question.Replace(name.Number + name.Tail[..1], number + name.Tail[..1], StringComparison.Ordinal).Replace("哪" + name.Number, "哪" + number, StringComparison.Ordinal), number + name.Tail, name.Number + name.Tail);
        }
    }

    /// <summary>Whether an article prints the name as one: in quotation marks.</summary>
    public static bool IsNamed(ArticleView view, string name) => view.Folded.Contains($"“{name}”", StringComparison.Ordinal) || view.Article.Schemes.Any(s => Folding.Fold(s.Name) == name);

    private const string Characters = "一二三四五六七八九十两";

    /// <summary>带数之名: a number and what it counts, as the question writes them.</summary>
    /// <param name="Number">One character.</param>
    /// <param name="Tail">What follows it.</param>
    /// <param name="IsQuoted">Whether it stands in quotation marks, and is all that they hold.</param>
    /// <param name="IsAsked">Whether it stands after 哪.</param>
    private sealed record Counted(string Number, string Tail, bool IsQuoted, bool IsAsked)
    {
        public string Printed => Number + (IsAsked && Tail.Length > 1 && Measures.Contains(Tail[0], StringComparison.Ordinal) ? Tail[..1] : Tail);

        // In either way of writing the number.
        public bool StandsIn(string text) => Ways(Number).Any(n => Find(text, n, Tail) >= 0);
    }

    // “八乱” and 八乱 before what asks for it, “七个一”, 哪五大任务.
    private static IEnumerable<Counted> Names(string question)
    {
        for (var i = 0; i < question.Length; i++)
        {
            if (!"二三四五六七八九十两".Contains(question[i], StringComparison.Ordinal) || i + 1 == question.Length) continue;
            if (i > 0 && (Characters.Contains(question[i - 1], StringComparison.Ordinal) || "第百千万几".Contains(question[i - 1], StringComparison.Ordinal))) continue;
            var close = i > 0 && question[i - 1] == '“' ? question.IndexOf('”', i) : -1;
            var isAsked = i > 0 && question[i - 1] == '哪';
            var isRepeated = !isAsked && question.Contains($"哪{question[i]}{question[i + 1]}", StringComparison.Ordinal);
            if (close < 0 && !isAsked && !isRepeated && !(question[i + 1] == '大' && i + 3 < question.Length)) continue;
            var end = i + 1;
            while (end < (close < 0 ? question.Length : close) && end - i <= LongestTail && question[end] is >= '\u3400' and <= '\u9fff' && !"是指有为的包分".Contains(question[end], StringComparison.Ordinal)) end++;
            if (end > i + 1 && (close < 0 || end == close)) yield return new Counted(question[i].ToString(), question[(i + 1)..end], close >= 0, isAsked);
        }
    }

    // The sentences around a quotation.
    private static string Around(Quote quote)
    {
        var units = quote.View.Units;
        var first = Math.Max(0, quote.View.UnitAt(quote.Range.Start));
        var last = Math.Max(first, quote.View.UnitAt(quote.Range.End - 1));
        return quote.View.Folded[units[quote.View.SentenceOf(first).First].Range.Start..units[last].Range.End];
    }

    // The same thing with another number; with several numbers nothing is sure.
    private static string Other(Counted name, string text)
    {
        var found = new HashSet<string>();
        foreach (var c in Characters[1..])
        {
            if (c.ToString() == name.Number) continue;
            foreach (var way in Ways(c.ToString()))
                if (name.IsQuoted ? text.Contains($"“{way}{name.Tail}”", StringComparison.Ordinal) : Find(text, way, name.Tail) >= 0)
                    found.Add(way + (name.IsQuoted ? name.Tail : name.Printed[1..]));
        }
        return found.Count == 1 ? found.First() : "";
    }

    // 三类标准, 六种实践形式: the number, the measure word and, near it, what is counted; of 五大任务 only the thing with its number.
    private static int Find(string text, string number, string tail)
    {
        var isMeasured = tail.Length > 2 && Measures.Contains(tail[0], StringComparison.Ordinal);
        var head = number + (isMeasured ? tail[..1] : tail[..Math.Min(2, tail.Length)]);
        for (var at = text.IndexOf(head, StringComparison.Ordinal); at >= 0; at = text.IndexOf(head, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (Characters.Contains(text[at - 1], StringComparison.Ordinal) || char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '第')) continue;
            if (!isMeasured) return at;
            var thing = tail.AsSpan(1, 2);
            var after = text.AsSpan(at + head.Length, Math.Min(Gap + thing.Length, text.Length - at - head.Length));
            if (after.IndexOf(thing, StringComparison.Ordinal) >= 0) return at;
        }
        return -1;
    }

    private static string[] Ways(string number) => number == "两" ? ["两", "二", "2"] : number == "二" ? ["二", "两", "2"] : [number, Numerals.Value(number).ToString(System.Globalization.CultureInfo.InvariantCulture)];
}
