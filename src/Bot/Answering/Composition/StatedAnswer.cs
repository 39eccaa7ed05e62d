using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using PlaceLevel = Wenzheng.Indexing.Archive.PlaceLevel;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 答出所问: whether a draft states anything of the asked kind. 多少 is not answered by sentences without such a figure, 是谁 not by
/// sentences without a person, however much they speak of the subject.
/// </summary>
public static class StatedAnswer
{
    // 收多少钱 and 覆盖多少, each said without a numeral.
    private static readonly string[] Free = ["免费", "免收", "不收", "无偿"];
    private static readonly string[] Shares = ["全部", "全覆盖", "半数", "过半", "一半", "翻番", "翻一番"];

    // Somebody is asked for by name; what is called something (工作法叫什么) has its name in quotation marks.
    private static readonly string[] Persons = ["是谁", "哪位", "哪一位"];
    private static readonly string[] Names = ["叫什么", "叫啥", "名字", "姓名"];

    // What counts parts of a plan counts no things.
    private static readonly string[] Abstract = ["方面", "步", "级"];

    /// <summary>False only where the asked kind is surely missing.</summary>
    public static bool Holds(Ask ask, Draft draft)
    {
        if (NumberToCall.IsAsked(ask)) return Quotes(draft).Any(q => NumberToCall.Stands(q.Text));
        if (!AskedTrait.MayBeTold(ask, draft) || Quotes(draft).Any() && !Quotes(draft).Any(q => StatedTime.MayBeTold(ask, Folding.Fold(q.Text)))) return false;
        if (!LimitAsked.MayBeTold(ask, draft) || OnlyPerTime.IsTold(ask, draft) || OnlyForEach.IsTold(ask, draft)) return false;
        if (LeftOver.IsAsked(ask) && !Quotes(draft).Any(q => LeftOver.Stands(Folding.Fold(q.Text)))) return false;
        if (Inhabitants.IsAsked(ask) && !Quotes(draft).Any(q => Inhabitants.Stands(Folding.Fold(q.Text)))) return false;
        if (ask.Type is AskType.Who or AskType.What && ask.Text.HoldsAny(OwnerAsked) && !Quotes(draft).Any(q => NamesPerson(q) && q.Text.HoldsAny(Owners))) return false;
        if (AsksWholeName(ask.Text) && !Quotes(draft).Any(q => NamesOther(q, ask.Text))) return false;
        if (UnitPrice.IsAsked(ask) && !Quotes(draft).Any(q => UnitPrice.Stands(Folding.Fold(q.Text)))) return false;
        if (Quotes(draft).Any() && !Quotes(draft).Any(q => SumPerThing.MayBeTold(ask, Folding.Fold(q.Text)))) return false;
        if (AsksShare(ask.Text) && !Quotes(draft).Any(q => q.Text.HoldsAny(ShareTold))) return false;
        if (ask.Type is AskType.Who or AskType.None && NamedBody.PostIn(ask.Text) is { } held && !Quotes(draft).Any(q => NamedBody.HoldsPost(q, ask.Text, held))) return false;
        if (NamedBody.IsAsked(ask.Text) && !Quotes(draft).Any(q => NamedBody.Stands(Folding.Fold(q.Text), ask.Text))) return false;
        if (AgeOfNamed.Asked(ask, [.. Quotes(draft)]) is { } person && !Quotes(draft).Any(q => AgeOfNamed.Stands(q, person))) return false;
        if (ask.Type == AskType.Figure && Quotes(draft).Any() && Quotes(draft).All(q => WholePlaceCount.Counts(q, ask))) return false;
        if (ask.Type == AskType.Figure) return Quotes(draft).Any(q => StatesFigure(Folding.Fold(q.Text), ask));
        if (ask.Type != AskType.Who) return true;
        if (Payers.AreAsked(ask)) return Quotes(draft).Any(q => Payers.AreTold(Folding.Fold(q.Text)) || NamesPerson(q));
        if (RankedBody.IsAsked(ask) && Quotes(draft).Any(q => RankedBody.Stands(q, ask))) return true;
        if (HolderAsked(ask) is not null && CommitteeHead.IsAsked(ask.Text) && !Quotes(draft).Any(q => CommitteeHead.Stands(q, ask.Text))) return false;
        if (HolderAsked(ask) is { } post) return Quotes(draft).Any(q => NamesHolder(q, post, ask.Text) && NamedBody.HoldsPost(q, ask.Text, post) || !ask.Text.HoldsAny(Names) && IsHeldByPost(Folding.Fold(q.Text), post));
        var isNamed = ask.Text.HoldsAny(Names);
        if (ask.Text.HoldsAny(Ranks) && Quotes(draft).Any(NamesPlace)) return true;
        return !isNamed && !ask.Text.HoldsAny(Persons) || Quotes(draft).Any(q => NamesPerson(q) || MayName(q, ask) || IntroducedPerson.IsNamedAs(Folding.Fold(q.Text), ask) || !isNamed && IsPost(q.Text, ask) || isNamed && !AsksPerson(ask) && HoldsName(q.Text));
    }

