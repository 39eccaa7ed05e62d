using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问概况: 总结一下某县的做法, 某县抓基层治理有哪些经验 ask for what the report of a place tells as a whole, not for one of its sentences.</summary>
public static partial class OverviewAsk
{
    // Verbs that want a whole put shortly, and nouns for what a place does.
    private static readonly string[] Summing = ["总结", "概括", "归纳", "概述", "综述", "梳理", "介绍", "讲讲", "说说", "谈谈", "聊聊", "捋捋", "捋一捋", "想了解", "讲了什么", "讲了啥", "写了什么", "说了什么", "说了啥", "主要内容"];
    private static readonly string[] Ways = ["做法", "经验", "举措", "措施", "亮点", "特色", "特点", "情况", "创新", "成效", "成果", "效果", "路子", "思路", "高招", "实招", "怎样抓", "怎么抓", "如何抓", "咋抓", "怎样做", "怎么做", "如何做", "咋做", "怎么搞", "咋搞", "怎么样", "咋样"];

    /// <summary>Whether the ask, its place aside, asks for ways or a summary of a report.</summary>
    public static bool Is(Ask ask) =>
        !Coded().IsMatch(ask.Text) && (ask.Text.HoldsAny(Summing) && (ask.Type is AskType.None or AskType.Which or AskType.How or AskType.What || ask.Type is AskType.Whether && ask.Text.HoldsAny(Kindly))
        || ask.Count == 0 && (ask.Type is AskType.None or AskType.How or AskType.What or AskType.Which && (ask.Text.HoldsAny(Ways) || InOtherWords().IsMatch(ask.Text)) || ask.Type is AskType.Figure && InParts().IsMatch(ask.Text)));

    // 能不能简单介绍下 wants no yes.
    private static readonly string[] Kindly = ["能不能", "可不可以", "能否", "可否", "可以", "能给"];

    /// <summary>Whether it is ways, experiences and measures that are asked for.</summary>
    public static bool AsksWays(Ask ask) => Is(ask) && ask.Text.HoldsAny(HowReached);

    /// <summary>Whether it is the results that are asked for, and not also how they were reached.</summary>
    public static bool WantsResults(Ask ask) => ResultsAndGoals.AsksResults(ask) && !ask.Text.HoldsAny(HowReached);

    private static readonly string[] HowReached = ["做法", "经验", "举措", "措施", "怎么做", "怎么抓"];

    /// <summary>The asks as one, where none of them asks for anything else; null else.</summary>
    public static Ask? Whole(IReadOnlyList<Ask> asks) =>
        asks.Count == 1 ? asks[0] : asks.All(Is) ? asks[0] with { Text = string.Join(',', asks.Select(a => a.Text)) } : null;

    /// <summary>Whether every word of the ask that names a subject is one that the report speaks of as a whole.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="subject">Those words (<see cref="SubjectOf"/>).</param>
    /// <param name="view">The report.</param>
    public static bool IsOfWhole(Ask ask, List<QuestionTerm> subject, ArticleView view)
    {
        return !ask.Text.HoldsAny(PostNames.Persons) && PointNamed(ask, view) is null && !subject.Exists(t => IsCut(ask, t)) && Others(ask, subject, view) is { } other && (other.Length == 0 || other.Length <= LongestOther && OpensWith(other, view));
    }

    /// <summary>Whether the ask's subject heads one part of a report, and no headline names it: what is told there is asked for.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="subject">The words that name it (<see cref="SubjectOf"/>).</param>
    /// <param name="view">The report.</param>
    public static bool IsOfPart(Ask ask, List<QuestionTerm> subject, ArticleView view)
    {
        return Others(ask, subject, view) is { Length: > 0 and <= LongestOther } other && Outline.IsOnePart(view, other);
    }

    /// <summary>有序治怎么做: the point whose head sets in quotation marks what the ask names in whole, though a headline may hold a half of it (有序推进); null where none does.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="view">The report.</param>
    public static OutlinePoint? PointNamed(Ask ask, ArticleView view)
    {
        foreach (var point in view.Points)
        {
            if (point.Rank >= OutlineRank.Topic || point.End <= point.Unit + 1) continue;
            var head = view.Folded.Substring(view.Units[point.Unit].Range.Start, view.Units[point.Unit].Range.Length);
            foreach (var name in PointName().EnumerateMatches(head))
                if (ask.Text.AsSpan().Contains(head.AsSpan(name.Index + 1, name.Length - 2), StringComparison.Ordinal)) return point;
        }
        return null;
    }

