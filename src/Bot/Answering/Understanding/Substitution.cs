using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 换问: 那某市呢？ and 那2020年呢？ ask the question before of another place or year. Completed they read as if the whole question had
/// been typed, so that both get the same answer.
/// </summary>
public static partial class Substitution
{
    private static readonly string[] Openers = ["那么", "那", "还有", "至于", "换成", "换做", "如果是", "要是", "再看看", "再看", "再说说", "再说", "同样", "然后", "以及", "和", "跟"];
    private static readonly string[] Endings = ["怎么样", "怎样", "咋样", "如何", "怎么弄", "怎么搞", "怎么做", "咋弄", "咋搞", "咋做", "又", "的情况", "情况", "那边", "这边", "方面", "是", "的", "呢", "吧", "啊", "呀"];
    private static readonly string[] RelativeTimes = ["去年同期", "上年同期", "今年", "去年", "前年", "上半年", "下半年", "上个月", "本月", "今年上半年", "去年上半年", "今年下半年", "去年下半年", "现在", "如今", "目前", "眼下"];

    // What may stand beside a place's name without asking anything: its level word, 当地.
    private const string Beside = "省市县区镇乡村里 ";
    private const string Marks = " ?？。！!,，、;；:：";
    private const int LongestChain = 8;

    /// <summary>The same of another thing (那黄卡呢), or of another place with what is asked of it besides (那某县呢，投资多少); null when it is not so.</summary>
    public static string? WithThing(string folded, IReadOnlyList<Turn> history, PlaceDirectory places)
    {
        var end = folded.IndexOf('呢', StringComparison.Ordinal) + 1;
        if (end >= 2 && end + 1 < folded.Length && Marks.Contains(folded[end], StringComparison.Ordinal))
        {
            var more = folded[(end + 1)..];
            return (Complete(folded[..end], history, places) ?? WithThing(folded[..end], history, places)) is { } whole ? $"{whole.TrimEnd(Marks.ToCharArray())},{more}"
                // 那某村呢，增收多少 after what is no whole question: of the village that alone is asked.
                : history.Count > 0 && Bare(folded[..end]) is { Length: > 0 } named && places.Find(named) is { Count: > 0 } found && IsOnlyPlaces(named, found) && InterrogativeFinder.Find(more).Count > 0 ? named + more : null;
        }
        return Complete(folded, Asked(history), places, LongestChain, Another.Thing);
    }

    /// <summary>The whole question; null when the typed one asks more than another place or year, or nothing stands before it.</summary>
    public static string? Complete(string folded, IReadOnlyList<Turn> history, PlaceDirectory places) =>
        Complete(folded, Asked(history), places, LongestChain, Another.PlaceOrTime);

    /// <summary>The turns with each question of the user's that asks the same of another place or time, or points at a place, as a whole question.</summary>
    public static IReadOnlyList<Turn> Completed(IReadOnlyList<Turn> history, PlaceDirectory places)
    {
        if (history.Count < 2) return history;
        var turns = new List<Turn>(history.Count);
        foreach (var turn in history)
        {
            var whole = turn.IsUser && turns.Count > 0 ? Whole(Folding.Fold(turn.Text).Trim(), turns, places) : null;
            turns.Add(whole is null ? turn : turn with { Text = whole });
        }
        return turns;
    }

    private static string? Whole(string folded, List<Turn> before, PlaceDirectory places) =>
        Complete(folded, before, places) ?? OfPlacePointedAt(folded, Asked(before), places);

    private static List<string> Asked(IReadOnlyList<Turn> history) => [.. history.Where(t => t.IsUser && !string.IsNullOrWhiteSpace(t.Text)).Select(t => Folding.Fold(t.Text).Trim())];

    // By what the question before is completed; of a chain of such questions each may be either.
    [Flags]
    private enum Another
    {
        PlaceOrTime = 1,
        Thing = 2,
        Either = PlaceOrTime | Thing,
    }

    private static string? Complete(string folded, List<string> earlier, PlaceDirectory places, int depth, Another another)
    {
        if (earlier.Count == 0 || depth == 0) return null;
        var rest = EachYear.WithCentury(Bare(folded));
        if (rest.Length == 0) return null;
        var before = earlier[..^1];
        var previous = EachYear.WithCentury(PlaceRepair.Apply(earlier[^1], places));
        var completed = Complete(previous, before, places, depth - 1, Another.Either) ?? OfPlacePointedAt(previous, before, places);
        previous = completed ?? previous;
        // What itself leans on an answer or a pronoun is no whole question.
        if (completed is null && before.Count > 0 && Conversation.Leaning(previous, [new Turn(true, before[^1])], places.Find(previous).Count > 0).Count > 0) return null;
        var named = places.Find(rest);
        if ((another & Another.PlaceOrTime) != 0)
        {
            if (AskedAgain(rest, previous) is { } again) return WithTime(previous, again);
            if (YearBeside(rest, previous) is { } beside) return WithTime(previous, beside);
            if (IsTime(rest) || SameAt(rest, previous) is not null) return SameAt(rest, previous) ?? WithTime(previous, rest);
            if (named.Count > 0) return IsOnlyPlaces(rest, named) ? WithPlaces(previous, rest, places) : null;
        }
        return (another & Another.Thing) != 0 && named.Count == 0 && IsAskedOf(folded) ? OtherThing.In(previous, rest) : null;
    }

