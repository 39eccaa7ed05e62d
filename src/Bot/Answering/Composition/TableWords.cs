namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问表用词: the words that ask something of a table, folded.</summary>
internal static class TableWords
{
    public static readonly string[] Highest = ["增幅最高", "增幅最大", "增长最快", "增长最多", "增速最快", "增速最高", "涨得最多", "涨得最快", "涨幅最大", "升得最多", "最高", "最多", "最大", "最快", "第一", "头名", "榜首", "冠军", "居首"];
    public static readonly string[] Lowest = ["降得最多", "降得最快", "下降最多", "下降最大", "下降最快", "降幅最大", "跌得最多", "减少最多", "减得最多", "下滑最多", "增幅最低", "增幅最小", "增长最慢", "最低", "最少", "最小", "最慢", "垫底", "末位", "倒数第一", "最后一名", "最后一位"];

    /// <summary>The first or the last of an order, whatever it is by.</summary>
    public static readonly string[] Ends = ["第一", "头名", "榜首", "冠军", "居首", "垫底", "末位", "倒数第一", "最后一名", "最后一位"];

    public static readonly string[] Falling = ["负增长", "下降", "下滑", "减少", "降了", "跌了", "少了"];
    public static readonly string[] Rising = ["增长", "上升", "涨了", "增加", "升了"];

    /// <summary>A worse and a better place in the order than before.</summary>
    public static readonly string[] Worse = ["下降", "下滑", "后退", "退步", "退了", "降了", "掉了", "往下掉"];
    public static readonly string[] Better = ["上升", "前进", "进步", "进位", "提升", "升了", "前移"];
    public static readonly string[] Same = ["没有变", "没变", "不变", "持平", "没动"];

    /// <summary>Less and no less than was planned.</summary>
    public static readonly string[] Undone = ["没有完成", "没完成", "未完成", "没有达到", "没达到", "未达到"];
    public static readonly string[] Done = ["超额完成", "超额", "完成了", "达到了"];
    public static readonly string[] Owed = ["应", "计划", "目标", "预计"];

    /// <summary>What the name of such a column ends in (年初计划).</summary>
    public static readonly string[] OwedAtEnd = ["计划", "目标", "任务"];

    public static readonly string[] Reached = ["实际", "完成", "已", "实"];

    public static readonly string[] Sums = ["全县", "全市", "全区", "全镇", "全乡", "合计", "总计", "总共", "一共", "加起来", "加一起", "总和"];
    public static readonly string[] Ordered = ["从高到低排", "排个名", "排名", "排个序", "排序", "排一下", "排一排", "名次"];
    public static readonly string[] Every = ["各乡镇", "各个乡镇", "每个乡镇", "各镇", "各乡", "各村", "各街道", "各社区", "各县", "各区", "各学校", "各校", "各个", "每个", "各指标"];
    public static readonly string[] Persons = ["是谁", "谁是", "叫什么", "叫啥", "哪位"];
    public static readonly string[] Changes = ["比上年", "比去年", "较上年", "较去年", "同比", "增幅", "增长率", "增长", "增速", "增减", "涨幅", "升降", "变化"];
    public static readonly string[] Ranks = ["排名", "名次", "位次", "排第几", "第几名", "第几位", "排第几位", "第几", "排几", "序号"];

    /// <summary>What names a column of the places in an order.</summary>
    public static readonly string[] RankHeads = ["排名", "名次", "位次", "序号"];

    /// <summary>What stands before the name of a column that tells how it was before.</summary>
    public static readonly string[] Former = ["上年", "去年", "上期", "上次", "上月", "上季"];

    public static readonly string[] Levels = ["管委会", "街道", "社区", "农场", "林场", "镇", "乡", "县", "区", "市", "村", "旗", "州"];

    public static readonly string[] Above = ["超过了", "超过", "高于", "大于", "多于", "超出", "突破", "超", "过"];
    public static readonly string[] Below = ["低于", "不足", "不到", "少于", "小于", "没到", "不满"];
    public static readonly string[] AtLeast = ["不低于", "不少于", "不小于", "达到"];
    public static readonly string[] AtMost = ["不超过", "不高于", "不多于", "不大于"];
    public static readonly string[] Behind = ["以上", "以下", "以内"];

    /// <summary>What a question says besides: who is asked for, how much, and what holds it together.</summary>
    public static readonly string[] Light =
        ["分别是", "分别", "多少", "几个", "哪几个", "哪个", "哪些", "哪家", "哪里", "哪儿", "是多少", "相差", "差多少", "一共", "总共", "全县", "全市", "全镇", "全区", "去年", "今年", "上年", "年度", "乡镇", "地方", "单位", "请问", "各自", "排行榜", "榜单", "榜上", "榜", "计划", "数字", "情况", "数据", "三年", "两年", "历年", "这几年", "近几年", "人数", "数量", "对比", "比较", "相比", "属于", "入榜", "上榜", "几席", "包括", "几点", "任务", "哪几项"];

    public const string LightCharacters = "的了是有在和与跟同比各谁哪几个上里中来到得吗呢呀啊?,。、 “”()为又还都多少高低大小第最年去今叫也那这家万亿元排属数量居";
}
