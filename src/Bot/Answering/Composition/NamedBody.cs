using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所问之单位: 哪家公司, 什么银行, 哪所学校 ask for a name. Kinds of bodies without one (辖区的一家银行, 物业公司) stand in any report.
/// </summary>
public static class NamedBody
{
    // The kind that is asked for, and what the names of such bodies end in.
    private static readonly (string[] Asked, string[] Ends)[] Kinds =
    [
        (["公司", "企业", "厂家", "厂子", "开发商", "物业"], ["公司", "集团", "企业", "厂", "合作社", "科技", "股份", "物业"]),
        (["银行"], ["银行", "信用社", "农商行", "合作社"]),
        (["大学", "学校", "学院", "高校", "中学", "小学"], ["大学", "学院", "学校", "中学", "小学", "党校", "校"]),
        (["医院", "诊所"], ["医院", "卫生院", "诊所", "中心"]),
        (["单位"], ["局", "委员会", "村委", "政府", "中心", "公司", "集团", "站", "厅", "大队", "支队", "协会", "联合会", "商会", "妇联", "工会", "团委", "组织部", "宣传部", "统战部", "武装部", "法院", "检察院", "医院", "卫生院", "银行", "学校", "大学", "学院", "党校", "党委", "党组", "支部", "总支", "办公室", "县委", "市委", "区委", "镇委", "专班", "企业", "合作社", "研究院", "研究所", "设计院", "派出所", "司法所", "财政所", "供电所", "法庭", "联社"]),
    ];

    private static readonly string[] Which = ["哪家", "哪几家", "哪个", "哪所", "哪间", "哪一家", "哪一所", "哪些", "什么", "啥"];
    private static readonly string[] Called = ["叫什么", "叫啥", "是哪家", "是哪个", "是哪所", "名称", "名字"];

    // What stands before a kind and names none of it.
    private const string Unnamed = "家个所该本各的些这那某名等和与由在到为对进给把向让请跟后";

    // 大学生, 大学学历 are no school, 标准厂房 no works.
    private static readonly string[] Continuing = ["房", "区", "生", "学历", "文化", "程度", "毕业", "本科"];

    private const int Before = 2;
    private static readonly string[] Whose = ["社区", "辖区", "驻地", "驻区", "当地", "本地", "周边", "爱心"];

    /// <summary>Whether the question asks which body of a kind.</summary>
    public static bool IsAsked(string question) => KindOf(question) >= 0;

    /// <summary>Whether a folded text names a body of the kind that the question asks for.</summary>
    public static bool Stands(ReadOnlySpan<char> text, string question)
    {
        var kind = KindOf(question);
        if (kind < 0 || text.Contains('·') || HoldsLetters(text)) return true;
        foreach (var end in Kinds[kind].Ends)
            for (int from = 0, at; (at = text[from..].IndexOf(end, StringComparison.Ordinal)) >= 0; from += at + 1)
                if (IsName(text, from + at, end, question)) return true;
        return false;
    }

    // A name in letters (abb); D of D级 and e of 4e are none.
    private static bool HoldsLetters(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsAsciiLetter(text[i]) && char.IsAsciiLetter(text[i - 1])) return true;
        return false;
    }

    /// <summary>
    /// Whether a quotation speaks of the body whose head is asked for (财政局 of 财政局局长是谁), in its own words or in longer ones (卫生健康局 for
    /// 卫健局); true where the question names no such body.
    /// </summary>
    public static bool HoldsPost(Quote quote, string question, string post)
    {
        var at = question.IndexOf(post, StringComparison.Ordinal);
        if (at < Before + 1 || question[at - 1] != post[0] || !Offices.Contains(post[0], StringComparison.Ordinal)) return true;
        var (first, second) = (question[at - Before - 1], question[at - Before]);
        if (!IsHan(first) || !IsHan(second)) return true;
        var text = Folding.Fold(quote.Text);
        for (var found = text.IndexOf(first, StringComparison.Ordinal); found >= 0; found = text.IndexOf(first, found + 1))
            if (text.IndexOf(second, found + 1) is > 0 and var next && next - found <= LongestBody && text.AsSpan(next).Contains(post[0])) return true;
        return false;
    }

    /// <summary>The head of a named body that the text holds with the body's name: 局长 of 民政局局长; null where there is none.</summary>
    public static string? PostIn(string text)
    {
        foreach (var office in Offices)
            if (text.IndexOf($"{office}{office}长", StringComparison.Ordinal) > Before) return $"{office}长";
        return null;
    }

    // 局长, 所长, 校长, 会长 of a body that ends in the same word.
    private const string Offices = "局所校会站队";

    // From the first to the second character of a short form, in its long one (住房和城乡建设局 for 住建局).
    private const int LongestBody = 8;

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    private static int KindOf(string question)
    {
        for (var k = 0; k < Kinds.Length; k++)
            foreach (var asked in Kinds[k].Asked)
                for (var at = question.IndexOf(asked, StringComparison.Ordinal); at >= 0; at = question.IndexOf(asked, at + 1, StringComparison.Ordinal))
                    if (AsksWhich(question.AsSpan(0, at)) || AsksName(question.AsSpan(at + asked.Length))) return k;
        return -1;
    }

    private static bool AsksWhich(ReadOnlySpan<char> before)
    {
        foreach (var which in Which)
            if (before.EndsWith(which, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool AsksName(ReadOnlySpan<char> after)
    {
        if (after.StartsWith("的", StringComparison.Ordinal) || after.StartsWith(" ", StringComparison.Ordinal)) after = after[1..];
        foreach (var called in Called)
            if (after.StartsWith(called, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text, int at, string end, string question)
    {
        if (at < Before || text[at - 1] is < '\u3400' or > '\u9fff' || Unnamed.Contains(text[at - 1], StringComparison.Ordinal)) return false;
        foreach (var word in Continuing)
            if (text[(at + end.Length)..].StartsWith(word, StringComparison.Ordinal)) return false;
        // 社区企业, 驻地单位: whose it is, not which.
        if (text.Slice(at - Before, Before).HoldsAny(Whose)) return false;
        // 物业公司叫什么: the kind in the question's own words is no name.
        return !question.AsSpan().Contains(text.Slice(at - Before, Before), StringComparison.Ordinal);
    }
}