    [GeneratedRegex("“[一-龥]{3,8}”", RegexOptions.CultureInvariant)]
    private static partial Regex PointName();

    // What the words that no headline holds say, where they stand side by side; null where they stand apart or are the beginning of a longer word (海上网格|长).
    private static string? Others(Ask ask, List<QuestionTerm> subject, ArticleView view)
    {
        var words = subject.Where(t => !IsInHeadline(t.Text, view)).Select(t => t.Text).ToList();
        if (words.Count == 0) return "";
        var said = Said(ask);
        var frames = Frames(said);
        var first = words.Min(w => said.IndexOf(w, StringComparison.Ordinal));
        var end = words.Max(w => said.IndexOf(w, StringComparison.Ordinal) + w.Length);
        return first >= 0 && (end >= frames.Length || frames[end] || !char.IsLetter(said[end]) || After.Contains(said[end], StringComparison.Ordinal)) ? said[first..end] : null;
    }

    private const string After = "的在是都里中上这那有";

    // 抢做什么 asks for what is 抢做, though 做什么 alone asks for an overview.
    private static bool IsCut(Ask ask, QuestionTerm term)
    {
        if (ask.Text.IndexOf(term.Text, StringComparison.Ordinal) is not (>= 0 and var at)) return false;
        foreach (var match in InOtherWords().EnumerateMatches(ask.Text))
            if (match.Index > at && match.Index < at + term.Text.Length) return true;
        return false;
    }

    /// <summary>The words of the ask that name a subject, and not the asking for one.</summary>
    public static List<QuestionTerm> SubjectOf(Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var said = Said(ask);
        var frames = Frames(said);
        return [.. terms.Where(t => !t.IsPair && !(t.Text == Planned && said.Contains(Meant, StringComparison.Ordinal)) && !GistComposer.IsOpen([t]) && (said.IndexOf(t.Text, StringComparison.Ordinal) is var at && at < 0 || frames.AsSpan(at, t.Text.Length).Contains(false)))];
    }

    // 今年打算怎么干 is looked for as what is planned, too.
    private const string Meant = "打算", Planned = "计划";

    // What a follow-up leans on may name the subject.
    private static string Said(Ask ask) => ask.Earlier.Length == 0 ? ask.Text : ask.Text + ',' + ask.Earlier;

    /// <summary>Whether a text says nothing besides the asking (做法是什么, 具体说说).</summary>
    public static bool IsOnlyFrames(string text)
    {
        var frames = Frames(text);
        for (var i = 0; i < text.Length; i++)
            if (!frames[i] && char.IsLetterOrDigit(text[i]) && !Particles.Contains(text[i], StringComparison.Ordinal)) return false;
        return true;
    }

    private const string Particles = "的是了呢吧吗呀啊那讲说再";

    // The characters of what is asked that belong to the asking itself.
    private static bool[] Frames(string said)
    {
        var frames = new bool[said.Length];
        foreach (var match in InOtherWords().EnumerateMatches(said)) frames.AsSpan(match.Index, match.Length).Fill(true);
        foreach (var match in Framing().EnumerateMatches(said)) frames.AsSpan(match.Index, match.Length).Fill(true);
        foreach (var word in GistComposer.Open)
            for (var at = said.IndexOf(word, StringComparison.Ordinal); at >= 0; at = said.IndexOf(word, at + word.Length, StringComparison.Ordinal)) frames.AsSpan(at, word.Length).Fill(true);
        return frames;
    }

