namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>Tells what is asked for by the words of asking in a normalised question.</summary>
internal static class AskedKinds
{
    private static readonly string[] Asking = ["多少", "哪", "什么", "何", "几"];

    private static readonly (AskedKind Kind, string[] Words)[] Signs =
    [
        (AskedKind.Figure, ["多少", "几", "多大", "多高", "多长", "多远", "多久", "多重", "占比", "比例"]),
        (AskedKind.Time, ["什么时候", "何时", "哪年", "哪一年", "哪天", "哪一天", "几月", "几年", "哪个月", "年份", "时间", "日期", "何年", "何月", "年代", "世纪"]),
        (AskedKind.Meaning, ["什么是", "是什么", "何谓", "什么意思", "定义", "指的是", "含义"]),
        (AskedKind.Place, ["哪里", "哪儿", "何处", "何地", "什么地方", "哪个地方", "哪些地方", "地区", "位于", "哪个国家", "哪国", "哪个城市", "哪座城市", "哪个省", "哪个县", "哪个村", "哪个乡", "哪个镇", "哪一国"]),
        (AskedKind.Name, ["叫什么", "称为", "被称", "简称", "又称", "别称", "别名", "名称", "名字", "称作", "叫做", "什么名", "叫作", "全名", "全称", "原名", "本名"]),
        (AskedKind.Reason, ["为什么", "为何", "原因", "何故", "因何", "缘由", "因为什么", "怎么会", "目的"]),
        (AskedKind.Person, ["谁", "何人", "哪位", "什么人", "哪个人", "哪一位"]),
    ];

    /// <param name="question">Normalised.</param>
    /// <param name="wordStarts">Where a word begins; no sign begins inside one, as 多大 would in 多伦多大学.</param>
    public static AskedKind Of(ReadOnlySpan<char> question, ReadOnlySpan<bool> wordStarts)
    {
        var kinds = AskedKind.None;
        foreach (var (kind, words) in Signs)
            foreach (var word in words)
                if (Begins(question, word, wordStarts))
                {
                    kinds |= kind;
                    break;
                }
        return kinds;
    }

    private static bool Begins(ReadOnlySpan<char> question, string word, ReadOnlySpan<bool> wordStarts)
    {
        for (var from = 0; question[from..].IndexOf(word) is >= 0 and var next; from += next + 1)
            if (wordStarts[from + next])
                return true;
        return false;
    }

    /// <summary>What is counted or told apart: the character behind the words of asking, as 公 of 多少公里 and 年 of 哪一年; '\0' where nothing is.</summary>
    /// <param name="question">Normalised.</param>
    public static char Unit(ReadOnlySpan<char> question)
    {
        foreach (var asking in Asking)
        {
            var at = question.IndexOf(asking);
            if (at < 0)
                continue;
            at += asking.Length;
            if (asking[^1] is not ('少' or '几') && at < question.Length && question[at] is '一' or '几')
                at++;
            return at < question.Length && question[at] >= 0x2E80 ? question[at] : '\0';
        }
        return '\0';
    }
}
