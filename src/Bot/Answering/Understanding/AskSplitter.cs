using System.Text;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>分问: splits a folded question into what it asks, one after another; clauses that ask nothing become context.</summary>
public static class AskSplitter
{
    private const int MaxAsks = 6;

    /// <summary>At least one ask; a question of keywords is one ask of type <see cref="AskType.None"/>.</summary>
    public static List<Ask> Split(string text)
    {
        var asks = new List<Ask>();
        var context = new StringBuilder();
        foreach (var (start, end) in Pieces(text))
        {
            var piece = text[start..end];
            var words = InterrogativeFinder.Find(piece);
            var trailing = piece.TrimEnd('的').EndsWith('呢');
            if (words.Count == 0 && !(trailing && asks.Count > 0))
            {
                context.Append(Politeness.Strip(piece)).Append(',');
                continue;
            }
            if (asks.Count == MaxAsks) break;
            var type = words.Count > 0 ? words.MaxBy(w => Rank(w.Type)).Type : asks[^1].Type;
            if (type == AskType.What && (AsksName(piece, words) || AsksWhich(piece))) type = AskType.Who;
            var units = words.Where(w => w.Unit.Length > 0).Select(w => w.Unit).Distinct().ToList();
            if (words.Count == 0) units = [.. asks[^1].Units];
            var content = Politeness.Strip(Without(piece, words));
            // 河长制方面, … names what is asked about, not a circumstance of it.
            if (context.ToString().TrimEnd(',') is { Length: > 2 } topic && topic.EndsWith("方面", StringComparison.Ordinal) && asks.Count == 0)
            {
                content = topic[..^2] + "," + content;
                context.Clear();
            }
            var shared = asks.Count > 0 ? asks[0].Content : "";
            asks.Add(new Ask(piece, content, context.ToString().Trim(',', ' '), shared, type, units, CountAsked(piece, words)));
        }
        if (asks.Count > 0)
        {
            // What stands after the last ask ("…，请说明。") still belongs to the question.
            return asks;
        }
        return KeywordAsks.Of(text);
    }

