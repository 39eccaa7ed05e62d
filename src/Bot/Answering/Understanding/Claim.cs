using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 求证之问: what a question asks to have confirmed (是不是有300个网格, 是7月20日启动的吗, 书记是张三吗), read as the open question that the
/// claim would answer. The answer to that one is then set against the claim.
/// </summary>
/// <param name="Claimed">The figure, date or name as typed.</param>
/// <param name="Bound">How a figure is claimed: as it stands, as more or as less.</param>
/// <param name="Asked">The open question: 有多少个网格.</param>
public sealed partial record Claim(string Claimed, ClaimBound Bound, Ask Asked)
{
    private const int ShortestName = 2;
    private const int LongestName = 4;

    /// <summary>The readings of an ask, most likely first; empty when it asks for no confirmation or claims several things.</summary>
    public static IReadOnlyList<Claim> Read(Ask ask)
    {
        if (ask.Type != AskType.Whether) return [];
        var text = Bare(ask.Text);
        var figures = FigureFinder.Find(text).Where(f => f.Measure.Length > 0 && IsAmount(text, f)).ToList();
        // 三期 and 两委 are names more often than amounts.
        if (figures.Exists(f => char.IsAsciiDigit(text[f.Start]))) figures.RemoveAll(f => !char.IsAsciiDigit(text[f.Start]));
        if (figures.Count > 0) return figures is [var figure] && OfFigure(text, figure, ask) is { } counted ? [counted] : [];
        if (Dates().Matches(text) is { Count: > 0 } dates) return dates is [var date] && !IsSetting(ask.Text) && OfDate(text, date, ask) is { } dated ? [dated] : [];
        return OfPerson(ask);
    }

    /// <summary>The text with the tag that turns a statement into a question (…，对吗) as 吗.</summary>
    public static string WithoutTag(string text) => Tag().Replace(text, m => m.Index > 0 ? "吗" : m.Value);

    private static Claim? OfFigure(string text, Evidence.Figure figure, Ask ask)
    {
        var (start, end) = (figure.Start, figure.End);
        var bound = ClaimBound.Exactly;
        foreach (var (word, meant) in Bounds)
        {
            if (text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal)) (start, bound) = (start - word.Length, meant);
            else if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal)) (end, bound) = (end + word.Length, meant);
            if (bound != ClaimBound.Exactly) break;
        }
        var measure = text[(figure.End - MeasureLength(text, figure))..figure.End];
        return Open(text[..start] + "多少" + measure + text[end..], ask, AskType.Figure) is { } asked ? new Claim(text[figure.Start..figure.End], bound, asked) : null;
    }

    // 2023年信访量是不是也下降了: the year is when, not what is to be confirmed.
    private static bool IsSetting(string text) =>
        Dates().Match(text) is { Success: true } date
        && (Asking().Match(text) is { Success: true } asking && asking.Index - date.Index - date.Length >= LeastBetween || date.Index == 0 && text.HoldsAny(GoingOn));

    // 2024年还要建新的吗: whether it goes on then.
    private static readonly string[] GoingOn = ["还要", "还会", "还能", "还在", "还有", "还建", "仍", "继续"];

    private const int LeastBetween = 3;

    private static Claim? OfDate(string text, Match date, Ask ask)
    {
        var word = date.Value[^1] switch { '年' => "哪年", '月' => "几月", _ => "几月几日" };
        return Open(text[..date.Index] + word + text[(date.Index + date.Length)..], ask, AskType.When) is { } asked ? new Claim(date.Value, ClaimBound.Exactly, asked) : null;
    }

    // 书记是张三吗, 张三是不是书记: who holds the post is told by the page; the caller finds out which side is one.
    private static List<Claim> OfPerson(Ask ask)
    {
        var claims = new List<Claim>();
        var text = Ending().Replace(ask.Text, "");
        if (Being().Match(text) is not { Success: true } being) return claims;
        var (left, right) = (text[..being.Index], text[(being.Index + being.Length)..]);
        if (IsName(right) && left.Length >= ShortestName) claims.Add(OfPost(left, right, ask));
        if (IsName(left) && right.Length >= ShortestName) claims.Add(OfPost(right, left, ask));
        return claims;
    }

    private static Claim OfPost(string post, string name, Ask ask) =>
        new(name, ClaimBound.Exactly, ask with { Text = post + "是谁", Content = Politeness.Strip(post), Type = AskType.Who, Units = [] });

    private static bool IsName(string text) => text.Length is >= ShortestName and <= LongestName && text.All(c => c is >= '\u3400' and <= '\u9fff') && !CommonWord.Is(text)
        && !Articles.Contains(text[0], StringComparison.Ordinal) && !Levels.Contains(text[^1], StringComparison.Ordinal);

    // 是个城中村, 是贫困县 name no person.
    private const string Articles = "个一这那";
    private const string Levels = "村镇乡县市区省";

    private static Ask? Open(string text, Ask ask, AskType type) =>
        AskSplitter.Split(text) is [var open] && open.Type == type ? open with { Context = ask.Context, Shared = ask.Shared, Earlier = ask.Earlier } : null;

    // 一个 and 一名 are articles, not claims.
    private static bool IsAmount(string text, Evidence.Figure figure) => text[figure.Start] != '一' || figure.Length - MeasureLength(text, figure) > 1;

    private static int MeasureLength(string text, Evidence.Figure figure)
    {
        var at = figure.End;
        while (at > figure.Start && !char.IsAsciiDigit(text[at - 1]) && !"一二三四五六七八九十百千万亿两余多来几零〇".Contains(text[at - 1], StringComparison.Ordinal)) at--;
        return figure.End - at;
    }

    private static string Bare(string text)
    {
        text = Ending().Replace(text, "");
        foreach (var (asking, stated) in (ReadOnlySpan<(string, string)>)[("是不是", ""), ("是否", ""), ("有没有", "有")])
            text = text.Replace(asking, stated, StringComparison.Ordinal);
        return text;
    }

    private static readonly (string Word, ClaimBound Meant)[] Bounds =
    [
        ("超过了", ClaimBound.More), ("超过", ClaimBound.More), ("突破了", ClaimBound.More), ("突破", ClaimBound.More), ("不止", ClaimBound.More), ("多于", ClaimBound.More), ("高于", ClaimBound.More), ("大于", ClaimBound.More), ("以上", ClaimBound.More),
        ("不到", ClaimBound.Less), ("不足", ClaimBound.Less), ("少于", ClaimBound.Less), ("低于", ClaimBound.Less), ("小于", ClaimBound.Less), ("以下", ClaimBound.Less),
    ];

    [GeneratedRegex("[,，]?(?:对吗|对不对|对吧|是吗|是吧|是不是|没错吧|对不|是这样吗|是真的吗|真的吗|属实吗)[?？。!！ ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("(?:吗|么|呢|吧|[?？。 ])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex("是不是|是否|有没有", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex("是不是|是否是|是否|是", RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex("(?:[0-9]{4}年)?(?:[0-9]{1,2}月)(?:[0-9]{1,2}[日号])?|[0-9]{4}年", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
