using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所称之地: 医院是建在甲区吗, 某村归乙镇管吧 claim where a thing is. The claimed place must not choose what is read, for what print says of the
/// thing may stand under another.
/// </summary>
public static partial class ClaimedPlace
{
    /// <summary>The answer with the verdict; null when no place is claimed, or no page tells where the thing is.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that the question names.</param>
    /// <param name="directory">Knows of what level places are.</param>
    /// <param name="compose">Answers an open question about places.</param>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, PlaceDirectory directory, Func<Ask, IReadOnlyList<PlaceRef>, Draft> compose)
    {
        if (ask.Type != AskType.Whether || directory.Find(ask.Text) is not [.., var claimed] || directory.LevelOf(claimed.Name) is not { } level) return null;
        if (!Ending().IsMatch(ask.Text[(claimed.Start + claimed.Length)..]) || Leading().Match(ask.Text[..claimed.Start]) is not { Success: true } leading) return null;
        var subject = ask.Text[..leading.Index].TrimEnd('是');
        if (subject.Length < ShortestSubject) return null;
        var open = ask with { Text = subject + "在" + Asked(level), Content = Politeness.Strip(subject), Type = AskType.Where };
        var draft = compose(open, [.. places.Where(p => p.Name != claimed.Name)]);
        if (draft.Confidence < Confidence.Threshold || draft.Sentences is not [{ Quotes: [var quote, ..] }, ..]) return null;
        var told = directory.Find(Folding.Fold(quote.Text)).FindAll(p => directory.LevelOf(p.Name) == level);
        if (told.Exists(p => p.Name == claimed.Name)) return draft with { Notice = $"是的，资料中是{claimed.Name}。" };
        return told.Select(p => p.Name).Distinct().ToList() is [var only] ? draft with { Notice = $"不是{claimed.Name}，资料中是{only}。" } : null;
    }

    private const int ShortestSubject = 2;

    private static string Asked(PlaceLevel level) => level switch
    {
        PlaceLevel.Village => "哪个村",
        PlaceLevel.Township => "哪个乡镇",
        PlaceLevel.County => "哪个县",
        PlaceLevel.City => "哪个市",
        PlaceLevel.Province => "哪个省",
        _ => "哪里",
    };

    [GeneratedRegex("(?:是|是不是|是否)?(?:建|设|放|办|开|落户|坐落|位|安排)?(?:在|于)$|(?:是|是不是|是否)?(?:归|属于|隶属于|隶属)$", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex("^(?:境内|里面|里|辖区|地界上?)?(?:管|管辖|管理)?的?(?:吗|吧|么|不|嘛)?[?？。]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