    // 驻在村里的是谁 is told by 一名第一书记驻村, where no post was asked of.
    private static bool IsPost(string text, Ask ask)
    {
        if (ask.Text.HoldsAny(PostNames.Persons)) return false;
        foreach (var post in PostNames.Held)
            for (var at = text.IndexOf(post, StringComparison.Ordinal); at > 0; at = text.IndexOf(post, at + post.Length, StringComparison.Ordinal))
                if (text.AsSpan(Math.Max(0, at - LongestOfPost), Math.Min(at, LongestOfPost)).LastIndexOf("名") is > 0 and var one && text[Math.Max(0, at - LongestOfPost) + one - 1] is '一' or '1') return true;
        return false;
    }

    // 一名县直部门副书记: what stands between the number and the post. UTF-16 units.
    private const int LongestOfPost = 8;

    // 垫底的是谁, 排第一的是谁: towns and villages are ranked as people are.
    private static readonly string[] Ranks = ["垫底的是谁", "倒数第一的是谁", "倒数第一是谁", "最后一名是谁", "第一名是谁", "排第一的是谁", "第一的是谁", "第一是谁", "最高的是谁", "最低的是谁", "最多的是谁", "最少的是谁"];

    private static bool NamesPlace(Quote quote) => quote.View.Article.Places.Any(p => p.Level != PlaceLevel.Other && quote.Text.Contains(p.Name, StringComparison.Ordinal));

    // “某某工坊”, not a quoted sentence.
    private static bool HoldsName(string text)
    {
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
            if (text.IndexOf('”', open) is var close && (close < 0 || close - open <= LongestName && text.AsSpan(open, close - open).IndexOfAny('，', '。', '！') < 0)) return true;
        return false;
    }

    private const int LongestName = 16;

    // 老板叫啥: the name of somebody else who works there is not his.
    private static readonly string[] OwnerAsked = ["老板叫", "老板是谁", "老板姓", "老板的名字", "法人是谁", "法人叫", "法人代表是谁", "经理叫", "经理是谁"];
    private static readonly string[] Owners = ["老板", "法人", "法定代表人", "经理", "负责人", "董事长", "厂长", "店主", "创办", "业主", "掌柜", "开办", "老总"];

    // 合格的占比是多少: neither a sum nor a number of anything.
    private static readonly string[] ShareAsked = ["比例", "占比", "百分比", "比重"];
    private static readonly string[] Percent = ["百分之几", "百分之多少", "几成", "几分之几"];
    private static readonly string[] ShareTold = ["%", "％", "‰", "百分", "成", "倍", "半", "比", "分之", "∶", "率", "全", "免费"];

    internal static bool AsksShare(string question) =>
        question.HoldsAny(Percent) || Array.Exists(ShareAsked, s => question.IndexOf(s, StringComparison.Ordinal) is >= 0 and var at && question.AsSpan(at + s.Length).TrimStart("是为有达到分别各") is { Length: > 0 } after && (after.StartsWith("多少", StringComparison.Ordinal) || after[0] == '几'));

    // 主任叫什么名字 asks for a person, 主任的工作法叫什么 does not.
    private static bool AsksPerson(Ask ask) => PostNames.Persons.Any(p => Names.Any(n => ask.Text.Contains(p + n, StringComparison.Ordinal) || ask.Text.Contains(p + " " + n, StringComparison.Ordinal)));

    /// <summary>Whether the ask is for what a thing is called, not a person.</summary>
    internal static bool AsksNameOfThing(Ask ask) => ask.Type == AskType.Who && ask.Text.HoldsAny(Names) && !ask.Text.HoldsAny(PostNames.Persons);

    private static IEnumerable<Quote> Quotes(Draft draft) => draft.Sentences.SelectMany(s => s.Quotes);

    /// <summary>Whether a person of the article stands in the quotation.</summary>
    internal static bool NamesPerson(Quote quote) => quote.View.Article.People.Any(p => quote.Text.Contains(p.Name, StringComparison.Ordinal));

    // 小王科长姓啥: the name in the question's own words is not the whole one.
    private static readonly string[] Surnames = ["姓啥", "姓什么", "姓甚", "真名"];

    // 老王全名叫啥; a document's and a project's 全名 are no person's.
    private static bool AsksWholeName(string text) =>
        text.HoldsAny(Surnames) || text.IndexOf("全名", StringComparison.Ordinal) is > 1 and var at && text[at - 2] is '老' or '小';

