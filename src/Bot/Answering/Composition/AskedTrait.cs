using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所问之项: what may be asked of anything (what it costs, where its street is, what prize it got), in the words that ask for it, and the words
/// of which any text that tells it must hold one. A page may speak at length of the thing and of nothing of the kind.
/// </summary>
public static class AskedTrait
{
    // A closed class of asking; that the words stand there proves nothing, that none does proves that it is not told.
    private static readonly (string[] Asked, string[] Told)[] Traits =
    [
        // 收不收手续费, 要不要钱: neither conditions nor steps say it.
        (["收不收", "要不要钱", "要钱吗", "收费吗", "收钱吗", "收费不", "要钱不", "收钱不", "手续费", "工本费"], ["费", "元", "免", "无偿", "收取", "钱", "不收"]),
        (["收费多少", "收费是多少", "价格多少", "价格是多少", "费用多少", "费用是多少", "门票多少", "票价多少", "票价几", "学费多少", "押金多少", "损失多少", "损失是多少", "损失了多少钱"], ["元", "块", "角", "毛", "钱", "免", "万", "亿", "不收"]),
        (["哪个窗口", "几号窗口", "什么窗口", "哪个大厅", "啥窗口"], ["窗口", "大厅", "服务中心", "柜台", "服务站", "便民"]),
        // 几楼, 哪间屋.
        (["几楼", "哪层楼", "哪个教室", "哪间教室", "哪个房间", "哪间屋", "哪间办公室", "哪个办公室", "哪个会议室"], ["楼", "室", "层", "厅", "房间", "屋"]),
        (["哪条街", "哪条路", "哪条巷", "哪个路口", "哪个街口", "门牌号", "门牌是", "门牌多少"], ["大街", "老街", "街上", "街口", "大道", "路", "巷", "国道", "省道", "环线", "号"]),
        // 笔试地点在哪: neither when it is nor who calls for it.
        (["设在哪里", "设在哪儿", "地点在哪", "地点是哪", "地点设在", "地址在哪", "地址是", "考点在哪", "考场在哪"], ["在", "位于", "坐落", "设于", "地址", "地点", "路", "街", "楼", "院", "厅", "旁", "对面", "附近", "村", "社区", "镇", "乡", "园", "广场", "校", "室", "中心", "所", "站", "馆", "厂", "城", "场", "基地", "银行"]),
        // 在哪里下载: neither a counter nor the thing itself.
        (["哪里下载", "哪儿下载", "哪下载", "哪里可以下载"], ["网上", "网站", "官网", "平台", "APP", "App", "app", "小程序", "公众号", "微信", "码", "下载", "客户端", "终端"]),
        (["网址", "哪个网站", "什么网站", "哪个小程序", "什么小程序"], ["www", "http", "网址", "网站", "官网", "域名", "码", "公众号", "小程序", "平台", "门户", "客户端"]),
        (["得过什么奖", "得过啥奖", "获过什么奖", "得了什么奖", "拿过什么奖", "什么荣誉", "啥荣誉", "哪些荣誉", "什么称号", "啥称号", "哪些称号"], ["奖", "称号", "荣誉", "先进", "评为", "评上", "获评", "获得", "荣获", "获“", "表彰", "示范", "冠", "亚军", "季军", "第一名", "标兵", "模范", "命名", "授予", "授牌", "“最美", "“优秀", "文明"]),
        (["为什么叫", "为啥叫", "为何叫", "名字的由来", "名称的由来", "名字怎么来", "因何得名", "怎么得名"], ["因为", "因此", "因而", "因其", "因有", "取名", "命名", "得名", "寓意", "意为", "意思", "指的是", "是指", "代表", "象征", "所以", "叫作", "叫做", "叫它", "称为", "称作", "故名", "由来", "谐音", "源于", "来源", "取自", "悟出", "悟到", "灵感", "启发", "化用", "就是", "成了"]),
        (["老家是哪", "老家在哪", "哪里人", "哪儿人", "什么地方人", "籍贯"], ["籍", "老家", "家乡", "故乡", "出生", "土生土长", "本地人", "嫁", "来自", "人氏", "家住", "回乡", "返乡", "人,", "人，", "人。"]),
        (["以前是干什么", "以前干什么", "以前是做什么", "以前做什么", "以前是干啥", "以前干啥", "原来是干什么", "原来干什么", "原来是做什么", "原来是干啥", "原来干啥", "前是干什么", "前干什么", "前是做什么", "前是干啥", "前干啥", "什么出身"], ["曾", "原", "以前", "过去", "之前", "当过", "干过", "做过", "现任", "出身", "下岗", "退", "返", "辞", "打工", "毕业", "经商", "回"]),
        (["谁设计", "谁发明", "谁首创"], ["设计", "提出", "首创", "创办", "发明", "想出", "想到", "琢磨", "主意", "点子", "出自", "编", "创"]),
        (["谁提出", "谁想出", "谁发起", "谁创办", "谁创立"], ["提出", "首创", "创", "发明", "想出", "想到", "琢磨", "主意", "点子", "发起", "倡", "牵头", "办起", "建起", "提议", "建议", "带头", "领着", "带着", "带领", "拉起", "组织", "推", "探索", "立下", "定下", "设立", "成立", "总结", "摸索", "明确", "确立", "概括", "归纳"]),
        (["谁得了第一", "谁得第一", "谁拿了第一", "谁拿第一", "谁得了冠军", "谁拿了冠军", "谁夺冠", "冠军是谁"], ["第一", "冠", "夺", "获得", "一等奖", "摘", "居首", "榜首", "头名", "最高", "拔得"]),
        (["几点开门", "几点关门", "几点上班", "几点下班", "几点闭馆", "几点开放"], ["点", "时", "小时", "全天", "上午", "下午", "晚上", "夜间", "早晚", "上班时间"]),
        (["明年打算", "明年怎么", "明年准备", "明年有什么", "明年计划"], ["明年", "来年", "下一步", "下步", "计划", "打算", "今后", "未来", "接下来", "将", "拟", "力争", "争取", "目标", "预计", "准备"]),
        (["下一步打算", "下一步准备", "下一步有什么", "下一步怎么", "下一步要", "接下来打算", "接下来怎么", "今后打算", "今后怎么", "有什么打算", "有啥打算", "以后打算"], ["明年", "下一步", "下步", "将", "计划", "打算", "今后", "力争", "准备", "要", "争取", "拟", "预计", "目标", "年底", "年内", "想", "以后", "未来", "盼", "接下来", "再", "正在", "筹", "继续"]),
        (["哪年生", "哪一年生"], ["生", "岁"]),
        (["多少女的", "多少是女", "几个女的", "几个是女", "几名女", "多少名女", "多少女", "女的有多少", "女的有几", "女的多少", "女性有多少", "女性多少", "男的有多少", "男的有几", "多少男的", "几个男的"], ["女", "男", "妇", "姐", "嫂"]),
        // 总共投了多少钱: what it brings in is no cost of it.
        (["投了多少钱", "投多少钱", "投入多少钱", "投入了多少钱"], ["投", "资", "花", "耗", "造价", "拨", "出", "筹", "预算", "费", "开支", "支出", "成本", "贷", "补", "奖"]),
        // Lunch and supper have prices of their own.
        (["早饭", "早餐", "早点多少"], ["早"]),
        (["哪个部队", "什么部队", "哪支部队", "啥部队"], ["部队", "军区", "集团军", "师", "团", "武警", "边防", "舰", "军营"]),
        // 最后招上了几个: a call for so many is no result of it.
        (["招上了", "招到了", "招着了", "选上了", "考上了", "录取了", "聘上了"], ["招上", "招到", "招录", "招满", "选上", "选中", "选出", "选定", "选聘了", "考上", "考取", "考中", "录取", "录用", "聘用", "聘请", "聘任", "入选", "入围", "上岗", "到岗", "在岗", "报到", "签约", "确定", "公示", "当选", "新招", "招了", "招来", "已招", "共招", "实招"]),
        (["哪所大学毕业", "哪个大学毕业", "什么大学毕业", "哪个学校毕业", "哪所学校毕业"], ["毕业", "大学", "学院", "党校", "职校", "中专", "学历"]),
    ];

