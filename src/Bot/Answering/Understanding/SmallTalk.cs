namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>What a remark that asks nothing of the archive is.</summary>
public enum Remark
{
    /// <summary>Not small talk.</summary>
    None,

    /// <summary>你好, 在吗.</summary>
    Greeting,

    /// <summary>谢谢, 再见.</summary>
    Thanks,

    /// <summary>你能干什么.</summary>
    Help,

    /// <summary>Abuse of the bot.</summary>
    Abuse,

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
        (Remark.Order, ["忽略以上", "忽略之前", "忽略上面", "忽略所有", "忽略前面", "无视以上", "无视之前", "系统提示词", "系统提示", "提示词发", "开发者模式", "越狱", "你现在是", "扮演", "ignore previous", "ignore all", "system prompt", "developer mode", "jailbreak", "api key", "apikey"]),
        (Remark.Help, ["你能干", "你能做", "能干点啥", "能干啥", "能干什么", "能做什么", "会做什么", "你会什么", "你会啥", "都能干", "有什么功能", "有啥功能", "怎么用", "使用说明", "使用帮助", "能帮我查什么", "能帮我做什么", "能帮我什么", "你是谁", "你是什么", "你叫什么", "帮助"]),
        (Remark.Abuse, ["破机器人", "垃圾", "废物", "没用", "一点用没有", "傻", "蠢", "笨蛋", "气死", "滚", "去死", "智障", "白痴"]),
        (Remark.Thanks, ["谢谢", "多谢", "感谢", "辛苦了", "再见", "拜拜", "thanks", "thank you", "bye", "明白了", "知道了", "好的", "收到"]),
        (Remark.Greeting, ["你好", "您好", "在吗", "在不在", "有人吗", "哈喽", "嗨", "早上好", "上午好", "下午好", "晚上好", "hello", "hi"]),
    ];

    // A remark leaves little when its phrases are taken out; a question that only begins with 你好 leaves a question.
    private const int MaxRest = 8;

    // Thanks and greetings are added to questions: 某乡书记是谁,谢谢 asks.
    private const int MaxRestOfCourtesy = 5;
    private const int ShortestQuestion = 5;

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
        if (first is Remark.Thanks or Remark.Greeting && (left > MaxRestOfCourtesy || left >= ShortestQuestion && InterrogativeFinder.Find(stripped).Count > 0)) return Remark.None;
        return left <= MaxRest && left < text.Length ? first : Remark.None;
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
