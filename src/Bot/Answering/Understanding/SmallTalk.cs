using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>What a remark that asks nothing of the archive is.</summary>
public enum Remark
{
    /// <summary>Not small talk.</summary>
    None,

    /// <summary>你好, 在吗.</summary>
    Greeting,

    /// <summary>谢谢, 再见, 说得不错.</summary>
    Thanks,

    /// <summary>你能干什么.</summary>
    Help,

    /// <summary>你确定吗, 这是哪篇报道: where an answer comes from and whether it holds.</summary>
    Doubt,

    /// <summary>库里有什么, 有哪些地方的材料: what the archive holds.</summary>
    Holdings,

    /// <summary>Abuse of the bot.</summary>
    Abuse,

    /// <summary>代写、闲事: a task, or a question about the world outside the archive (几点了).</summary>
    Task,

    /// <summary>换个事: what comes next is about something else.</summary>
    TopicChange,

    /// <summary>An order to the bot to drop its rules or to tell its secrets.</summary>
    Order,
}

/// <summary>寒暄: tells remarks to the bot from questions to the archive.</summary>
public static class SmallTalk
{
    private static readonly (Remark Remark, string[] Phrases)[] Table =
    [
        (Remark.Order, ["忽略以上", "忽略之前", "忽略上面", "忽略所有", "忽略前面", "无视以上", "无视之前", "系统提示词", "提示词发", "你后台", "你的后台", "你的密钥", "你的密码", "你的指令", "指令全文", "开发者模式", "越狱", "你现在是", "你扮演", "你来扮演", "请扮演", "扮演一", "ignore previous", "ignore all", "system prompt", "developer mode", "jailbreak", "api key", "apikey"]),
        (Remark.Task, ["帮我写", "给我写", "替我写", "写一篇", "写一首", "写首", "讲个笑话", "讲笑话", "讲个故事", "唱首歌", "唱个歌", "现在几点", "今天几号", "今天星期几", "今天天气", "天气怎么样", "天气预报", "陪我聊", "推荐一部", "推荐一本", "推荐一首", "推荐个", "推荐几", "推荐一", "推荐两", "推荐三", "推荐点", "今天大盘", "今天股市", "今天油价", "今天汇率", "今天新闻", "帮我翻译", "翻译成", "帮我订", "给我订", "帮我买"]),
        (Remark.Help, ["你能干", "你能做", "能干点啥", "能干啥", "能干什么", "能做什么", "会做什么", "你会什么", "你会啥", "都能干", "有什么功能", "有啥功能", "怎么用", "使用说明", "使用帮助", "能帮我查什么", "能帮我做什么", "能帮我什么", "你是谁", "你是什么", "你叫什么", "你是真人", "是真人吗", "真人还是机器", "你是机器人", "是机器人吗", "是不是机器人", "是人还是机器", "谁做的你", "你是谁做的", "谁开发的你", "会用吗", "怎么使用", "帮助"]),
        (Remark.Holdings, ["哪些地方的材料", "哪些地方的资料", "哪些地方的报道", "有哪些资料", "有什么资料", "有啥资料", "有哪些材料", "有什么材料", "有啥材料", "有哪些报道", "有什么报道", "有哪些文章", "有哪些报纸", "有什么报纸", "收录了哪些", "收录了什么", "收了哪些", "收了什么", "资料库里有什么", "资料库里有啥", "资料库有什么", "库里有什么", "库里有啥", "库里有哪些", "多少篇文章", "多少篇报道", "几篇文章", "几篇报道", "有哪些地方", "最近有什么新闻", "最近有啥新闻", "最近有哪些新闻"]),
        (Remark.Doubt, ["你确定", "确定吗", "真的假的", "真的吗", "准确吗", "准不准", "靠谱吗", "可靠吗", "哪篇报道", "哪张报纸", "哪份报纸", "哪家报纸", "说的不对", "说得不对", "讲的不对", "讲得不对", "答的不对", "答得不对", "不对吧", "说错了", "答错了", "弄错了", "搞错了", "数据来源", "资料来源", "信息来源"]),
        (Remark.Abuse, ["破机器人", "垃圾", "废物", "没用", "一点用没有", "傻", "蠢", "笨蛋", "气死", "滚", "去死", "智障", "白痴", "骗子", "骗人"]),
        (Remark.Thanks, ["谢谢", "多谢", "感谢", "辛苦了", "再见", "拜拜", "thanks", "thank you", "bye", "明白了", "知道了", "好的", "收到", "辛苦", "没别的事", "没事了", "没有别的事", "没别的了", "先这样", "就这样吧", "给你点赞", "给你点个赞", "点个赞", "说得不错", "说得好", "答得好", "答得不错", "真厉害", "太厉害", "太棒", "真棒", "干得漂亮"]),
        (Remark.Greeting, ["你好", "您好", "在吗", "在不在", "有人吗", "哈喽", "嗨", "早上好", "上午好", "下午好", "晚上好", "hello", "hi"]),
    ];