    private static bool NamesOther(Quote quote, string question) =>
        quote.View.Article.People.Any(p => quote.Text.Contains(p.Name, StringComparison.Ordinal) && !question.Contains(p.Name, StringComparison.Ordinal)) || quote.Text.Contains('·', StringComparison.Ordinal);

    // 局长是谁, 局长叫啥: the post whose holder is asked for, in words that newspapers print beside names.
    private static string? HolderAsked(Ask ask) => Array.Find(PostNames.Held, p => Asking.Any(a => ask.Text.IndexOf(p + a, StringComparison.Ordinal) is >= 0 and var at && EndsAsk(ask.Text.AsSpan(at + p.Length + a.Length), a)));

    // 书记是谁带出来的 asks for another than the secretary.
    private static bool EndsAsk(ReadOnlySpan<char> after, string asking) => asking != Who || after.Length == 0 || after[0] is < '\u3400' or > '\u9fff' || "呀啊呢吗哦和跟与及".Contains(after[0]);

    private const string Who = "是谁";

    private static readonly string[] Asking = ["是谁", "叫什么", "叫啥", "叫什", "姓名", " 姓名", "名字", " 名字", "的名字", "是哪位", "是哪个"];

    // 村党总支书记担任队长: who it is, told by another post; no name.
    private static bool IsHeldByPost(string text, string post)
    {
        foreach (var verb in (string[])["担任", "兼任", "出任", "任"])
            if (text.IndexOf(verb + post, StringComparison.Ordinal) is > 1 and var at && PostNames.Held.Any(p => p != post && text.AsSpan(0, at).EndsWith(p, StringComparison.Ordinal))) return true;
        return false;
    }

    // Print may give the post otherwise (党委负责人), but no 工作人员 is a 局长, no 县委书记 a 县长 and no 副局长 a 局长.
    private static bool NamesHolder(Quote quote, string post, string question)
    {
        var isDeputy = question.Contains("副" + post, StringComparison.Ordinal);
        var named = quote.View.Article.People.Where(p => quote.Text.Contains(p.Name, StringComparison.Ordinal) && !PostLikeness.IsBelow(p.Post, question)).ToList();
        return named.Exists(p => PostLikeness.Holds(p.Post, post, isDeputy) || p.Post.HoldsAny(Leading)) || (named.Exists(p => p.Post.Length == 0) || named.Count > 0 && quote.Text.Contains("任" + post, StringComparison.Ordinal)) && PostLikeness.Holds(quote.Text, post, isDeputy);
    }

    private static readonly string[] Leading = ["负责人", "一把手", "带头人"];

    // 哈里·特鲁, 阮氏女士: names that the reading of newspapers does not know. Where it knew nobody but whom the ask names, there may be others,
    // but holders of posts it would have known.
    private static bool MayName(Quote quote, Ask ask) =>
        quote.Text.Contains('·', StringComparison.Ordinal) || quote.Text.HoldsAny(Titles)
        || !ask.Text.HoldsAny(PostNames.Persons) && !ask.Text.HoldsAny(Pronouns) && quote.View.Article.People.All(p => ask.Text.Contains(p.Name, StringComparison.Ordinal) || Writers.Is(p.Post));

    private static readonly string[] Pronouns = ["他叫", "她叫", "他姓", "她姓", "他的名字", "她的名字"];
    private static readonly string[] Titles = ["女士", "先生", "教授", "博士", "同志"];

    private static bool StatesFigure(string text, Ask ask) =>
        IsAmount(text, ask) || FigureFinder.Find(text).Any(f => !IsName(text, f) && !IsHonour(text, f, ask) && !(f.Measure == "duration" && AsksThings(ask)) && IsMeasured(text, f, ask) && Fits(text.AsSpan(f.Start, f.Length), f.Measure, ask) && CountedIn.Fits(text, f, ask));

    private static bool IsAmount(string text, Ask ask)
    {
        var isMoney = ask.Units.Contains("元");
        // 占多大比例 is told by 三分之一 too.
        return (isMoney || ask.Units.Count == 0) && text.HoldsAny(Free) || !isMoney && (text.HoldsAny(Shares) || AsksShare(ask.Text) && text.Contains("分之", StringComparison.Ordinal));
    }

    // 多少吨: what is weighed or measured is told in such a measure, which print may write in letters (10km).
    private static bool IsMeasured(string text, Figure figure, Ask ask) =>
        figure.Measure.Length > 0 || ask.Units is not [var unit] || FigureFinder.ClassOf(unit) is not ("weight" or "volume" or "length" or "temperature") || figure.End < text.Length && (char.IsAsciiLetter(text[figure.End]) || text[figure.End] is '公' or '°');

    // 来了多少游客: days and hours count none.
    private static bool AsksThings(Ask ask) =>
        ask.Units.Count == 0 && ask.Text.IndexOf("多少", StringComparison.Ordinal) is >= 0 and var at && at + 2 < ask.Text.Length && char.IsLetter(ask.Text[at + 2]) && !ask.Text.HoldsAny(SpanWords);

