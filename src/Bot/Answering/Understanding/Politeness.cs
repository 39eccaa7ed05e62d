namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>套话: words of address, politeness and mood that say nothing about what is asked.</summary>
public static class Politeness
{
    private static readonly string[] Phrases =
    [
        "请问一下", "请问", "麻烦问一下", "麻烦问下", "我想问一下", "我想问问", "想问一下", "想问问", "我想知道", "想知道", "我想了解一下", "我想了解", "想了解",
        "帮我查一下", "帮我查查", "帮我查", "查一下", "帮忙查一下", "能不能告诉我", "可以告诉我", "能告诉我", "告诉我", "给我讲讲", "给我说说", "跟我说说", "讲一讲", "讲讲", "说一说", "说说", "介绍一下",
        "介绍下", "请介绍", "请说明", "请列出", "请简述", "简述", "请比较", "你好", "您好", "谢谢", "一下", "到底", "究竟", "具体是", "具体",
        "来着", "材料里", "材料中", "资料里", "资料中", "文中", "文章里", "报道里", "报道中", "报纸上",
    ];

    // Mood particles count only at the end: inside a clause the same characters belong to words.
    private static readonly char[] Particles = ['啊', '呀', '呢', '哈', '吧', '嘛', '哦', '噢', '哎', '唉', '嗯', '的', '了', ' '];

    /// <summary>The text with such words replaced by a comma; other text keeps its order.</summary>
    public static string Strip(string text)
    {
        foreach (var phrase in Phrases)
            text = text.Replace(phrase, ",", StringComparison.Ordinal);
        return text.Trim(' ', ',').TrimEnd(Particles).Trim(' ', ',');
    }

    // 呢, 吗 and 吧 ask or turn a question; these only colour it.
    private static readonly char[] Moods = ['啊', '呀', '哈', '嘛', '哦', '噢', '哟', '哎', '诶', '?', '!', '。', ' '];

    /// <summary>The text without the particles of mood and the marks at its end: 期数啊? asks what 期数 asks. Positions before the end stay.</summary>
    public static string WithoutMood(string text)
    {
        foreach (var thanks in (string[])["谢谢", "多谢", "谢了"])
            if (text.TrimEnd(Moods).EndsWith(thanks, StringComparison.Ordinal)) text = text.TrimEnd(Moods)[..^thanks.Length].TrimEnd(Moods).TrimEnd(',');
        var bare = text.TrimEnd(Moods);
        return bare.Length == 0 ? text : bare;
    }
}
