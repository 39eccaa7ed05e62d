using System.Buffers;
using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>分身: the part of a question about several places or things as a question of its own: 甲镇、乙镇两个镇的亩产各是多少 → 乙镇的亩产是多少.</summary>
public static partial class OnePart
{
    /// <summary>The question about one of the places it names; empty where they do not stand joined to one another.</summary>
    /// <param name="inquiry">The question, with two places or more.</param>
    /// <param name="place">One of them.</param>
    public static string Of(Inquiry inquiry, PlaceRef place)
    {
        var text = inquiry.Folded;
        var named = inquiry.Places.Where(p => p.Start >= 0).OrderBy(p => p.Start).ToList();
        if (named.Count < 2 || named.Count < inquiry.Places.Count) return "";
        for (var i = 1; i < named.Count; i++)
            if (named[i].Start < End(named[i - 1])) return "";
            else if (text[End(named[i - 1])..named[i].Start].Trim(Joints).Length > 0) return OfOwnWords(text, named, place);
        return text[..named[0].Start] + place.Name + WithoutCounting(text[End(named[^1])..]);
    }

    // 甲县红白理事会和乙镇红白理事会对桌数的规定: two places, each with words of its own before the joint; what follows the last one's, where it begins
    // with the first one's or closes with 的, is asked of both.
    private static string OfOwnWords(string text, List<PlaceRef> named, PlaceRef place)
    {
        if (named is not [var first, var last]) return "";
        var between = text[End(first)..last.Start];
        var own = between.TrimEnd(Joints);
        if (own.Length == between.Length || own.AsSpan().ContainsAny(ClauseEnds) || InterrogativeFinder.Find(own).Count > 0) return "";
        var rest = text[End(last)..];
        var shared = rest.StartsWith(own, StringComparison.Ordinal) ? own.Length : rest.IndexOf('的', StringComparison.Ordinal) is > 0 and var of && !own.Contains('的', StringComparison.Ordinal) ? of : -1;
        if (shared < 0) return "";
        return text[..first.Start] + place.Name + WithoutCounting((place.Name == first.Name ? own : rest[..shared]) + rest[shared..]);
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",，?？。;；");

    /// <summary>The question about one of several names in quotation marks (“甲”“乙”两项各面向谁); empty where they do not stand joined to one another.</summary>
    /// <param name="text">The question, folded.</param>
    /// <param name="name">One of the names, without its marks.</param>
    public static string OfName(string text, string name)
    {
        if (JoinedNames().Match(text) is not { Success: true } run || !run.Value.Contains($"“{name}”", StringComparison.Ordinal)) return "";
        return $"{text[..run.Index]}“{name}”{WithoutCounting(CountingThings().Replace(text[(run.Index + run.Length)..], ""))}";
    }

    [GeneratedRegex("“[^“”]{1,12}”(?:[、,和与跟及]?“[^“”]{1,12}”){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedNames();

    [GeneratedRegex("^[两二三四五六七八九2-9](?:个|项|种|大|类|支|家)", RegexOptions.CultureInvariant)]
    private static partial Regex CountingThings();

    /// <summary>The question of one of several asks; empty where it leans on another of them (多少钱一顿, 哪个最多).</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="inquiry">The question.</param>
    public static string Of(Ask ask, Inquiry inquiry)
    {
        if (inquiry.Asks.Count < 2 || inquiry.Comparing is not null) return "";
        if (inquiry.IsItemized) return YearBefore(ask, inquiry) + ask.Text;
        if (!inquiry.IsSpread && (ask.Type is not (AskType.Figure or AskType.Who or AskType.When or AskType.Where) || ask.Text.Contains('最', StringComparison.Ordinal) || ask.Text.StartsWith("其中", StringComparison.Ordinal) || ask.Content.Count(c => char.IsLetter(c) && !Bare.Contains(c, StringComparison.Ordinal)) < LeastOwn)) return "";
        var context = ask.Context.Length > 0 ? ask.Context + "," : "";
        // 甲村的收入、乙厂的用工各是多少: what is asked of another thing is not asked of the place; 甲县一级网格、二级网格各有多少 is.
        var place = inquiry.Places is [var only] && (!inquiry.IsSpread || AreAlike(inquiry.Asks)) && !(context + ask.Text).Contains(only.ShortName, StringComparison.Ordinal) ? only.Name : "";
        return context + place + YearBefore(ask, inquiry) + ask.Text;
    }

    // 2009年甲县总收入多少，产业收入多少: the one year that the question names is meant of a later ask that names none.
    private static string YearBefore(Ask ask, Inquiry inquiry) =>
        EachYear.YearIn().Match(ask.Text) is { Success: false } && EachYear.YearIn().Match(ask.Context) is { Success: false } && EachYear.YearIn().Matches(inquiry.Folded) is [var first, ..] years && years.All(y => y.Value == first.Value) && (!(inquiry.IsSpread || inquiry.IsItemized) || IsOfAll(first.Index, inquiry)) ? first.Value : "";

    // 2009年甲县, 甲县2009年: what opens the question is said of each thing in it.
    private static bool IsOfAll(int year, Inquiry inquiry) => year == 0 || inquiry.Places is [{ Start: 0 } place] && year == End(place);

    // Of an ask's own words (增速), without what only counts.
    private const int LeastOwn = 2;
    private const string Bare = "一二三四五六七八九十两几钱";

    // Whether the things end alike.
    private static bool AreAlike(IReadOnlyList<Ask> asks)
    {
        var first = asks[0].Content;
        for (var length = 0; length < first.Length; length++)
        {
            var tail = first[^(length + 1)..];
            if (!asks.All(a => a.Content.EndsWith(tail, StringComparison.Ordinal))) return first[^length..].Count(char.IsLetter) >= LeastOwn;
        }
        return true;
    }

    private static readonly char[] Joints = ['、', '和', '与', '跟', '及', '同', ',', '，', ' '];

    private static int End(PlaceRef place) => place.Start + place.Length;

    // 三个镇的 counts them; 各, 分别 and 都 ask of each.
    private static string WithoutCounting(string rest)
    {
        rest = Counting().Replace(rest, "").Replace("各自", "", StringComparison.Ordinal).Replace("分别", "", StringComparison.Ordinal);
        for (var i = rest.Length - 2; i >= 0; i--)
            if (rest[i] is '各' or '都' && BehindEach.Contains(rest[i + 1], StringComparison.Ordinal)) rest = rest.Remove(i, 1);
        return rest;
    }

    // What 各 and 都 are told of, where they make no word with it (各级, 都市).
    private const string BehindEach = "有是为归靠多几怎咋在由叫用发开办建得要收花";

    [GeneratedRegex("^,?(这|等)?[两二三四五六七八九2-9]((个?(县区|乡镇|镇乡|街道|社区|地方|省|市|县|区|镇|乡|村|地))|个)[的,]?", RegexOptions.ExplicitCapture)]
    private static partial Regex Counting();
}
