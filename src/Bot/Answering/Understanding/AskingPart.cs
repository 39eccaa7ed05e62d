using System.Text.RegularExpressions;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 问在何处: the clauses of a message that ask, without the talk before and behind them of asking and answering itself (孩子作业上有这么一道题：…，
/// 我也答不上来). Such words may be of what is asked too, so that this is a second reading beside the whole: the answers tell which is meant.
/// </summary>
public static partial class AskingPart
{
    /// <summary>The asking part of a folded message; null where all of it asks or belongs to what is asked.</summary>
    public static string? Of(string folded)
    {
        if (Quoted().Match(folded) is { Success: true } quoted && InterrogativeFinder.Find(quoted.Groups["asked"].Value).Count > 0) return quoted.Groups["asked"].Value;
        var clauses = Clauses().Matches(folded).Select(m => m.Value).ToList();
        var first = clauses.FindIndex(Asks);
        if (first < 0) return null;
        var last = clauses.FindLastIndex(Asks);
        var part = string.Concat(clauses.Where((c, i) => i >= first && i <= last || !IsTalk(c))).Trim(',', ':', ';', ' ');
        return part.Length < folded.TrimEnd(',', '。', '!', '?', ' ').Length && part.Count(char.IsLetterOrDigit) >= Least ? part : null;
    }

    // A shorter question leans on what was said around it.
    private const int Least = 6;

    // 你看能查到不, 这样问行不行: whom it speaks to is asked, not the archive.
    private static bool Asks(string clause)
    {
        var asked = InterrogativeFinder.Find(clause);
        return asked.Count > 0 && !(asked.TrueForAll(a => a.Type == AskType.Whether) && Spoken().IsMatch(clause)) && !Vague().IsMatch(clause);
    }

    // A place, a figure or a name in marks is of what is asked.
    private static bool IsTalk(string clause) => clause.HoldsAny(Talk) && !clause.Any(c => char.IsAsciiDigit(c) || c is '“' or '《') && !Level().IsMatch(clause);

    // Words of asking, searching, answering and of the chat itself.
    private static readonly string[] Talk =
    [
        "问", "请教", "咨询", "打听", "查", "搜", "翻一下", "答", "回复", "盼复", "速回", "回我", "回慢", "回声", "告知", "告诉", "核实", "核对", "评评", "打字", "语音", "错别字", "手机", "小程序", "机器人", "客服", "群里", "重发", "发错", "没发出去",
        "作业", "道题", "论文", "写稿", "稿子要", "引用", "排版", "出处", "来源", "原文", "版面", "日期", "字数", "字以内", "别太多", "展开", "列出", "列点", "知道", "瞎编", "表格", "填完", "台账", "汇报", "发言", "资料", "看报", "登过", "听人讲", "看到过", "记不", "想不起", "没记住", "说不上", "说不准", "没人知道",
        "急", "催", "等着", "要交", "交了", "谢", "劳驾", "麻烦", "烦请", "打扰", "见谅", "别怪", "惭愧", "耽误", "拜托", "帮忙", "帮帮", "长话短说", "领导", "同事",
    ];

    [GeneratedRegex("[“\"](?<asked>[^“”\"]{5,}?)[?]?[”\"](?=.)|^[“\"](?<asked>[^“”\"]{5,}?)[?]?[”\"]$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("[^,。?!;:~…]+[,。?!;:~…]*", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex("[你您]|[行对好可]不[行对好可]|^(?:行|好|对|可以)[吗吧么]", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    // 好像在哪看到过, 那个啥: what the asker cannot say; 请分条列出: in which form the answer is wanted.
    [GeneratedRegex("(?:看到|看见|听到|听说|见)过?(?:的|了)?[,。?!…]*$|那个?啥|不知道|没记住|说不上|^请?(?:帮我)?(?:分条|分点|逐条)地?(?:列出|列举|列一下|列)来?[,。?!…]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    // 青石县; 乡里, 驻村 and 社区 alone are of nobody's.
    [GeneratedRegex("[一-龥]{2}(?:省|市|县|区|镇|乡|街道|社区)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();
}