    // What a task is about may be long; the question that only holds such a phrase is longer.
    private const int MaxRest = 8;

    // 垃圾分类, 帮助措施, 土地怎么用: the same characters ask of the archive as soon as a word is left that does not speak to the bot.
    private const int MaxRestOfAddress = 1;

    private static readonly string[] Addressing =
    [
        "我是新来的", "新来的", "里面", "资料里", "一共", "总共", "资料库", "档案库", "库里", "收录", "机器人", "小助手", "自己", "我们", "咱们", "你们", "这个", "那个", "什么", "怎么", "智能", "助手", "客服", "系统", "软件", "程序", "东西", "玩意", "回答", "答案", "答复", "回复", "真是", "真的", "简直",
        "一点", "根本", "完全", "总是", "老是", "哪些", "可以", "提供", "今天", "这里", "所有", "还是", "都是", "就是", "不是", "知道", "问题", "来源", "出处", "数据", "上面", "刚才",
        "你", "您", "我", "咱", "这", "那", "个", "真", "是", "太", "就", "都", "又", "也", "还", "很", "好", "点", "老", "的", "了", "吗", "吧", "呢", "啊", "呀", "哦", "嘛", "给", "有", "没", "不", "能", "会", "说", "啥", "请", "问", "查", "帮", "死", "想",
        "要", "来", "破", "人", "用", "么",
    ];

    // Thanks and greetings are added to questions: 某乡书记是谁,谢谢 asks.
    private const int MaxRestOfCourtesy = 5;
    private const int ShortestQuestion = 5;

    private static readonly string[] There = ["在吗", "在不在"];
    private static readonly string[] Called = ["老师", "同志", "师傅", "朋友", "领导", "老弟", "大姐", "大哥"];

    /// <summary>What the folded text is, judged by its phrases and by what is left without them.</summary>
    public static Remark Classify(string text)
    {
        if (Conversation.IsOnlyTopicChange(text)) return Remark.TopicChange;
        var first = Remark.None;
        var rest = text;
        foreach (var (remark, phrases) in Table)
        {
            foreach (var phrase in phrases)
            {
                if (!Holds(rest, phrase)) continue;
                if (first == Remark.None) first = remark;
                rest = rest.Replace(phrase, " ", StringComparison.Ordinal);
            }
            if (first == Remark.Order) return first;
        }
        if (first == Remark.None) return first;
        var stripped = Politeness.Strip(rest);
        var left = stripped.Count(char.IsLetterOrDigit);
        // 良好的呢 asks on; 好的 is a part of it.
        if (first is Remark.Thanks or Remark.Greeting && left > 0 && text.TrimEnd('?', '。', '!', ' ').EndsWith('呢')) return Remark.None;
        // 烟囱还在吗 asks whether a thing is there; 老师在吗 calls.
        if (first == Remark.Greeting && text.HoldsAny(There) && LeftBesidesAddress(stripped) > 0 && !stripped.HoldsAny(Called)) return Remark.None;
        if (first is Remark.Thanks or Remark.Greeting && (left > MaxRestOfCourtesy || left >= ShortestQuestion && InterrogativeFinder.Find(stripped).Count > 0)) return Remark.None;
        if (first is Remark.Abuse or Remark.Help or Remark.Doubt or Remark.Holdings) return LeftBesidesAddress(stripped) <= MaxRestOfAddress ? first : Remark.None;
        // 帮我写份请假条，明天家里有事: what follows only explains the task.
        if (first == Remark.Task && left > MaxRest && text.IndexOf(',') is > 0 and var end && InterrogativeFinder.Find(text[end..]).Count == 0) return Classify(text[..end]);
        return left <= MaxRest && left < text.Length ? first : Remark.None;
    }

    private static int LeftBesidesAddress(string text)
    {
        foreach (var word in Addressing) text = text.Replace(word, " ", StringComparison.Ordinal);
        return text.Count(char.IsLetterOrDigit);
    }

    private static bool Holds(string text, string phrase)
    {
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        if (at < 0) return false;
        if (!char.IsAsciiLetter(phrase[0])) return true;
        // Latin phrases count as whole words only: "hi" is not in "this".
        var end = at + phrase.Length;
        return (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]));
    }
}
