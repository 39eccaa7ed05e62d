using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问文章: a question for articles themselves: 哪些文章讲到网格, 某记者写了哪几篇, 某县那篇报道的标题是什么, 登在第几版.</summary>
/// <param name="Side">What is asked of them.</param>
/// <param name="Topic">Their subject, or who wrote them; folded.</param>
public sealed partial record ArticleAsk(ArticleSide Side, string Topic)
{
    private const int LongestTopic = 14;

    // A name of two to four characters, or of a minority with a dot between.
    private const int LongestName = 8;

    /// <summary>Reads a folded question; null when it asks for something else.</summary>
    public static ArticleAsk? Read(string folded)
    {
        var whole = folded.TrimEnd('?', '。', '!', ' ');
        var text = Politeness.Strip(whole).Replace(' ', ',');
        return Find(ArticleSide.ByWriter, text, LongestName, Wrote(), WrittenBy(), WriterOf(), Pictured())
            ?? Find(ArticleSide.Issue, text, LongestTopic, TitledAndPrinted())
            ?? Find(ArticleSide.Title, text, LongestTopic, Titled())
            ?? Find(ArticleSide.Column, text, LongestTopic, UnderColumn())
            // 报纸上 is else only how a question is led in.
            ?? Find(ArticleSide.Issue, whole, LongestTopic, Printed())
            ?? (Studied().IsMatch(text) ? null : Find(ArticleSide.Listed, text, LongestTopic, About(), WithoutNoun(), InArchive(), WhichAbout(), AboutWhich(), Related(), Of(), News()));
    }

    private static ArticleAsk? Find(ArticleSide side, string text, int longest, params ReadOnlySpan<Regex> forms)
    {
        foreach (var form in forms)
            if (form.Match(text) is { Success: true } match && Bare(match.Groups["topic"].Value) is var topic && IsTopic(topic, longest)) return new ArticleAsk(side, topic);
        return null;
    }

    private static string Bare(string topic) => Pointing().Replace(topic.Trim(',', ' ').TrimStart('对'), "").Trim(',', ' ', '的');

    private static bool IsTopic(string topic, int longest) =>
        topic.Length >= 2 && topic.Length <= longest && !topic.Contains(',', StringComparison.Ordinal) && InterrogativeFinder.Find(topic).Count == 0 && !NothingNamed.Is(topic);