    // With what a word of asking may go on: 损失多少元 asks for a sum, 损失多少头羊 for sheep; 哪里人多 asks for no home, 哪年生效 for nobody's birth.
    private static readonly (char Last, string Next)[] GoingOn = [('少', "钱元块万亿了呢啊"), ('人', "士氏呀啊呢吗的"), ('生', "的人呀啊呢")];

    /// <summary>Whether the ask wants one of such traits.</summary>
    public static bool IsAsked(Ask ask) => Array.Exists(Traits, a => Asks(ask.Text, a.Asked));

    /// <summary>Whether a text may tell what the ask wants of such traits; true where it wants none.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft)
    {
        if (!AskedMeasure.MayBeTold(ask, draft) || !AskedPersons.MayBeTold(ask, draft) || !AskedPlaces.MayBeTold(ask, draft) || !AskedDoer.MayBeTold(ask, draft) || !LifeEvents.MayBeTold(ask, draft) || !SuperlativeTold.MayBeTold(ask, draft) || OnlyCounted.IsTold(ask, draft)) return false;
        foreach (var (asked, told) in Traits)
            if (Asks(ask.Text, asked) && !draft.Sentences.Any(s => s.Quotes.Any(q => Tells(q, ask, told)))) return false;
        return !NamedBody.IsAsked(ask.Text) || draft.Sentences.Count == 0 || draft.Sentences.Any(s => s.Quotes.Any(q => NamedBody.Stands(Folding.Fold(q.Text), ask.Text)));
    }

