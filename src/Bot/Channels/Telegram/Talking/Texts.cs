namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>话术: what the bot says of itself.</summary>
internal static class Texts
{
    public const string Start = "您好，我根据已入库的报纸资料回答基层治理方面的问题，每个回答都附原文出处；资料里没有的，我会说没有。\n直接发问题就行，例如：";

    public const string Help = "怎么用：\n· 直接发问题；接着问时可以省略前面说过的地名和事项。\n· 点“原文”看出处，点“相关”看别的文章，点 👍 👎 告诉我们答得好不好。\n"
        + "· 问题写错了，直接修改那条消息，回答会跟着改。\n\n命令：\n/ask 问题（在群里用，也可以回复我的消息来问）\n/search 词语：只找原文段落，不作回答\n/sources 资料包括什么\n/article 编号：看一篇文章\n/forget 忘掉前面的对话\n/id 看编号";

    public const string StaffHelp = "\n\n管理命令：\n/status 运行情况\n/rebuild 重新读取资料\n/gaps 没能回答的问题\n/allow 编号：允许提问（在群里不写编号就是允许这个群）\n/deny 编号：取消允许";

    public const string Unreadable = "我只能读文字，请把问题写成文字发给我。";

    public const string AskWhat = "请回复这条消息，写上要问的问题。";

    public const string SearchWhat = "请在 /search 后面写上要找的词语，例如：/search 议事协商";

    public const string ArticleWhat = "请在 /article 后面写上文章编号，编号见 /search 的结果。";

    public const string Forgotten = "前面的对话已经忘掉，可以重新问。";

    public const string NothingToForget = "没有要忘掉的对话。";

    public const string UnknownCommand = "没有这个命令；发 /help 看用法，或者直接发问题。";

    public const string StaffOnly = "这个命令只给管理人员用。";

    public const string OldButton = "这个按钮太旧了，请重新提问。";

    public const string ArticleGone = "这篇文章已经不在资料里，请重新提问。";

    public const string IndexTrouble = "资料索引暂时不能用，请稍后再问；一直这样请告诉管理员。";

    public static string NotAllowed(long user) => $"您还不能提问：请把编号 {user} 告诉管理员，请他允许。";

    public static string TooFast(int seconds) => $"您问得太快了，请 {seconds} 秒后再问。";

    public static string Failed(long update) => $"程序出错，这个问题没有答成；请把编号 {update} 告诉管理员。";
}
