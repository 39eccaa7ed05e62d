using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>套话: words of address, politeness and mood that say nothing about what is asked.</summary>
public static partial class Politeness
{
    private static readonly string[] Phrases =
    [
        "请问一下", "请问", "麻烦问一下", "麻烦问下", "我想问一下", "我想问问", "想问一下", "想问问", "我想知道", "想知道", "我想了解一下", "我想了解", "想了解",
        "帮我查一下", "帮我查查", "帮我查", "查一下", "帮忙查一下", "能不能告诉我", "可以告诉我", "能告诉我", "告诉我", "给我讲讲", "给我说说", "跟我说说", "讲一讲", "讲讲", "说一说", "说说", "介绍一下",
        "介绍下", "请介绍", "请说明", "请列出", "请简述", "简述", "请比较", "你好", "您好", "谢谢", "一下", "到底", "究竟", "具体是", "具体",
        "请分地方说明", "分地方说明", "分别说明", "帮我归拢一下", "归拢一下", "帮我汇总一下", "汇总一下", "帮我整理一下", "整理一下", "帮我梳理一下", "梳理一下", "帮我列一下", "列一下", "都给我列一遍", "给我列一遍", "都列一遍", "列一遍", "都给我列出来", "给我列出来", "都列出来", "材料中提到了", "材料里提到了", "中提到了", "里提到了", "都提到了",
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

    /// <summary>
    /// The text without how it addresses whom it asks: 想问下, 麻烦查一下, 那个，我记得报上登过. Taken off before places are looked for, or its
    /// last character would be read as their first. The text itself where nothing else is left.
    /// </summary>
    public static string WithoutAddress(string text)
    {
        var end = 0;
        while (Address().Match(text, end) is { Success: true } address)
            end += address.Length;
        var rest = text[end..];
        return rest.Any(char.IsLetterOrDigit) ? rest : text;
    }

    // A verb of asking, alone where it can only be one (请问, 问一下), else after who asks whom (我想了解): 可以查询哪些信息 asks of the thing
    // itself; or a whole clause of hearsay, or what the asker's own place has in mind (我们县也想搞).
    [GeneratedRegex(@"\G(?:(?:我们?|咱们?|本)(?:单位|这里|这边|这儿|[县乡镇村区市局]里?|街道|社区)?也?(?:想|打算|准备|计划|要)也?(?:搞|学着搞|学|做|推行|推广|开展|借鉴)(?:一下|一个|个)?|(?:那个|就是|我|记得|好像|听说|据说|之前|以前|报纸?上|新闻里?|登过|登了|说过|写过|有|看到过?)+(?>[,，]+)|(?:(?:你们?好|您好|那个|嗯|哎|喂|同志|老师|小编)(?>[,，!！ ]*))?(?:(?:我们?|请|麻烦|劳驾|帮忙|帮我|给我|想|要|再|能不能|能否|可以|可否|您|你)*(?:请问|问一?下|问问|问个事|请教|打听一?下|咨询一?下|查一?下|查查|查一查|说说|讲讲)|(?:可以|可否|要|再)*(?:我们?|请|麻烦|劳驾|帮忙|帮我|给我|想|能不能|能否|您|你)(?:我们?|请|麻烦|劳驾|帮忙|帮我|给我|想|要|再|能不能|能否|可以|可否|您|你)*(?:问|了解|知道|查询|查|看看|看一?下|找一?下|搜一?下|介绍|告诉我?|咨询|打听))(?:一下|下)?(?>[,，:：、 ]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // 呢, 吗 and 吧 ask or turn a question; these only colour it.
    private static readonly char[] Moods = ['啊', '呀', '哈', '嘛', '哦', '噢', '喔', '哟', '哎', '诶', '咧', '噻', '嘞', '哩', '撒', '咯', '呗', '哇', '…', '~', '?', '!', '。', ' '];

    /// <summary>The text without the particles of mood and the marks at its end: 期数啊? asks what 期数 asks. Positions before the end stay.</summary>
    public static string WithoutMood(string text)
    {
        foreach (var thanks in (string[])["谢谢", "多谢", "谢了"])
            if (text.TrimEnd(Moods).EndsWith(thanks, StringComparison.Ordinal)) text = text.TrimEnd(Moods)[..^thanks.Length].TrimEnd(Moods).TrimEnd(',');
        var bare = text.TrimEnd(Moods);
        return bare.Length == 0 ? text : bare;
    }
}
