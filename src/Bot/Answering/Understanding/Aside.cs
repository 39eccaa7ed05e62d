using System.Globalization;
using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 题外话: what stands before and behind a question in a chat and asks nothing: greetings, excuses, who asks and what for (我在写材料, 领导问),
/// the bid to go by the papers (请根据资料回答), thanks and haste. Left in, its words are looked for in the archive as those of the question are.
/// </summary>
public static partial class Aside
{
    // Turns of taking a clause off; nobody says more before coming to the point.
    private const int MostTurns = 6;

    /// <summary>The folded question without such clauses; the text itself where nothing but them is said.</summary>
    public static string Without(string folded)
    {
        var text = Trimmed(folded);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var before = text;
            text = Kept(text, Lead().Match(text));
            text = Kept(text, Number().Match(text));
            text = Kept(text, Tail().Match(text));
            text = Kept(text, HowToAnswer().Match(text));
            if (Known().Match(text) is { Success: true } known && IsAsked(known.Groups["asked"].Value)) text = known.Groups["asked"].Value;
            text = Politeness.WithoutAddress(text);
            if (AskedBy().Match(text) is { Success: true } asking && IsAsked(text[asking.Length..])) text = WithoutReply(text[asking.Length..]);
            if (Bid().Match(text) is { Success: true } bid && InterrogativeFinder.Find(text[bid.Length..]).Count > 0) text = text[bid.Length..];
            text = Trimmed(text);
            if (text == before) break;
        }
        return text.Count(char.IsLetterOrDigit) > 1 ? text : folded;
    }

    // 您好，谢谢 has nothing else to say.
    private static string Kept(string text, Match match)
    {
        if (!match.Success) return text;
        var rest = text.Remove(match.Index, match.Length);
        return rest.Any(char.IsLetterOrDigit) ? rest : text;
    }

    // 领导问开了多少场咋回: how to reply is asked behind what was asked, with no mark between.
    private static string WithoutReply(string text) =>
        Reply().Match(text) is { Success: true } reply && InterrogativeFinder.Find(text[..reply.Index]).Count > 0 ? text[..reply.Index] : text;

    // A question of its own, or keywords; 你知道某县吗 asks whether it is known.
    private static bool IsAsked(string text) => text.TrimEnd(Marks) is var rest && (InterrogativeFinder.Find(rest).Count > 0 || rest.Contains(' ', StringComparison.Ordinal));

    // Pictures, tildes and full stops colour a question; its brackets and quotation marks belong to it.
    private static string Trimmed(string text)
    {
        var end = text.Length;
        while (end > 0 && (text[end - 1] is ' ' or '~' or ',' or '、' or '…' || IsPicture(text[end - 1]))) end--;
        var start = 0;
        while (start < end && (text[start] is ' ' or '~' or ',' or '、' or '?' or '!' or '。' || IsPicture(text[start]))) start++;
        return text[start..end];
    }

    private static bool IsPicture(char c) => char.IsSurrogate(c) || c >= '\u2600' && char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol;

    private static readonly char[] Marks = ['?', '!', '。', ' '];

    private const string Whom = "(?:各位|亲爱的)?(?:老师|同志|领导|小编|编辑|客服|小助手|机器人|助手|师傅|大家|朋友|专家|大哥|大姐|亲)?们?";
    private const string Papers = "(?:材料|资料|报道|文章|报纸|文件|新闻|档案|知识库|资料库|文档|内容|原文)";
    private const string Writings = "(?:材料|总结|汇报|报告|稿子|发言稿|讲话稿|简报|信息|论文|调研|功课|作业|课件|方案|ppt)";

    // A clause before the question, up to its mark; 求助 电话 and 老师 补贴 are keywords.
    [GeneratedRegex($"^(?:{Whom},?(?:你们?好|您们?好|大家好|早上好|上午好|中午好|下午好|晚上好|在吗|在么|在不在|在不|有人吗|有人在吗|哈喽|嗨|hi|hello)[啊呀哈吗]?|(?:老师|同志|领导|小编|编辑同志|编辑|亲|师傅|客服|小助手|机器人|助手)(?! )"
        + "|(?:实在|真是|非常|很)?(?:不好意思打扰一下|不好意思打扰了|不好意思|打扰一?下|打扰了|打扰您了|打扰|抱歉|对不起|劳驾|辛苦了|辛苦您了|辛苦|麻烦您了|麻烦你了|麻烦了|麻烦您)"
        + "|(?:我|俺|本人|我们)是(?:一名|一个|一位|个|名)?(?:[省市县区乡镇村]里?|街道|社区|基层|机关|单位|组织部|办公室)?(?:[省市县区乡镇村]|街道|社区|融媒体中心|新来)?的?(?:干部|工作人员|记者|文员|公务员|秘书|科员|办事员|网格员|志愿者|选调生|研究生|大学生|学生|村官|新人|新来的|读者|市民|村民|居民|群众|老百姓|的)"
        + $"|(?:我|我们|我这|俺)?(?:最近|现在|今天|这边|这几天)?(?:正在|正|在|要|想|准备|得|需要|急着)?(?:写|整理|准备|弄|起草|赶|撰写)(?:一?[篇个份点些])?(?:工作|调研|年终|半年|党建|经验|学习|心得|汇报|交流|典型)?{Writings}(?:要用|用|呢|啊)?"
        + $"|(?:请|麻烦|帮我)?(?:你|您)?(?:根据|依据|按照|按|结合|参照|参考|对照|从|基于)(?:上述|以上|上面|现有|手头|给定|这些|你的|本|该|所给|提供的|库里的?|已有)?的?{Papers}(?:中|里|上|内容|信息|内)?的?(?:来看|来说|看)?,?(?:请|来)?(?:简要|简单|准确)?(?:回答|作答|答|说明|告诉我|解答)?一?下?(?:下面|以下|这个|下列|我)?的?(?:问题)?"
        + $"|(?:据|照){Papers}(?:说|讲|上说|里说)?|据(?:悉|了解|介绍)|(?:我|俺)?(?:刚刚|刚才|刚|今天|昨天|前几天|上次)?(?:在)?(?:看到|看了|看|翻|读了|读|听说|听)?过?(?:报纸?|新闻|报道|文章)(?:上|里)?(?:说|讲|写|登|看到)?(?:的|过|了)?"
        + "|呃|嗯那个|那个啥|那啥|就是|就是说|是这样的哈?|是这样|长话短说|对了|另外|还有个?(?:一个)?(?:问题|件事)?|那个|哎呀?|诶|欸|嗯|哦|喂|话说|顺便问?一?下?|再问一?[下个]?|还想再?问一?[下个]?|首先|最后(?! )|接着问|补充问?一?下?|突然想起来?|我就想问|我就想知道|我想问的是|我要问的是|我问的是|问题是|问|提问|提个问题|有个问题想问|有个问题|有个事想问|有个事|想问个事|想问个问题|咨询个?(?:一个)?(?:事|问题)|求助(?! )|求问|请问|急|急急急|在线等|q|题目?(?! )|问题[一二三四五六七八九十0-9]?(?! )|第[一二三四五]个?问题?)[,:?!。~ ]+(?=.{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // 1、 and (二) of a list that was pasted, 【提问】, @ and a command; 1.5万 is a figure.
    [GeneratedRegex("^(?:【[一-龥a-z]{1,6}】|@[^ ]{1,12} |/[a-z]{1,12} |[0-9]{1,2}(?:[.](?![0-9])|[、)])|[(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[)]|[①-⑳]) ?(?=[^ ].)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // A clause behind the question.
    [GeneratedRegex("[,?!。;~ ]+(?:我?(?:该|应该)?(?:咋|怎么|如何)(?:回答|回复|答复|汇报|回|说|答)(?:他们|他|人家|领导)?[呢啊好]?|(?:领导|书记|主任|老板|上面|上级|那边)?(?:在|都)?(?:等着|急着|着急|马上|急)(?:要|用|呢|数|数据)?(?:呢|的)?|在线等,?急?|急急?急?用?|[很挺]急的?"
        + "|(?:谢谢|多谢|感谢|谢了|谢啦|拜托|麻烦|辛苦)(?:你们?|您|大家|老师|各位)?(?:了|啦)?"
        + "|(?:请|麻烦|希望|能)?(?:你|您)?(?:尽量|尽可能)?(?:简要|简单|简短|简洁|直接|如实|准确|详细|用一句话|一句话|一两句话|两句话|分点|逐条)[点些地来]?(?:回答|说明|说说|说清楚|说清|说|作答|答|讲讲|讲)一?下?(?:即可|就行|就好|就可以|吧)?"
        + "|请?(?:帮我)?(?:分条|分点|逐条|一条条)地?(?:列出来|列出|列一下|列|写)|(?:你|您)?(?:帮我)?(?:看看?)?能不?能?(?:查|找|搜)(?:到|着)(?:不|吗|么)?|(?:找到了|查到了)?就?告诉我(?:一声|一下|出处)?(?:是哪天的报纸?|登在哪天)?"
        + "|[要给]个?(?:准确|具体|精确|确切|准)的?(?:数字|数据|数|日期|时间|名单|信儿?)?(?:就行)?"
        + "|(?:你们?|您|大家|有谁|谁|有人)?(?:知道|晓得|清楚|了解)(?:吗|么|不|没|吧)|谁知道|有知道的[吗么]?|求解答?|求告知|求问"
        + $"|(?:我|领导)?(?:写|做|整理){Writings}要?用(?:的|一下)?|我?记一?下来?)[?!。~ ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // 简要回答 before, (请写明出处) behind: how the answer is to be.
    [GeneratedRegex("^(?:请|麻烦)?(?:你|您)?(?:简要|简单|简短|简洁|准确|直接|具体|详细|如实)地?(?:回答|作答)(?:一下|下)?[,: ]*(?=[^,: ].{2})"
        + "|[(][^()]{0,12}(?:出处|来源|字以内|字左右|回答|作答|谢谢)[^()]{0,12}[)][?!。 ]*$|[,?!。; ]+请?(?:写明|注明|标明|标注|附上|给出|说明)(?:一下)?(?:数据|信息)?(?:出处|来源)[?!。~ ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex HowToAnswer();

    // Who made the asker ask; 群众问了什么 asks about the asking, 上级问责了谁 about a deed.
    [GeneratedRegex("^(?:今天|刚才|刚刚)?(?:领导|上级|老板|上面|同事|朋友|有人|别人|他们|家里人|邻居)们?(?:刚才|刚|今天|突然|都|老)?(?:问我|问起|问到|问一下|问下|问(?![责政计需题候卷询效诊])|让我查一?下?|让查一?下?|叫我查一?下?|要我查一?下?|想知道|想了解一?下?)[,: ]*(?=.{3})", RegexOptions.CultureInvariant)]
    private static partial Regex AskedBy();

    [GeneratedRegex("我?(?:该|应该)?(?:咋|怎么|如何)(?:回答|回复|答复|汇报|回话|回|答)[呢啊好]?[?!。 ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    // 说一下, 到底: what follows is the question.
    [GeneratedRegex("^(?:请|你|您|给我|帮我|麻烦)?(?:(?:说|讲|谈|聊|查|看)(?:一下|下)|到底|究竟)[,: ]*(?=.{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Bid();

    // 有人知道…吗, 你知道…吗, 谁知道….
    [GeneratedRegex("^(?:(?:有人|有谁|你们?|您|大家)?(?:还)?(?:知不知道|知道|晓得|清楚|了解|记得)(?<asked>.{4,}?)[吗么不][?!。 ]*|(?:有人|有谁|谁|哪位)(?:知道|晓得|清楚)(?<asked>.{4,}?)[吗么]?[?!。 ]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
