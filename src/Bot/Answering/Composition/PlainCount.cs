using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 只问有多少: a question for the number of a thing in a place and for nothing else (某县有多少名党员). Any report of the place may mention
/// the thing; only one that counts it, and counts it there, answers.
/// </summary>
public sealed class PlainCount(PlaceDirectory directory)
{
    // What counts them for somebody else speaks of little else of the question.
    private const float LeastShare = 0.75f;

    // Characters that may stand between a figure and what it counts (1300余名在职党员).
    private const int Modifier = 6;

    // What may stand between a thing and its figure (党员总数达到1.2万名).
    private const string Linking = "了共有达为是约近超逾到至已在总数量的现拥计增加长一目前全累登记册注共余";
    private const int LongestLink = 8;

    // What makes another thing of the noun: 村民小组, 党员代表, 网格长.
    private const string Continuing = "组长代队会站室群员";

    // Print tells how many people a place has by any of these, and often by households and people together.
    private static readonly string[] Inhabitants = ["村民", "居民", "人口", "群众", "百姓", "老百姓"];
    private const string Things = "个名位人家户支口处座所";
    private static readonly string[] Countable = ["count", "person", "household", ""];

    /// <summary>The counted thing; null when the ask says anything else.</summary>
    public static string? Noun(Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Figure || ask.Context.Length + ask.Earlier.Length + ask.Shared.Length > 0 || ask.Units.Count > 1) return null;
        // 茶园有多大 asks for a size.
        if (ask.Text.HoldsAny(Sizes)) return null;
        // 三种办法各有多少个院子: behind the name of each its number may stand alone.
        if (ask.Text.HoldsAny(OfEach)) return null;
        // 有几个村没达标的: what they are or did is said of them, and no thing of a name.
        if (ask.Text.TrimEnd('?', '？', '。').EndsWith('的')) return null;
        // 有几种, 身高多少, 密度是多少 count no things that a place has.
        var isHaving = ask.Content.IndexOf('?') is > 0 and var mark && ask.Content[mark - 1] == '有';
        if (ask.Units is [var unit] ? !Things.Contains(unit, StringComparison.Ordinal) : !isHaving) return null;
        var words = terms.Where(t => !t.IsPair && !ask.Units.Contains(t.Text)).Select(t => (t.Text, t.IsFocus)).ToList();
        // 有多少名红白理事会会长: what is counted stands after the question word, whose they are before it. 有多少户参加 and 有多少职工参加 say
        // what they do.
        if (isHaving && AfterMark(ask) is { Length: >= 2 } after && ask.Units is not ["人" or "户"])
        {
            words.RemoveAll(w => !after.Contains(w.Text, StringComparison.Ordinal));
            return string.Concat(words.Select(w => w.Text)) == after && (words.Count == 1 || ask.Units.Count == 1) && IsNoun(after) ? after : null;
        }
        // 上季度黄村有几个: when they were counted is no part of what they are called.
        if (words.Count > 1) words.RemoveAll(w => Times.Contains(w.Text));
        var noun = string.Concat(words.Select(w => w.Text));
        // 护学岗有多少人, 执法局一共几个人: the people of it are counted, by whatever they are called, and not the thing.
        if (ask.Units is ["人"] && noun.Length > 0 && Bodies.Contains(noun[^1], StringComparison.Ordinal)) return null;
        return words.TrueForAll(w => w.IsFocus) && ask.Content.Contains(noun, StringComparison.Ordinal) && IsNoun(noun) && !IsDone(ask.Content, noun) ? noun : null;
    }

    // What a body that people belong to ends in; what ends otherwise may be the people themselves (党员有多少人).
    private const string Bodies = "岗队站社厂院校所局班团会组园店坊";

    private static readonly string[] OfEach = ["各有", "各多少", "各几", "各是", "各自", "分别"];

    // 集市来了多少人: who did it is counted, in any word for doing it, and not what the words name.
    private static bool IsDone(string content, string noun)
    {
        if (content.IndexOf('?') is not (> 0 and var mark)) return false;
        var from = content.LastIndexOf(noun, mark, StringComparison.Ordinal);
        if (from < 0) return false;
        var between = content.AsSpan(from + noun.Length, Math.Max(0, mark - from - noun.Length));
        return between.EndsWith("了", StringComparison.Ordinal);
    }

    private static bool IsNoun(string text) => (text.Length is >= 2 and <= LongestNoun || Levels.Contains(text)) && text.All(c => c is >= '\u3400' and <= '\u9fff');

    private const int LongestNoun = 8;

    // 某县有多少个村.
    private static readonly string[] Levels = ["村", "镇", "乡"];

    private static string AfterMark(Ask ask) => ask.Content[(ask.Content.IndexOf('?') + 1)..];

    /// <summary>The units that count the thing of the places, in their order.</summary>
    public IReadOnlyList<ScoredUnit> Counting(IReadOnlyList<ScoredUnit> units, string noun, Ask ask, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PlaceRef> places)
    {
        // 低洼户多少户: the measure word is the noun's last character too.
        string[] nouns = [noun, .. ask.Units is [var unit] && ask.Content.Contains(noun + unit, StringComparison.Ordinal) ? [noun + unit] : Array.Empty<string>(), .. terms.Where(t => t.Text == noun).SelectMany(t => t.Variants).Select(v => v.Text), .. Inhabitants.Contains(noun) ? Inhabitants : []];
        return [.. units.Where(u => u.Score >= LeastShare * units[0].Score && Counts(u, nouns, ask) && IsOf(u, places))];
    }

    // A village's number is none of its county's.
    private bool IsOf(ScoredUnit unit, IReadOnlyList<PlaceRef> places)
    {
        if (places.Count == 0 || SubjectPlace.Of(unit.View, unit.Range.Range) is not { } subject) return true;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var place in places)
            if (!directory.IsWithin(subject.Name, place.Name) || subject.Name == place.Name || text.Contains(place.ShortName, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Counts(ScoredUnit unit, string[] nouns, Ask ask)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        var asked = ask.Units.Count > 0 ? FigureFinder.ClassOf(ask.Units[0]) : "";
        var before = default(Evidence.Figure);
        foreach (var figure in FigureFinder.Find(text))
        {
            var isHouseholds = before.Measure == "household" && figure.Start - before.End <= 1;
            before = figure;
            if (!Countable.Contains(figure.Measure) || asked == "household" && figure.Measure != asked || asked == "count" && figure.Measure == "household" || IsSome(text, figure, ask) || IsAdded(text, figure, ask)) continue;
            if (isHouseholds && figure.Measure == "person" && nouns.Contains(Inhabitants[0])) return true;
            foreach (var noun in nouns)
                if (StandsBefore(text[..figure.Start], noun) || StandsAfter(text[figure.End..], noun)) return true;
        }
        return false;
    }

    // 评选优秀社区工作者50名: what is done with some of them counts not all.
    private static readonly string[] Choosing = ["评选", "表彰", "选派", "评出", "奖励", "授予", "覆盖", "涉及", "惠及"];

    // 走了97名网格员: who left are not who are there.
    private static readonly string[] Leaving = ["走了", "流失", "清退", "辞退", "裁减", "淘汰", "关停", "停了", "关了"];

    /// <summary>The units without one in front that only tells how many went (走了97名), where another as near tells of the thing.</summary>
    public static IReadOnlyList<ScoredUnit> WithoutLeaving(IReadOnlyList<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Figure || units.Count < 2 || ask.Text.HoldsAny(Leaving) || !Leaves(units[0])) return units;
        return units.WithFirst(units.Take(LeavingLooked).FirstOrDefault(u => u.Score >= LeastShare * units[0].Score && !Leaves(u)));

        bool Leaves(ScoredUnit unit) =>
            unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length) is var text && LikeFigure.Asked(text, ask, terms) is { } figure && LikeFigure.ClauseOf(text, figure).HoldsAny(Leaving);
    }

    private const int LeavingLooked = 6;

    // 新增规上企业12家 are not all there are, but of a question that asks for the new ones.
    private static readonly string[] Added = ["新增", "新培育", "净增"];

    private static bool IsAdded(ReadOnlySpan<char> text, Evidence.Figure figure, Ask ask)
    {
        var clause = text[..figure.Start];
        clause = clause[(clause.LastIndexOfAny(",。;:") + 1)..];
        foreach (var word in Added)
            if (clause.Contains(word, StringComparison.Ordinal) && !ask.Text.Contains('新', StringComparison.Ordinal) && !ask.Text.Contains('增', StringComparison.Ordinal)) return true;
        return false;
    }

    // 每个网格配一名网格员: a share is no number of them.
    private static bool IsSome(ReadOnlySpan<char> text, Evidence.Figure figure, Ask ask)
    {
        var clause = text[..figure.Start];
        clause = clause[(clause.LastIndexOfAny(",。;:") + 1)..];
        return clause.HoldsAny(Choosing) || clause.HoldsAny(Leaving) && !ask.Text.HoldsAny(Leaving) || text[figure.Start] == '一' && figure.Length <= 2 || clause.Contains('每') || clause.EndsWith("平均", StringComparison.Ordinal) || clause.EndsWith("各", StringComparison.Ordinal);
    }

    private static bool StandsBefore(ReadOnlySpan<char> before, string noun)
    {
        before = before.TrimEnd(CountedNoun.Apart);
        var end = before.Length;
        while (end > 0 && before.Length - end < LongestLink && (Linking.Contains(before[end - 1], StringComparison.Ordinal) || before[end - 1] == '”')) end--;
        if (before[..end].EndsWith(noun, StringComparison.Ordinal) || before.EndsWith(noun, StringComparison.Ordinal)) return true;
        // 成立调解队，成员17人 counts who is in it; 三星级村党支部书记7名 is asked for as 三星级书记.
        foreach (var member in Members)
            if (before[..end].EndsWith(member, StringComparison.Ordinal) && before[..(end - member.Length)].TrimEnd(",、现有共").EndsWith(noun, StringComparison.Ordinal)) return true;
        if (EndsParted(before[..end], noun) || EndsParted(before, noun)) return true;
        // 绿色校园示范点3个 counts 绿色校园.
        foreach (var kind in Kinds)
            if (before[..end].EndsWith(kind, StringComparison.Ordinal) && before[..(end - kind.Length)].EndsWith(noun, StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly string[] Members = ["成员", "队员", "会员", "社员", "组员"];

    // The parts of a name with a word between them, the last at the end; the first a grade or a kind, which tells it from the others.
    private static bool EndsParted(ReadOnlySpan<char> before, string noun)
    {
        for (var first = 2; first + 2 <= noun.Length; first++)
        {
            if (!before.EndsWith(noun.AsSpan(first), StringComparison.Ordinal)) continue;
            var rest = before[..^(noun.Length - first)];
            rest = rest[^Math.Min(rest.Length, first + LongestInserted)..];
            if (rest.LastIndexOf(noun.AsSpan(0, first), StringComparison.Ordinal) is >= 0 and var at && rest[(at + first)..].IndexOfAnyExceptInRange('\u3400', '\u9fff') < 0) return true;
        }
        return false;
    }

    private const int LongestInserted = 6;

    private static readonly string[] Kinds = ["示范点", "示范村", "示范户", "试点", "基地", "项目", "站点", "阵地", "场所", "点"];
    private static readonly string[] Times = ["季度", "年度", "月份", "上半年", "下半年", "年底", "年初", "目前", "现在"];
    private static readonly string[] Sizes = ["多大", "多长", "多高", "多宽", "多远", "多重"];

    private static bool StandsAfter(ReadOnlySpan<char> after, string noun)
    {
        var at = after.IndexOf(noun, StringComparison.Ordinal);
        var end = at + noun.Length;
        if (at < 0) (at, end) = Parted(after, noun);
        if (at < 0 || at > Modifier) return false;
        foreach (var c in after[..at])
            if (char.IsPunctuation(c) && c is not ('“' or '”')) return false;
        return end == after.Length || !Continuing.Contains(after[end], StringComparison.Ordinal);
    }

    // 清洁示范点 of 50个清洁先进示范点, 志愿队 of 4支志愿服务队: a word between the parts of its name. (-1, 0) where they do not stand so.
    private static (int At, int End) Parted(ReadOnlySpan<char> after, string noun)
    {
        for (var first = 2; first + 1 <= noun.Length; first++)
        {
            var at = after.IndexOf(noun.AsSpan(0, first), StringComparison.Ordinal);
            if (at < 0) break;
            var rest = after[(at + first)..];
            var next = rest.IndexOf(noun.AsSpan(first), StringComparison.Ordinal);
            if (next is >= 0 and <= Between && rest[..next].IndexOfAnyExceptInRange('\u3400', '\u9fff') < 0) return (at, at + first + next + noun.Length - first);
        }
        return (-1, 0);
    }

    // Characters of a word between the parts of a name.
    private const int Between = 2;
}