    // “1359”工作思路 asks for what a name stands for.
    [GeneratedRegex("“|[0-9](?:[^0-9年月日]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    // 分几个方面推进的.
    [GeneratedRegex("(?:从|分)(?:成|为)?(?:了)?几(?:个)?(?:块|方面|步)", RegexOptions.CultureInvariant)]
    private static partial Regex InParts();

    // 干了些啥, 从哪几块下手的, 怎么个干法, 分几个方面推进.
    [GeneratedRegex("(?:都|主要|具体|到底|究竟|大致|大概)*(?:(?:干|做|搞|抓|弄|采取|开展|推进)(?:了|过|出了?)?(?:些|点)?(?:什么|啥|哪些|哪几[件项条])(?:事情|事儿|事|工作|名堂|成绩|成效|成果|办法|措施)?|(?:怎么|咋|怎样|如何)个?(?:把|将)?(?:干|做|搞|抓|弄|开展|推进|推动|提升)(?:法|起来)?的?|(?:从|分)(?:哪|哪些|哪几|几|哪几个|几个|哪些个)(?:块|方面|头|处)(?:下手|入手|着手|抓起|抓|推进|开展|做|来)?的?|有哪几(?:块|方面|个方面)|有(?:什么|啥|哪些)(?:好|高)?(?:干法|办法|方法|路子|招数|招)|(?:有(?:什么|啥|哪些))?(?:可以|值得|好)(?:我们|咱们?|大家)?(?:学习|学|借鉴|参考)(?:的地方|的)?|(?:干|做|搞|抓|弄|开展|推进)得(?:怎么样|怎样|如何|咋样)|好在(?:哪里|哪儿|哪|什么地方|啥地方)|捋一?捋|说一?说|讲一?讲)", RegexOptions.CultureInvariant)]
    private static partial Regex InOtherWords();

    // Words of the asking itself, which name no subject.
    [GeneratedRegex("各(?:县市区|县区|区县|县|市|区|地|乡镇|镇街|镇|乡|街道|村|社区)|哪些(?:县|地方|地区|区|市|乡镇|村|社区)|哪里|哪儿|给我|帮我|麻烦|请|我想|了解|知道|总结|概括|归纳|概述|综述|梳理|介绍|简单|简要|大概|大致|大体|一下|写材料用?|能不能|可以|可不可以|值得|我们|咱们?|主要|具体|究竟|到底|总体|整体|目前|现在|近期|最近|这阵子|这段时间|今年以来|以来|(?:今年)?(?:打算|计划|准备)(?=怎么|咋|如何|怎样|干|做|抓|搞)|这个|那个|这块|那块|这方面|干|做|搞|抓|弄|开展|推进|推动|实施|进行|采取|取得|落实|形成|探索|促进|促|做法|经验|措施|举措|办法|方法|法子|招数|高招|实招|招|路子|路径|思路|打法|特点|特色|亮点|创新|成效|成果|效果|成绩|变化|进展|收获|情况|内容|工作|事情|事儿|名堂|动作|地方|方面|学习|学|借鉴|参考|推广|报道|文章|那篇|这篇|什么|啥|哪些|哪几[个件块条项点]?|几[个件块条项点]|怎么样?|怎样|如何|咋样?|好", RegexOptions.CultureInvariant)]
    private static partial Regex Framing();

    // Sentences that open a report, before its first point, say what it is about.
    private const int Opening = 6;

    /// <summary>Whether a report's headline holds the word.</summary>
    public static bool IsInHeadline(string word, ArticleView view) =>
        Folding.Fold(view.Article.Title + view.Article.Kicker + view.Article.Deck).Contains(word, StringComparison.Ordinal);

    // 专项行动 of a report that opens with it, though its headline leaves it out; a name in quotation marks there is one of its subjects.
    private const int LongestOther = 4;

    private static bool OpensWith(string word, ArticleView view)
    {
        var first = view.Points.FirstOrDefault(p => p.Rank < OutlineRank.Topic, new OutlinePoint(view.Units.Count, OutlineRank.Topic, 0)).Unit;
        var body = 0;
        for (var unit = 0; unit < first && body < Opening; unit++)
        {
            if (view.KindOf(view.Units[unit]) is not ParagraphKind.Body) continue;
            body++;
            var (start, length) = (view.Units[unit].Range.Start, view.Units[unit].Range.Length);
            if (view.Folded.IndexOf(word, start, length, StringComparison.Ordinal) is > 0 and var at && view.Folded[at - 1] != '“') return true;
        }
        return false;
    }
}