    private static readonly string[] SpanWords = ["天", "年", "时", "久", "月", "周", "岁", "分钟", "日", "期", "龄"];

    // 500强 is an honour, but where 多少强 is asked.
    private static bool IsHonour(string text, Figure figure, Ask ask) =>
        figure.End < text.Length && text[figure.End] == '强' && !ask.Text.Contains('强', StringComparison.Ordinal);

    // “4” of “1-4-9” is the name of a part.
    private static bool IsName(string text, Figure figure) =>
        figure.Start > 0 && figure.End < text.Length && text[figure.Start - 1] is '“' && text[figure.End] is '”';

    private static bool Fits(ReadOnlySpan<char> figure, string measure, Ask ask)
    {
        // 进一步, 四类十二级: things counted in characters are surely an amount only with the asked measure word.
        var isSpelt = !figure.ContainsAnyInRange('0', '9') && figure.IndexOfAny("百千万亿") < 0;
        // 多少分, 多少台: neither sums nor people, nor things that are counted in another word.
        if (ask.Units is [var exact] && measure.Length > 0 && (SpecificMeasure.IsOther(exact, figure) || !ask.Text.Contains("第几", StringComparison.Ordinal) && SpecificMeasure.IsOfOther(exact, figure))) return false;
        // 几年换一次证 is not told by 15日内.
        if (measure == "duration" && ask.Units is [var span] && SpanOf(span) is >= 0 and var wanted && SpanOf(figure) is >= 0 and var told && Math.Abs(wanted - told) > 1) return false;
        // 多大年纪: neither years nor shares.
        if (measure.Length == 0 && (ask.Units is ["岁"] || IsYear(figure))) return false;
        // 产量: neither a sum of money nor a share, nor people.
        if (ask.Units.Count == 0 && measure is "money" or "share" or "person" or "household" or "duration" && ask.Text.HoldsAny(Outputs)) return false;
        // 多少件: 二次退单 is how often.
        if (measure == "times" && isSpelt && ask.Units.Count > 0 && ask.Units.All(u => FigureFinder.ClassOf(u) is "count" or "person" or "household")) return false;
        // 共有多少匹: 一匹枣红马 counts none.
        if (figure.Length == 2 && figure[0] == '一' && ask.Text.HoldsAny(Totals)) return false;
        // 一起上山 is an adverb.
        if (figure is "一起") return false;
        if (measure == "count" && isSpelt && !EndsWithAny(figure, ask.Units)) return false;
        // 多少个网格: neither one of its 一名 leaders nor 7方面 of work.
        if (measure == "person" && isSpelt && ask.Units.Count > 0 && ask.Units.All(u => FigureFinder.ClassOf(u) == "count")) return false;
        foreach (var whole in Abstract)
            if (figure.EndsWith(whole, StringComparison.Ordinal) && !ask.Text.Contains(whole, StringComparison.Ordinal)) return false;
        return measure.Length == 0 || ask.Units.Count == 0 || ask.Units.Any(u => IsOfKind(FigureFinder.ClassOf(u), measure));
    }

    private static readonly string[] Totals = ["共有多少", "一共多少", "一共有多少", "总共多少", "总共有多少", "一共有几", "总共有几"];

    // Spans of time from minutes to years: of a span that is asked for only its neighbours may answer.
    private static readonly string[][] Spans = [["分钟", "小时"], ["天", "日", "周"], ["月"], ["年"]];

    private static int SpanOf(ReadOnlySpan<char> figure)
    {
        for (var s = 0; s < Spans.Length; s++)
            foreach (var word in Spans[s])
                if (figure.EndsWith(word, StringComparison.Ordinal)) return s;
        return -1;
    }

    private static readonly string[] Outputs = ["总产量是多少", "总产量多少", "总产量有多少", "总产量达", "产量是多少", "产量多少", "产量有多少", "产量达", "总产是多少", "总产多少"];

    private static bool IsYear(ReadOnlySpan<char> figure) => figure.Length == 4 && figure[..2] is "19" or "20" && !figure.ContainsAnyExceptInRange('0', '9');

    // 投资多少成立: 成 of a verb asks for no share, so that any figure may answer it.
    private static bool IsOfKind(string asked, string measure) =>
        asked.Length == 0 || asked == measure || asked == "count" && measure is not ("money" or "age" or "temperature" or "area" or "length" or "weight" or "volume" or "share") || asked == "share" || asked == "person" && measure == "count";

    private static bool EndsWithAny(ReadOnlySpan<char> figure, IReadOnlyList<string> units)
    {
        foreach (var unit in units)
            if (figure.EndsWith(unit, StringComparison.Ordinal)) return true;
        return units.Count == 0 && figure.Length > 2;
    }
}
