using System.Text.RegularExpressions;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 栏目名: names of the forms in which papers print what is no report: comment, letters, guides, notices, figures. A headline that is one, or opens
/// with one before a colon (短评：…, 读者来信：…), heads something by itself.
/// </summary>
internal static partial class ColumnNames
{
    /// <summary>Longer names of columns are not looked for.</summary>
    private const int Longest = 12;

    private const string Forms =
        "短评|锐评|快评|时评|评论|述评|微评|点评|评说|漫评|社论|编后|编后话|编者按|编者的话|编读往来|编辑手记|记者手记|采访手记|采访札记|学习札记|手记|札记|随笔|杂谈|漫谈|言论|来论"
        + "|读者来信|百姓来信|群众来信|来信|来函|来信选登|读者信箱|信箱|读者问答|编读|回音|回音壁|热线|热线回音|热线追踪|留言|留言板|互动"
        + "|短讯|简讯|快讯|要闻|要闻简报|一句话新闻|集纳|动态|资讯|速览|速递|新闻链接|相关链接|链接|延伸阅读|背景|名词解释|小贴士|小知识|知识窗"
        + "|办事指南|办事卡|明白卡|便民|便民服务|服务台|便民提示|温馨提示|提示|提醒|天气|预警|数说|数读|数据|图解|图说|一图读懂|算账|对照|问答|答疑|政策问答|你问我答|有问必答|解读|政策解读"
        + "|公告|公告栏|通告|公示|通知|启事|更正|声明|讣告|招聘|招标|拍卖|代表说|委员说|声音|众说|街谈巷议|龙门阵";

    [GeneratedRegex(@"^[\u4e00-\u9fff]{0,4}(" + Forms + @")[\u4e00-\u9fff]{0,1}([\s　]?[·・—-].{0,8})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }

    /// <summary>Whether a part of the text before or behind a dot is such a name (读者来信·回音壁): a column, no foreign name.</summary>
    public static bool HasForm(string text) => text.AsSpan().IndexOfAny('·', '・') is > 0 and var at && (Name.IsMatch(text[..at]) || Name.IsMatch(text[(at + 1)..]) || IsMinute(text[(at + 1)..]));

    private static bool IsMinute(string part) => part.Length is 3 or 4 && part.EndsWith("分钟", StringComparison.Ordinal);

    /// <summary>Whether the headline is such a name, or opens with one before a colon, a dot or a dash.</summary>
    public static bool Opens(string headline)
    {
        var at = headline.AsSpan(0, Math.Min(headline.Length, Longest + 1)).IndexOfAny("：:·・");
        return at >= 2 ? Name.IsMatch(headline[..at].Trim()) : headline.Length <= Longest && Name.IsMatch(headline);
    }
}
