using System.Buffers;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所问之地: 在哪个镇, 包了哪几个村, 是哪个县 ask for the name of a place of that level. 有个县, 每人包三个村 and a report that names only the
/// asked place and what lies over it tell none.
/// </summary>
public static class AskedPlaces
{
    private static readonly string[] Which = ["哪个", "哪一个", "哪几个", "哪些", "哪两个", "哪三个", "哪四个", "哪五个"];

    // What the level is called in asking. 哪些城市 are told by names that print no level word.
    private static readonly (string[] Asked, PlaceLevel First, PlaceLevel Last)[] Levels =
    [
        (["乡镇", "镇街", "镇", "乡", "街道"], PlaceLevel.Township, PlaceLevel.Township),
        (["村", "社区"], PlaceLevel.Village, PlaceLevel.Village),
        (["县", "区县"], PlaceLevel.City, PlaceLevel.County),
    ];

    // 哪个村民, 哪些社区工作者, 哪个镇长: people and bodies of any place.
    private static readonly SearchValues<char> Continuing = SearchValues.Create("民务里长医干集口规委落企党级办工书支校城直领");

    // 甲、乙、丙三村: names that the reading of newspapers does not know stand in lists, and in tables.
    private static readonly SearchValues<char> Lists = SearchValues.Create("、\t　|");

    private static readonly SearchValues<char> Counting = SearchValues.Create("个两二三四五六七八九十几些");

    /// <summary>Whether what is quoted may tell which place; true where the ask is for none.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft)
    {
        foreach (var (asked, first, last) in Levels)
            if (IsAsked(ask.Text, asked)) return draft.Sentences.Any(s => s.Quotes.Any(q => Names(q, ask.Text, first, last)));
        return true;
    }

    // 没合账的6个村叫什么名字.
    private static readonly string[] Called = ["叫什么", "叫啥", "都叫", "分别叫", "名字", "的名字", "是哪些", "是哪几个"];

    private static bool IsAsked(string text, string[] asked)
    {
        foreach (var level in asked)
            foreach (var called in Called)
                if (text.IndexOf(level + called, StringComparison.Ordinal) is > 0 and var named && Counting.Contains(text[named - 1])) return true;
        foreach (var which in Which)
            foreach (var level in asked)
                if (text.IndexOf(which + level, StringComparison.Ordinal) is >= 0 and var at && (at + which.Length + level.Length is var end && (end == text.Length || !Continuing.Contains(text[end])))) return true;
        return false;
    }

    // 城隍庙社区, that ingest did not list; no 有个村, 四个镇 or 各乡镇.
    private static bool HoldsForm(string text, string question, PlaceLevel level)
    {
        foreach (var word in Forms(level))
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (at >= ShortestName && text.AsSpan(at - ShortestName, ShortestName) is var name && name.IndexOfAnyExceptInRange('\u3400', '\u9fff') < 0 && !name.ContainsAny(Unnamed)
                    && (at + word.Length == text.Length || !Continuing.Contains(text[at + word.Length])) && !question.AsSpan().Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string[] Forms(PlaceLevel level) => level switch
    {
        PlaceLevel.Township => ["镇", "乡", "街道"],
        PlaceLevel.Village => ["村", "社区"],
        _ => ["县", "区", "市"],
    };

    // Characters of a name before its level word, at least.
    private const int ShortestName = 2;
    private static readonly SearchValues<char> Unnamed = SearchValues.Create("个各全该本我每这那的些多数所有某到在一二三四五六七八九十两届城农乡镇县市行政小社街");

    // In the quotation, in the heading over it or in the article's own; a place within another that the question names too.
    private static bool Names(Quote quote, string question, PlaceLevel first, PlaceLevel last)
    {
        if (quote.Text.AsSpan().ContainsAny(Lists)) return true;
        var over = quote.View.UnitAt(quote.Range.Start) is >= 0 and var unit && quote.View.SectionOf(unit) is >= 0 and var section ? quote.View.TextOf(quote.View.Units[section]) : "";
        var text = Folding.Fold($"{quote.Text},{over},{quote.View.Article.Title}");
        return HoldsForm(text, question, first) || quote.View.Article.Places.Any(p => p.Level >= first && p.Level <= last && !question.Contains(p.ShortName, StringComparison.Ordinal) && text.Contains(p.ShortName, StringComparison.Ordinal));
    }
}
