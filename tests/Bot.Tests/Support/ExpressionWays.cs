using System.Globalization;
using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>
/// In how many ways an expression's loops can go through one text of the greatest length, which is what going back costs at the worst. A loop over
/// one set of characters, over an atomic group, or over words that no text can be cut into in two ways, may stop at each of its turns; any other may
/// double its ways with every turn. What an atomic group tried inside is not tried again by what follows it.
/// </summary>
internal sealed class ExpressionWays
{
    // Answerer.MaxQuestion: no loop over a question turns more often.
    private const int LongestQuestion = 500;

    // Words of a loop that are listed, and turns up to which a loop over others is multiplied out.
    private const int MostWords = 4000;
    private const int FewTurns = 4;

    private readonly string expression;
    private readonly int longest;
    private int at;

    private ExpressionWays(string expression, int longest) => (this.expression, this.longest) = (expression, longest);

    /// <summary>An upper limit; infinite where there is none.</summary>
    /// <param name="expression">As it is written.</param>
    /// <param name="longest">Characters of the longest text that it is tried on: no loop turns more often.</param>
    public static double Of(string expression, int longest = LongestQuestion) => new ExpressionWays(expression, longest).ReadChoice().Tried;

    private char Next => at < expression.Length ? expression[at] : '\0';

    private Part ReadChoice()
    {
        var (ways, tried, inside, words) = (0.0, 0.0, 0.0, new HashSet<string>());
        for (var isFirst = true; isFirst || Next == '|'; isFirst = false)
        {
            at += isFirst ? 0 : 1;
            var row = ReadRow();
            (ways, tried, inside) = (Math.Max(ways, row.Ways), Math.Max(tried, row.Tried), Math.Max(inside, row.Inside));
            words = words is null || row.Words is null || words.Count + row.Words.Count > MostWords ? null : [.. words, .. row.Words];
        }
        return new Part(ways, tried, inside, words, false);
    }

    private Part ReadRow()
    {
        var (ways, before, inside, words) = (1.0, 1.0, 1.0, (HashSet<string>?)[""]);
        while (Next is not ('\0' or '|' or ')'))
        {
            var part = ReadPart();
            var (least, most) = ReadTurns();
            var own = WaysOf(part, least, most);
            if (part.Tried > 0)
                inside = Math.Max(inside, ways * (part.IsOne ? own * part.Tried : part.Tried));
            (before, ways) = (ways, ways * own);
            words = Joined(words, Repeated(part.Words, least, most));
        }
        return new Part(ways, Math.Max(inside, ways), Math.Max(inside, before), words, false);
    }

    private Part ReadPart()
    {
        if (Next == '(')
        {
            var opening = Regex.Match(expression[at..], @"^\((\?(:|>|<\w+>))?").Value;
            at += opening.Length;
            var inner = ReadChoice();
            at++;
            return opening == "(?>" ? new Part(1, inner.Inside, inner.Inside, inner.Words, true) : inner;
        }
        var text = Regex.Match(expression[at..], @"^(\[\^?\]?(\\.|[^\]\\])*\]|\\p\{\w+\}|\\u[0-9a-fA-F]{4}|\\.|.)", RegexOptions.Singleline).Value;
        at += text.Length;
        return text is "^" or "$" or @"\G" ? new Part(1, 0, 0, [""], false) : new Part(1, 0, 0, SetOf(text), true);
    }

    private (int Least, int Most) ReadTurns()
    {
        var turns = Regex.Match(expression[at..], @"^([*+?]|\{(?<least>[0-9]+)(?<comma>,(?<most>[0-9]*))?\})\??");
        at += turns.Length;
        return turns.Value.TrimEnd('?') switch
        {
            "" => turns.Length == 0 ? (1, 1) : (0, 1),
            "*" => (0, longest),
            "+" => (1, longest),
            _ => (Number(turns.Groups["least"]), !turns.Groups["comma"].Success ? Number(turns.Groups["least"]) : turns.Groups["most"].Length == 0 ? longest : Number(turns.Groups["most"])),
        };
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static double WaysOf(Part part, int least, int most)
    {
        if (most == 1)
            return part.Ways;
        if (part.IsOne || (most > FewTurns && part.Words is { } words && IsCutInOneWay(words)))
            return most - least + 1;
        return most <= FewTurns ? Math.Pow(part.Ways * 2, most) : double.PositiveInfinity;
    }

    // The characters of a set that lists them; null for others, which are many.
    private static HashSet<string>? SetOf(string text)
    {
        if (text[0] == '\\')
            return text.Length == 2 && !char.IsAsciiLetter(text[1]) ? [text[1..]] : null;
        if (text[0] != '[')
            return text == "." ? null : [text];
        var listed = text[1..^1];
        return listed[0] == '^' || listed.Contains('\\', StringComparison.Ordinal) || Regex.IsMatch(listed, "[^-]-[^-]") ? null : [.. listed.Select(c => c.ToString())];
    }

    private HashSet<string>? Repeated(HashSet<string>? words, int least, int most)
    {
        if (words is null || most >= longest)
            return null;
        var all = new HashSet<string>();
        var turns = (HashSet<string>?)[""];
        for (var turn = 0; turn <= most && turns is not null; turn++)
        {
            if (turn >= least)
                all.UnionWith(turns);
            if (turn < most)
                turns = Joined(turns, words);
        }
        return turns is null || all.Count > MostWords ? null : all;
    }

    private static HashSet<string>? Joined(HashSet<string>? first, HashSet<string>? second) =>
        first is null || second is null || (long)first.Count * second.Count > MostWords ? null : [.. first.SelectMany(f => second.Select(s => f + s))];

    // Sardinas and Patterson: what is left over when one word begins with another, and so on, is never a word itself.
    private static bool IsCutInOneWay(HashSet<string> words)
    {
        if (words.Contains(""))
            return false;
        var seen = new HashSet<string>();
        var left = words.SelectMany(a => words.Where(b => b != a && b.StartsWith(a, StringComparison.Ordinal)).Select(b => b[a.Length..])).ToHashSet();
        while (left.Count > 0)
        {
            if (left.Overlaps(words))
                return false;
            seen.UnionWith(left);
            left = [.. left.SelectMany(l => words.Where(w => w.StartsWith(l, StringComparison.Ordinal)).Select(w => w[l.Length..])
                .Concat(words.Where(w => l.StartsWith(w, StringComparison.Ordinal)).Select(w => l[w.Length..])))];
            if (left.Contains(""))
                return false;
            left.ExceptWith(seen);
        }
        return true;
    }

    // Ways: in which what follows can be reached. Tried: with what is tried before it fails; Inside: where nothing follows that could.
    // Words: all texts it can be; null where they are too many. IsOne: from one place it is always the same text.
    private sealed record Part(double Ways, double Tried, double Inside, HashSet<string>? Words, bool IsOne);
}