    /// <summary>
    /// The question without its question words, which match text that only happens to hold them. A question mark stands in their place:
    /// across a space the analysis would join what stood on both sides into a word.
    /// </summary>
    public static string Without(string text, IReadOnlyList<Interrogative> words)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var word in words)
        {
            // 多少分|别是 as 多少|分别是: what was taken as a measure word begins the next word.
            if (word.Start < at)
            {
                at = Math.Max(at, word.End);
                continue;
            }
            result.Append(text, at, word.Start - at).Append('?');
            at = word.End;
            // The measure word goes with 多少 and 几: 几个村 asks for villages.
            at += MeasureLength(text.AsSpan(at), word.Unit);
            if (word.Type == AskType.Which) at += AskedBodyLength(text.AsSpan(at), text[at - 1]);
            // 谁来评: the verb that leads to another says nothing and would make a word with it.
            if (word.Type is AskType.Who && at + 1 < text.Length && text[at] == '来' && char.IsLetter(text[at + 1]) && !"了的自到过".Contains(text[at + 1], StringComparison.Ordinal)) at++;
            // 哪里搞清塘行动: the light verb says nothing and would make a word with what follows (搞清).
            if (word.Type is AskType.Which or AskType.Where && at + 1 < text.Length && text[at] == '搞') at++;
        }
        return WithoutEach(result.Append(text, at, text.Length - at)).ToString();
    }

    private static int MeasureLength(ReadOnlySpan<char> text, string unit)
    {
        if (unit.Length == 0) return 0;
        // 几个人: both belong to the measure.
        if (unit == "人" && text.StartsWith("个人", StringComparison.Ordinal)) return 2;
        var scale = text.IndexOfAnyExcept(InterrogativeFinder.Scales);
        return scale >= 0 && text[scale..].StartsWith(unit, StringComparison.Ordinal) ? scale + unit.Length : 0;
    }

    private static readonly string[] Bodies = ["地方", "地区", "村庄", "乡镇", "社区", "街道", "省份", "城市", "县区", "区县", "县市", "村", "县", "镇", "乡", "市", "区", "省"];

    // 哪几个村有…: which bodies do it is the answer, and no word of theirs stands in it. 哪些村民 asks for another thing.
    private static int AskedBodyLength(ReadOnlySpan<char> text, char last)
    {
        var at = text.StartsWith("个", StringComparison.Ordinal) && "几两二三四五六七八九十".Contains(last, StringComparison.Ordinal) ? 1 : 0;
        foreach (var body in Bodies)
            if (text[at..].StartsWith(body, StringComparison.Ordinal))
                return body.Length == 1 && text.Length > at + 1 && Lexicon.Default.Find(text.Slice(at, 2).ToString()) > 0 ? at : BodiesEnd(text, at + body.Length);
        return at;
    }

    // 哪些镇村, 哪些县区或街道: bodies of two levels.
    private static int BodiesEnd(ReadOnlySpan<char> text, int end)
    {
        var at = end < text.Length && text[end] is '或' or '和' or '与' or '、' ? end + 1 : end;
        foreach (var body in Bodies)
            if (text[at..].StartsWith(body, StringComparison.Ordinal) && (body.Length > 1 || text.Length == at + 1 || Lexicon.Default.Find(text.Slice(at, 2).ToString()) == 0 && !(text.Length > at + 2 && "长民委".Contains(text[at + 1], StringComparison.Ordinal))))
                return at + body.Length;
        return end;
    }

    // 各收多少钱: 各 belongs to the question, not to the verb; 各级, 各村 are words. In 网格各有多少 nothing stands between the thing and
    // what asks for it.
    private static StringBuilder WithoutEach(StringBuilder text)
    {
        for (var i = text.Length - 2; i >= 0; i--)
            if (text[i] == '各' && "有是为?".Contains(text[i + 1], StringComparison.Ordinal)) text.Remove(i, 1);
            else if (text[i] == '各' && !EachThing.Bound.Contains(text[i + 1], StringComparison.Ordinal))
                text[i] = ',';
        return text;
    }

    // Where a clause ends; an enumeration comma or a space ends one only when both sides ask (装了几部 一部多少钱).
    private static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '“' or '《' or '(' or '（') depth++;
            if (c is '”' or '》' or ')' or '）') depth = Math.Max(0, depth - 1);
            var ends = c is '，' or ',' or '？' or '?' or '。' or '；' or ';' or '！' or '!' or '\n'
                || c is '、' or ' ' && Asks(text[start..i]) && Asks(NextPiece(text, i + 1)) && (c == '、' || SaysMore(NextPiece(text, i + 1)));
            if (!ends || depth > 0 && c is '，' or ',') continue;
            if (i > start) yield return (start, i);
            start = i + 1;
        }
        if (start < text.Length) yield return (start, text.Length);
    }

    private static bool Asks(string piece) => InterrogativeFinder.Find(piece).Count > 0;

    // 是哪三通 哪两改: the second says nothing of its own; 各多少分 is asked of what the first tells.
    private static bool SaysMore(string piece) => piece.StartsWith('各') || Without(piece, InterrogativeFinder.Find(piece)).Count(char.IsLetterOrDigit) > 1;

    private static string NextPiece(string text, int start)
    {
        var end = text.IndexOfAny(['，', ',', '？', '?', '。', '；', ';', '、'], start);
        return end < 0 ? text[start..] : text[start..end];
    }

    // 县长是哪个.
    private static bool AsksWhich(string piece) =>
        piece.TrimEnd('啊', '呀', '呢') is var bare && bare.EndsWith("是哪个", StringComparison.Ordinal) && PostNames.Persons.Any(p => bare[..^3].EndsWith(p, StringComparison.Ordinal));

    private static bool AsksName(string piece, List<Interrogative> words)
    {
        var word = words.Find(w => w.Type == AskType.What);
        var before = piece[..word.Start].TrimEnd('叫');
        return piece.Length > before.Length && word.Start > before.Length && PostNames.Persons.Any(p => before.EndsWith(p, StringComparison.Ordinal));
    }

    // The more specific question word decides: 请列出…是什么 lists; 谁…什么职务 asks who.
    private static int Rank(AskType type) => type switch
    {
        AskType.Why => 9,
        AskType.How => 8,
        AskType.Who => 7,
        AskType.When => 7,
        AskType.Where => 6,
        // 各是多少 asks for figures.
        AskType.Figure => 5,
        AskType.Which => 4,
        AskType.What => 3,
        AskType.Whether => 2,
        _ => 0,
    };

    private static int CountAsked(string piece, List<Interrogative> words)
    {
        foreach (var word in words)
        {
            if (word.Type != AskType.Which) continue;
            var last = piece[word.End - 1];
            var n = "零一二三四五六七八九十".IndexOf(last, StringComparison.Ordinal);
            if (last == '两') n = 2;
            if (char.IsAsciiDigit(last)) n = Evidence.Numerals.ValueOfAny(piece.AsSpan(word.Start, word.Length).TrimStart('哪'));
            if (n > 0) return n;
        }
        return 0;
    }
}