    // 某机场那条, 某街道那篇专访: which report, not what it is about.
    [GeneratedRegex("(?:的)?(?:(?:这|那)(?:一|两|几|些)?(?:篇|条|则|个|些)?)?(?:署名)?(?:专访|访谈|采访|通讯|评论|言论|社论|简讯|消息|新闻|报道|稿件|稿子|文章)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    // 有没有关于某事的报道, 找几篇讲某事的文章, 有没有讲某事的稿子,都哪几家.
    [GeneratedRegex("^(?:(?:档案|资料|资料库|库|报纸|报道|报)(?:里面|里|中|上))?(?:我|想|要|帮我|给我|请|有没有|有|找|搜索?|查|列|看|都|一下|出|所有|几篇|一些|哪些|什么|,){0,30}(?:关于|有关|涉及|讲到?|写到?|说到?|谈到?|提到|介绍)了?(?<topic>.+?)的?(?:文章|报道|新闻|稿件|稿子)(?>,*)(?:都?有(?:哪些|哪几篇|几篇|没有|吗|么)|吗|么|有没有|都?是?(?:哪些|哪几(?:篇|家|条)|几篇))?$", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    // 有没有讲某事的, 有哪几篇是说某事的, 哪篇写的是某地.
    [GeneratedRegex("^(?:有没有(?:关于|讲到?|说到?|写到?|提到|介绍)(?<topic>.+?)的(?:吗|么|呢)?|(?:都|有|是){0,9}(?:哪几篇|哪篇|哪几条|哪条|几篇|几条)(?:里|中|都|是){0,9}(?:关于|有关|涉及到?|讲到?|写到?|说到?|谈到?|提到|提及|介绍)(?:了|过|的是|的)?(?<topic>.+?)(?:的|了)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutNoun();

    // 档案里有什么关于某事的内容.
    [GeneratedRegex("^(?:档案|资料|资料库|库|报纸|报道|报)(?:里面|里|中|上)(?:都)?(?:有没有|有(?:什么|啥|哪些)|有)?(?:关于|有关|涉及|讲到?|说到?|提到)(?<topic>.+?)的(?:内容|东西|材料|资料|信息|介绍)(?:有哪些|吗|么|没有)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InArchive();

    // 哪些文章讲到某事, 有几篇报道是关于某事的.
    [GeneratedRegex("^(?:都|有){0,9}(?:哪些|哪几篇|哪篇|几篇|什么)(?:文章|报道|新闻|稿件|稿子)(?:里|中|都|是){0,9}(?:关于|有关|涉及到?|讲到?|写到?|说到?|谈到?|提到|提及|介绍)(?:了|过)?(?<topic>.+?)(?:的|了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WhichAbout();

    // 讲某事的有哪几篇, 讲某事的报道有哪些.
    [GeneratedRegex("^(?:关于|有关|涉及到?|讲到?|写到?|说到?|谈到?|提到|介绍)(?:了|过)?(?<topic>.+?)的(?:文章|报道|新闻|稿件|稿子)?(?:都|一共|总共)*(?:有|是)?(?:哪几篇|几篇|哪些(?:文章|报道|新闻|稿件|稿子))$", RegexOptions.CultureInvariant)]
    private static partial Regex AboutWhich();

    // 跟某事有关的有哪些, 和某事相关的报道有吗.
    [GeneratedRegex("^(?:都|有没有|有|找|列出?|看看|,)*(?:跟|和|与|同)(?<topic>[^,]+?)(?:有关系?|相关|沾边)的?(?:文章|报道|新闻|稿件|稿子|内容|消息)?(?:都|一共)?(?:有哪些|有什么|有啥|有几篇|有吗|有没有|有|是哪些|吗)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    // 有没有某事的文章, 某地的报道有哪些.
    [GeneratedRegex("^(?:(?:我|想|要|帮我|给我|请|都|一下){0,20}(?:有没有|有|找找?|搜索?|查查?|列出?|看看?)(?:一下|出|几篇|一些|所有){0,9}(?<topic>.+?)的(?:文章|报道|稿件|稿子)(?:吗|么)?|(?<topic>.+?)的(?:文章|报道|新闻|稿件|稿子)(?:(?:都|一共|总共)*(?:有|是)(?:哪些|哪几篇|几篇|什么|没有|吗|么))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    // 中心组学习的文章有哪些 asks what was read.
    [GeneratedRegex("(?:组|会|部|员|干部)(?:集中|一起|集体|都)*(?:学习|学|读)(?:了|过)?的(?:文章|报道)", RegexOptions.CultureInvariant)]
    private static partial Regex Studied();

    // 某厂有啥新闻.
    [GeneratedRegex("^(?<topic>.+?)(?:最近|近来|近期|都|还)*有(?:什么|啥|哪些)(?:新闻|消息|报道)$", RegexOptions.CultureInvariant)]
    private static partial Regex News();

    // 某某写了哪几条.
    [GeneratedRegex("^(?:记者|通讯员)?(?<topic>\\p{L}+?)(?:这个|那个)?(?:记者|通讯员)?(?:都|一共|总共){0,9}(?:采写|撰写|写|报道)(?:了|过){0,9}(?:哪些|哪几|哪两|几|多少|什么|啥)(?:条|篇|个|则)?(?:文章|报道|新闻|消息|稿件|稿子|东西)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Wrote();

    // 某某采写的稿子有哪些.
    [GeneratedRegex("^(?:记者|通讯员)?(?<topic>\\p{L}+?)(?:记者|通讯员)?(?:采写|撰写|写)的(?:文章|报道|新闻|消息|稿件|稿子)?(?:都|一共|总共)*(?:有|是)?(?:哪些|哪几篇|几篇|哪几条|哪篇|哪两篇|哪两条)(?:文章|报道|新闻|消息|稿件|稿子)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenBy();

    // 某某是哪几条消息的记者.
    [GeneratedRegex("^(?<topic>\\p{L}+?)是(?:哪些|哪几篇|哪几条|哪篇|哪条)(?:文章|报道|新闻|消息|稿件|稿子)的(?:记者|作者|通讯员)$", RegexOptions.CultureInvariant)]
    private static partial Regex WriterOf();

    // 某某拍了哪些照片.
    [GeneratedRegex("^(?:记者|通讯员)?(?<topic>\\p{L}+?)(?:都|一共|总共){0,9}(?:拍摄|拍|照|摄)(?:了|过){0,9}(?:哪些|哪几|哪两|几|多少|什么|啥)(?:张|幅|组)?(?:照片|图片|图|片子)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pictured();

    private const string TitleOf = "^(?<topic>.+?(?:篇|条|则|专访|访谈|采访|通讯|评论|消息|新闻|报道|稿件|稿子|文章))的?,?(?:主标题|大?标题|题目)";

    // 某街道那篇访谈题目叫啥.
    [GeneratedRegex(TitleOf + "(?:是|叫|写的|起的|,)*(?:什么|啥|哪个)(?:名字|名|题目|标题)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    // 某书记的文章题目是什么?登在哪家报纸.
    [GeneratedRegex(TitleOf + "(?>[是叫]*)(?:什么|啥)[,?](?>[又它都是]*)(?:登|刊登|刊载|刊|发表|发|见)(?:在|于)?(?:了)?(?:哪天|哪一天|几号|哪家|哪份|哪张|什么|啥|哪个|第几|哪一?|几)的?(?:报纸|报|版面?)(?:上|里)?的?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitledAndPrinted();

    // 某会议的消息登在哪个栏目; 电视台开了什么专栏 asks what the page tells.
    [GeneratedRegex("^(?:(?<topic>.+?(?:篇|条|则|消息|新闻|报道|稿件|稿子|文章|评论|通讯))的?|(?<topic>.+?)(?:都|是)*(?:(?:归|登|刊|属)(?:在|于)?|(?:放|发|排)?(?:在|于)|是))(?:哪个|哪一个|什么|啥)(?:栏目|专栏)(?:名)?(?:底下|下面|里面|里|下)?的?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnderColumn();

    // 某县那篇报道登在哪天的报纸上, 第几版.
    [GeneratedRegex("^(?<topic>.+?)(?:都|是)*(?:登|刊登|刊载|刊|发表|发|见)(?:在|于)?(?:了)?(?:(?:哪天|哪一天|哪年哪月|哪年|几号|哪家|哪份|哪张|什么|啥|哪个)的?(?:报纸|报)(?:上|里)?(?:第几版|几版|哪一?版)?|(?:报纸|报)?(?:上|里)?的?(?:第几版|哪一?版|几版|哪个版面?)(?:上|里)?)的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