    // Of a thing in quotation marks the words must stand in a sentence that speaks of it, or in the one after; those of its own name tell nothing.
    private static bool Tells(Quote quote, Ask ask, string[] told)
    {
        if (QuotedNames.OnlyOne(ask.Text, ShortestName, LongestName) is not { } name || !quote.View.Folded.Contains(name, StringComparison.Ordinal)) return Holds(quote.Text, told);
        var view = quote.View;
        var speaks = IsOver(view, name);
        for (var u = view.UnitAt(quote.Range.Start); u >= 0 && u < view.Units.Count && view.Units[u].Range.Start < quote.Range.End; u++)
        {
            var sentence = Sentence(view, u);
            var isOfIt = speaks || sentence.Contains(name, StringComparison.Ordinal) || view.SentenceOf(u).First is > 0 and var first && view.Units[first - 1].Paragraph == view.Units[u].Paragraph && Sentence(view, first - 1).Contains(name, StringComparison.Ordinal);
            if (isOfIt && Holds(sentence.Replace(name, ",", StringComparison.Ordinal), told)) return true;
        }
        return false;
    }

    private static bool IsOver(ArticleView view, string name)
    {
        foreach (var unit in view.Units)
            if (view.KindOf(unit) is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck && view.Folded.AsSpan(unit.Range.Start, unit.Range.Length).Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string Sentence(ArticleView view, int unit) =>
        view.SentenceOf(unit) is var (first, last) ? view.Folded[view.Units[first].Range.Start..view.Units[last].Range.End] : "";

    // Characters of a name in quotation marks.
    private const int ShortestName = 2;
    private const int LongestName = 12;

    private static bool Holds(string text, string[] told)
    {
        foreach (var word in told)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                if (word switch { "路" => IsStreet(text, at), "号" or "点" or "时" => at > 0 && (char.IsAsciiDigit(text[at - 1]) || Hours.Contains(text[at - 1], StringComparison.Ordinal)), _ => true }) return true;
        return false;
    }

    // 建设路; no 思路, 公路 or 路径.
    private static bool IsStreet(string text, int at) =>
        at > 1 && text[at - 1] is >= '\u3400' and <= '\u9fff' && !"思出道公铁一走修问带线网铺水电套门".Contains(text[at - 1], StringComparison.Ordinal) && (at + 1 == text.Length || !"径子线况灯由标过演途程".Contains(text[at + 1], StringComparison.Ordinal));

    private const string Hours = "零一二三四五六七八九十两";

    private static bool Asks(string text, string[] asked) => Array.Exists(asked, word => text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && Ends(text.AsSpan(at + word.Length), word[^1]));

    private static bool Ends(ReadOnlySpan<char> after, char last)
    {
        if (after.Length == 0 || after[0] is < '\u3400' or > '\u9fff') return true;
        foreach (var (ending, next) in GoingOn)
            if (ending == last && !next.Contains(after[0], StringComparison.Ordinal)) return false;
        return true;
    }
}
