using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 换言: what is asked in other words of asking, in those that the reading knows best (几多 as 多少, 哪位 as 谁, 啥地方搞过 as 哪些地方搞过, 是何原因 as
/// 的原因是什么). Only words of asking change; what is asked about stays as it was typed.
/// </summary>
public static partial class PlainAsking
{
    /// <summary>The folded question in the usual words; the text itself where it is so already.</summary>
    public static string Of(string folded)
    {
        var text = folded;
        foreach (var (found, plain) in Table)
            text = found.Replace(text, plain);
        return WithoutMood(text);
    }

    private static readonly (Regex Found, string Plain)[] Table =
    [
        (ThatPlace(), ""),
        (PlaceFirst(), "${place}"),
        (HowMany(), "多少"),
        (What(), "什么"),
        (HowSaid(), "怎么"),
        (WhySaid(), "为什么"),
        (WhenSaid(), "什么时候"),
        (WhereSaid(), "哪里"),
        (Several(), "有哪些"),
        (PlaceBehind(), "哪里"),
        (Places(), "哪些"),
        (People(), "哪些人"),
        (Person(), "谁"),
        (Doer(), "谁"),
        (Holder(), "是谁"),
        (WhoFirst(), "${who}是谁"),
        (Writer(), "是谁"),
        (Named(), "叫什么名字"),
        (Changed(), "是谁"),
        (Reason(), "的原因是什么"),
        (Matter(), ",原因何在"),
        (Way(), "怎么"),
        (Unlike(), "有什么不同"),
        (Time(), "是什么时候"),
        (Price(), "多少钱"),
        (Share(), "占百分之几"),
    ];

    // 书记是谁呢, 稿件 记者呢: what is asked already needs no 呢; 那甲县呢 and 多少钱，低保户呢 ask by it.
    private static string WithoutMood(string text)
    {
        var bare = text.TrimEnd(Marks);
        if (!bare.EndsWith('呢')) return text;
        var rest = bare[..^1];
        var clause = rest[(rest.AsSpan().LastIndexOfAny(Ends) + 1)..];
        return char.IsAsciiLetter(rest.LastOrDefault()) || clause.Contains(' ', StringComparison.Ordinal) || InterrogativeFinder.Find(clause).Count > 0 ? rest : text;
    }

    private static readonly char[] Marks = ['?', '!', '。', ' '];
    private const string Ends = ",?!。;";

    // 青石镇那边, 青石镇他们.
    [GeneratedRegex("(?<=[一-龥](?:县|市|区|镇|乡|村|街道|社区))(?:他们|人家)?(?:那边|那里|那儿|那头|这边|这里|这儿|那块儿?|那地方)(?!的人)", RegexOptions.CultureInvariant)]
    private static partial Regex ThatPlace();

    // 关于青石镇,网格有多少个: one place sets the scene of the one thing that is asked.
    [GeneratedRegex("^(?:关于|有关|对于|说到)?(?<place>[一-龥]{2,5}(?:县|市|区|镇|乡|村|街道|社区))(?:的事|的情况)?,(?=[^,县市区镇乡村街社]{4,}$)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceFirst();

    [GeneratedRegex("几多", RegexOptions.CultureInvariant)]
    private static partial Regex HowMany();

    // 啥子, 么子, 点样, 缘何, 多咱, 边度: of dialects and of old print. 试点样板 and 周边度假村 hold the same characters.
    [GeneratedRegex("啥子|么子|(?<=是)(?:甚|个啥)(?=$|[?,。! ])", RegexOptions.CultureInvariant)]
    private static partial Regex What();

    [GeneratedRegex("(?<![重试热亮网站景地节要特焦难起终几一二三四五六七八九十])点样(?![本板式品子])|咋个|咋样才|怎个", RegexOptions.CultureInvariant)]
    private static partial Regex HowSaid();

    [GeneratedRegex("缘何|因何(?!原因)|为甚么?|为嘛", RegexOptions.CultureInvariant)]
    private static partial Regex WhySaid();

    [GeneratedRegex("多咱|甚时候|啥前儿|哪阵子?", RegexOptions.CultureInvariant)]
    private static partial Regex WhenSaid();

    [GeneratedRegex("(?<![周路旁身海河江湖沿一两村城街东西南北])边度(?!假)|(?<=[在到去])(?:哪搭|哪块儿?|何处|哪嘎达)", RegexOptions.CultureInvariant)]
    private static partial Regex WhereSaid();

    [GeneratedRegex("有些(?:什么|啥|甚)", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    // 在什么地方 asks where.
    [GeneratedRegex("(?<=[在到去往从自拿用])(?:什么|啥)地方", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBehind();

    // 什么地方搞过, 转了什么地方, 有啥文章提到: several are asked for. 是什么地方, 摆什么地方的 ask where.
    [GeneratedRegex("(?<![是叫于])(?:什么|啥)(?=地[方区][^,?!。;的去来是 ]{2})|(?<=[了有])(?:什么|啥)(?=地[方区])|(?<![叫于])(?:什么|啥)(?=文章|稿子|稿件|报道|县区|乡镇)", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    // 任命了什么人, 三员是啥人.
    [GeneratedRegex("(?<=了|[两二三四五六七八九十][人员长者]是)(?:什么|啥)人", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    // 有什么人才政策, 为何人口减少, 任何人都能报: the same characters in other words; 路边个体户.
    [GeneratedRegex("(?:什么|啥|哪个)人(?![才员物口群数均种手士工力大民事体家])|(?<![任如为])何人(?![才员物口群数均手士工力大民])|(?<![周路旁身海河江湖沿一两村城街东西南北])边个(?![体人别])|哪位(?=$|[?,。! ]|[在来当干做兼担任负管说写拍提讲出上是拟能让牵带主分采])", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    // 是哪个写的: a verb follows.
    [GeneratedRegex("(?<=^|[是由被,])哪个(?=采写|撰写|写|采访|拍|摄|报道|起草|说|讲|提出|提|设计|创办|发明|带头|牵头|负责|主持)", RegexOptions.CultureInvariant)]
    private static partial Regex Doer();

    // 矿长是哪个, 谁是某矿的矿长.
    [GeneratedRegex("(?<=[长记任员者人])是哪个(?=[?。! ]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();

    [GeneratedRegex("^(?:谁|哪位)是(?<who>[^,?!。谁]{3,40}(?:长|书记|主任|人|员|者|师|代表))(?=[?。! ]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex WhoFirst();

    [GeneratedRegex("(?<=记者|作者|通讯员|摄影师?)(?:叫|姓)(?:什么|啥)(?:名[字子]?)?(?=$|[?,。! 啊呀])", RegexOptions.CultureInvariant)]
    private static partial Regex Writer();

    // 那个居民叫啥; what a body or a thing is called is no person.
    [GeneratedRegex("(?<=[人员者民师]|书记|主任|[局镇乡县市区村部处科所站校院厂队组]长)叫(?:什么|啥)(?=$|[?,。! 啊呀])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // 乡党委书记换过没有, 局长换人了吗: who holds the post, by whatever pages tell it, and since when.
    [GeneratedRegex("(?<=书记|主任|[局镇乡县市区村部处科所站校院厂队组]长)(?:(?:有没有|是不是)?换(?:过人?|了人?|人)了?(?:没有?|吗|么)?|换没换(?:过?人?))(?=[?。! ]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    [GeneratedRegex("(?:是|出于|由于)?(?:因为|因)?(?:何|什么|啥)(?:原因|缘故|缘由)(?=$|[?。! ])", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // 某项工作是怎么回事, with no mark before it, asks what it is.
    [GeneratedRegex(",(?:这|那)?是?(?:怎么|咋)一?回事(?=$|[?。! ])", RegexOptions.CultureInvariant)]
    private static partial Regex Matter();

    [GeneratedRegex("(?:用|靠|凭|通过|拿)(?:什么|啥|何种)(?:样的)?(?:好?办法|法子|方法|方式|手段|措施|途径|招数?)(?:来|去)?(?=[一-龥]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Way();

    [GeneratedRegex("的?(?:主要|最大)?的?(?:区别|不同|差别|差异)(?:主要)?(?:在哪里|在哪儿|在哪|体现在哪里|体现在哪)|(?:哪里|哪儿|哪块)(?:不一样|不同|两样)", RegexOptions.CultureInvariant)]
    private static partial Regex Unlike();

    // 活动举办的时间; 办一次要用的时间 is how long.
    [GeneratedRegex("(?<=^.{3,}[^需要用花所费省短])(?<!省下|节约|缩减)的(?:具体)?(?:时间|日期)(?:是|为)?(?:什么|啥|多少|哪天)?(?=[?。! ]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("(?:什么|啥)价(?:钱|格|位)?(?=$|[?,。! ])", RegexOptions.CultureInvariant)]
    private static partial Regex Price();

    // 占多大比例, 是多少比重.
    [GeneratedRegex("占(?:到|了)?(?:多少|多大|什么|啥)的?(?:比例|比重|百分比)", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
