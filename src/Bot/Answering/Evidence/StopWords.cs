using System.Collections.Frozen;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>虚词: function words and the light verbs of spoken questions, which say nothing about what is asked.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "的", "了", "和", "与", "及", "或", "在", "是", "有", "为", "对", "把", "被", "将", "从", "到", "以", "于", "向", "给", "跟", "也", "都", "就", "又", "还", "很", "太", "最", "更", "而", "且",
        "并", "但", "着", "过", "地", "得", "之", "其", "这", "那", "它", "他", "她", "我", "你", "您", "们", "我们", "你们", "他们", "这个", "那个", "这些", "那些", "这里", "那里", "个", "些", "点", "下", "上", "里", "中", "内",
        "搞", "弄", "做", "干", "办", "用", "说", "讲", "叫", "让", "请", "要", "会", "能", "可以", "应该", "需要", "进行", "开展", "方面", "情况", "问题", "内容", "东西", "事", "时候", "一共", "总共", "共", "共有", "分别", "各", "各自", "各是",
        "是不是", "没有", "有没有", "如果", "因为", "所以", "关于", "对于", "有关", "相关", "按照", "根据", "通过", "以及", "等", "等等", "来", "去", "出", "起", "算", "看", "找", "问", "名字", "名称", "名", "呢", "吗", "吧", "啊", "哪", "啥", "咋", "几", "多少", "什么",
        "怎么", "如何", "怎样", "谁", "何", "拿", "花", "人数", "数量", "总数", "数目", "数", "多", "地方", "各地", "各有", "搞的", "做法", "比较", "对比", "不同", "区别", "差异", "差别", "不一样", "异同", "特点", "具体", "全部", "所有", "哪些", "借鉴", "参考", "一个", "一下", "其中", "这块", "这边", "那边", "为止", "the", "of", "is", "are", "a", "an", "and", "in", "to", "has", "have", "what", "how", "who", "many", "which", "does", "do", "did", "was",
    ], StringComparer.Ordinal);

    /// <summary>Whether the word is one of them, or points (这种, 那张) instead of naming.</summary>
    public static bool Contains(string word) => Words.Contains(word) || word is ['这' or '那', _];
}
