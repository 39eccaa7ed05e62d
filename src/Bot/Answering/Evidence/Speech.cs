using System.Buffers;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 所言: what somebody is quoted as saying: the quotation before or behind “某某说”, or the sentence that such a verb leads.
/// </summary>
public static class Speech
{
    private static readonly string[] Verbs =
    [
        "说", "表示", "介绍", "告诉记者", "告诉笔者", "认为", "坦言", "指出", "强调", "谈到", "谈起", "回忆", "感慨", "直言", "感叹", "解释", "透露", "讲", "称赞", "评价", "建议", "笑言", "回应", "补充", "算了一笔账", "算起账", "打了个比方",
    ];

    // Verbs that what is said follows without a mark.
    private static readonly string[] Leading = ["表示", "认为", "告诉记者", "告诉笔者"];

    // What may stand between who speaks and the verb (在接受本报采访时, 高兴地), and how far a quotation may run, in UTF-16 units.
    private const int LongestGap = 18;
    private const int LongestQuote = 420;

    // 表示欢迎, 表示衷心感谢 tells nothing of what was said.
    private const int ShortestTold = 5;

    /// <summary>The runs of an article's text that somebody says, with who says it, in order.</summary>
    /// <param name="view">The article.</param>
    /// <param name="who">Who speaks, folded, as printed: a name, a post or a role.</param>
    public static List<TextRange> Of(ArticleView view, string who)
    {
        var said = new List<TextRange>();
        for (var at = view.Folded.IndexOf(who, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(who, at + who.Length, StringComparison.Ordinal))
        {
            if (at > 0 && view.Folded[at - 1] == '副' || view.UnitAt(at) is not (>= 0 and var unit) || view.KindOf(view.Units[unit]) is not (ParagraphKind.Body or ParagraphKind.Caption)) continue;
            if (said.Count > 0 && at < said[^1].End) continue;
            if (EndOfVerb(view.Folded, at + who.Length) is >= 0 and var end) said.Add(Whole(view, unit, at, end));
            if (Continued(view, unit, at) is not { } more) continue;
            var isNamed = said.Count > 0 && said[^1].Contains(new TextRange(at, who.Length));
            var begin = view.Units[view.SentenceOf(unit).First].Range.Start;
            said.Add(isNamed || more.End - begin > LongestQuote ? more : new TextRange(begin, more.End - begin));
        }
        return said;
    }

    // 某某对来宾表示欢迎。他说，…: the sentence before names him first, or nobody else.
    private static TextRange? Continued(ArticleView view, int unit, int at)
    {
        var sentence = view.SentenceOf(unit);
        var next = sentence.Last + 1;
        if (next >= view.Units.Count || view.Units[next].Paragraph != view.Units[unit].Paragraph) return null;
        var (start, begin) = (view.Units[next].Range.Start, view.Units[sentence.First].Range.Start);
        if (view.Folded[start] is not ('他' or '她') || EndOfVerb(view.Folded, start + 1) is not (>= 0 and var end)) return null;
        // Later in an article somebody is named without a post, where no reading annotates him.
        var before = view.Folded.AsSpan(begin, Math.Max(0, at - begin));
        foreach (var person in view.Article.People)
            if (before.Contains(Understanding.Folding.Fold(person.Name), StringComparison.Ordinal)) return null;
        return Whole(view, next, start, end);
    }

    private static int EndOfVerb(string text, int from)
    {
        for (var at = from; at < text.Length && at - from <= LongestGap && (char.IsLetterOrDigit(text[at]) || text[at] is '、' or '(' or ')' or '“' or '”'); at++)
            foreach (var verb in Verbs)
            {
                if (string.CompareOrdinal(text, at, verb, 0, verb.Length) != 0) continue;
                var end = at + verb.Length;
                while (end < text.Length && text[end] is '道' or '着' && end - at < verb.Length + 2) end++;
                if (end == text.Length || text[end] is ',' or ':' or '。' or '"' or '“' or '!' or '\n' || Array.IndexOf(Leading, verb) >= 0 && ClauseLength(text, end) >= ShortestTold) return end;
            }
        return -1;
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",。;:!?\n");

    private static int ClauseLength(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny(ClauseEnds);
        return end < 0 ? text.Length - from : end;
    }

    private static TextRange Whole(ArticleView view, int unit, int at, int end)
    {
        var text = view.Article.Text;
        var (paragraph, sentence) = (view.Article.Paragraphs[view.Units[unit].Paragraph], view.SentenceOf(unit));
        var (start, stop) = (view.Units[sentence.First].Range.Start, view.Units[sentence.Last].Range.End);
        // “…。…。”某某说。
        var lead = at;
        while (lead > paragraph.Start && !IsEnd(text[lead - 1])) lead--;
        if (lead > paragraph.Start && text[lead - 1] == '”' && Opening(text, lead - 1, Math.Max(paragraph.Start, lead - 1 - LongestQuote)) is >= 0 and var opening && lead - opening <= LongestQuote && !IsLed(text, opening)) start = opening;
        else if (lead > start) start = lead;
        // 某某说：“…。…。”, and what stands behind it is another's.
        var quote = end;
        while (quote < stop && text[quote] is ':' or '：' or ',' or '，') quote++;
        if (quote < text.Length && text[quote] == '“' && text.IndexOf('”', quote) is > 0 and var closing && closing < paragraph.Start + paragraph.Length)
        {
            if (closing + 1 - start <= LongestQuote) stop = Math.Max(stop, closing + 1);
            if (stop > closing + 1 && closing > 0 && IsStop(text[closing - 1])) stop = closing + 1;
        }
        return new TextRange(start, stop - start);
    }

    // 甲说：“…。”乙评价，…: the quotation is of whom it is led by.
    private static bool IsLed(string text, int opening) => opening > 0 && text[opening - 1] is (':' or '：' or ',' or '，');

    private static bool IsEnd(char c) => IsStop(c) || c is '”' or '\n';

    private static bool IsStop(char c) => c is '。' or '！' or '？' or '!' or '?' or '…';

    private static int Opening(string text, int closing, int least)
    {
        for (var (at, depth) = (closing - 1, 1); at >= least; at--)
        {
            if (text[at] == '”') depth++;
            else if (text[at] == '“' && --depth == 0) return at;
        }
        return -1;
    }
}