    // 该县有多少个村 is a whole question once the county that it points at is known.
    private static string? OfPlacePointedAt(string previous, List<string> before, PlaceDirectory places) =>
        before.Count > 0 && places.Find(previous).Count == 0 && PlacePointer.Resolve(previous, [.. before.Select(q => new Turn(IsUser: true, q))], places) is { IsPointedAt: true } pointed ? pointed.Text : null;

    // 那红卡呢, 还有红卡: more than the thing's name, or it would be a question of keywords.
    private static bool IsAskedOf(string folded) =>
        folded.TrimEnd(Marks.ToCharArray()).EndsWith('呢') || folded.StartsWith('那');

    /// <summary>What a follow-up names, without what opens and ends it: 黄卡 of 那黄卡呢.</summary>
    public static string Bare(string text)
    {
        text = text.Trim(Marks.ToCharArray());
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var opener in Openers)
                if (text.StartsWith(opener, StringComparison.Ordinal) && text.Length > opener.Length) (text, changed) = (text[opener.Length..].TrimStart(Marks.ToCharArray()), true);
            foreach (var ending in Endings)
                if (text.EndsWith(ending, StringComparison.Ordinal) && text.Length > ending.Length) (text, changed) = (text[..^ending.Length].TrimEnd(Marks.ToCharArray()), true);
        }
        return text;
    }

    /// <summary>The same of 那黄卡呢，有多少张: what stands before 呢.</summary>
    public static string Named(string text) => Bare(text.IndexOf('呢', StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text);

    /// <summary>The time that opens a follow-up (现在 of 现在补多少, 2022年 of 2022年是多少), which is all that it names itself; empty where none does.</summary>
    public static string OwnTime(string text)
    {
        text = EachYear.WithCentury(Bare(text));
        return YearAt(text, 0) is > 0 and var length ? text[..length] : RelativeTimes.OrderByDescending(w => w.Length).FirstOrDefault(w => text.StartsWith(w, StringComparison.Ordinal)) ?? "";
    }

    private static bool IsOnlyPlaces(string rest, List<PlaceRef> named)
    {
        for (var i = 0; i < rest.Length; i++)
            if (!named.Any(p => i >= p.Start && i < p.Start + p.Length) && !Beside.Contains(rest[i], StringComparison.Ordinal)) return false;
        return true;
    }

    private static bool IsTime(string rest) => RelativeTimes.Contains(rest) || YearAt(rest, 0) == rest.Length;

    // 2021年, 2021年度, 2021年上半年: how long it is; 0 when no year stands there.
    private static int YearAt(string text, int at)
    {
        if (at + 5 > text.Length || text[at + 4] != '年' || text.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') >= 0 || at > 0 && char.IsAsciiDigit(text[at - 1])) return 0;
        foreach (var more in (string[])["上半年", "下半年", "度", "份"])
            if (string.CompareOrdinal(text, at + 5, more, 0, more.Length) == 0) return 5 + more.Length;
        return OfYear().Match(text[(at + 5)..]) is { Success: true } months ? 5 + months.Length : 5;
    }

    // 2023年降到多少, 现在几天, 两年后改成多少钱 after a question for a figure of some year: the same of the other year, or of the newest that is told.
    private static string? AskedAgain(string rest, string previous)
    {
        if (Again().Match(rest) is not { Success: true } again || InterrogativeFinder.Find(previous) is not [{ Type: AskType.Figure }] || !Enumerable.Range(0, previous.Length).Any(i => YearAt(previous, i) > 0)) return null;
        return again.Groups["year"].Success ? again.Groups["year"].Value : "现在";
    }

    // 前一年, 第二年 after a question of one year: the year before or after it.
    private static string? YearBeside(string rest, string previous)
    {
        if (OneYearOff().Match(rest) is not { Success: true } off || EachYear.YearIn().Matches(previous) is not [var year]) return null;
        var years = off.Groups["years"].Success ? off.Groups["years"].Value == "两" ? 2 : Evidence.Numerals.Value(off.Groups["years"].ValueSpan) : 1;
        var asked = int.Parse(year.ValueSpan[..4], System.Globalization.CultureInfo.InvariantCulture) + (off.Groups["before"].Success ? -years : years);
        return $"{asked.ToString(System.Globalization.CultureInfo.InvariantCulture)}年";
    }

    // 2023年打算修多少 after 2022年修了多少公里: the same of another year, with 打算 before what is done; null where it asks anything else.
    private static string? SameAt(string rest, string previous)
    {
        var time = YearAt(rest, 0);
        if (time == 0 && RelativeTimes.OrderByDescending(w => w.Length).FirstOrDefault(w => rest.StartsWith(w, StringComparison.Ordinal)) is { } relative) time = relative.Length;
        if (time == 0 || time >= rest.Length) return null;
        var doing = rest[time..];
        var intended = Intended.FirstOrDefault(w => doing.StartsWith(w, StringComparison.Ordinal)) ?? "";
        doing = doing[intended.Length..].Replace("了", "", StringComparison.Ordinal);
        if (doing.Length < ShortestDoing || InterrogativeFinder.Find(doing) is not [{ Start: > 0 } asked] || asked.End < doing.Length) return null;
        var bare = previous.Replace("了", "", StringComparison.Ordinal);
        if (bare.LastIndexOf(doing, StringComparison.Ordinal) is not (> 0 and var at)) return null;
        // What has been done is told of another time as it was; what is intended is not.
        return intended.Length == 0 ? WithTime(previous, rest[..time]) : WithTime(bare.Insert(at, intended), rest[..time]);
    }

    private static readonly string[] Intended = ["打算", "计划", "准备", "预计", "目标", "将要", "要"];
    private const int ShortestDoing = 3;

    private static string WithTime(string previous, string time)
    {
        // 去年同期 says by itself which months are meant.
        if (time.EndsWith("同期", StringComparison.Ordinal)) previous = Months().Replace(previous, "");
        for (var i = 0; i < previous.Length; i++)
            if (YearAt(previous, i) is > 0 and var length) return previous[..i] + time + previous[(i + length)..];
        foreach (var word in RelativeTimes.OrderByDescending(w => w.Length))
            if (previous.Contains(word, StringComparison.Ordinal)) return previous.Replace(word, time, StringComparison.Ordinal);
        return time + previous;
    }

    // The first place gives way to the new one; the others, which it lay in or which lay in it, are left out.
    private static string? WithPlaces(string previous, string rest, PlaceDirectory places)
    {
        var named = places.Find(previous);
        if (named.Count == 0) return rest + previous;
        // A comparison has no one place that another could stand for.
        if (named.Any(p => named.Any(q => p.Name != q.Name && !places.IsWithin(p.Name, q.Name) && !places.IsWithin(q.Name, p.Name)))) return null;
        // 某县长是谁: the level word of the place is also the post's, so that the new place is named with its own.
        if (EndsAsLevel(named[0].Length, previous, named[0].Start) && !EndsAsLevel(rest.Length, rest, 0) && places.Find(rest) is [{ IsKnown: true } other] && other.Length == rest.Length) rest = other.Name;
        for (var i = named.Count - 1; i >= 0; i--)
            previous = string.Concat(previous.AsSpan(0, named[i].Start), i == 0 ? rest : "", previous.AsSpan(named[i].Start + named[i].Length));
        return previous;
    }

    private static bool EndsAsLevel(int length, string text, int start) => length > 0 && Beside.Contains(text[start + length - 1], StringComparison.Ordinal);

    [GeneratedRegex("(?:[0-9]{1,2}月?(?:至|到|-|—))?[0-9]{1,2}月份?|前?[一二三四]个?季度|上半年|下半年", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    // 1至11月, 6月底, 一季度 behind a year.
    [GeneratedRegex("^(?:[0-9]{1,2}月?(?:至|到|-|—))?[0-9]{1,2}月[份底末初]?|^[一二三四]季度|^[底末初]", RegexOptions.CultureInvariant)]
    private static partial Regex OfYear();

    [GeneratedRegex("^(?:(?<year>(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?)|现在|如今|目前|眼下|后来|过?了?[一两二三四五]年(?:之?后|以后)|[隔过]了?[一两二三四五]年)(?:(?:又|就|是|有|为|还)*(?:变成|变为|变|涨到|升到|升至|降到|降至|增到|增至|减到|减至|达到|改成|改为|到)?了?(?:(?:多少|几)[^,?]{0,3}|多大|多高))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex("^(?:(?<before>前一年|上一年|(?<years>[一两二三四五])年(?:之前|以前|前))|第二年|后一年|下一年|次年|转年)(?:是|有|又|为|就)*(?:多少[^,?]{0,2}|几[^,?]{0,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OneYearOff();
}
