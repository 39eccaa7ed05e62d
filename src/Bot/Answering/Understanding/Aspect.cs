using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 办事要素: which side of a matter is asked for or explained. Guides to procedures (办事指南) name a handful: who may apply, on what
/// conditions, with what papers, in which steps, for how much, how long it takes, where and by whom it is done; and why anything is as it is.
/// </summary>
public static class Aspect
{
    // The words of asking before those of printing, which both name the aspect; an aspect further up wins (要交什么材料 is no fee).
    private static readonly (string Name, string[] Words)[] Table =
    [
        (Reason, ["为什么", "为何", "为啥", "是何原因", "什么原因", "哪些原因", "原因是", "原因在", "的原因"]),
        ("refused", ["不能批", "不予", "不批", "不能申请", "不能办", "不可以", "不受理", "哪些情况不", "什么情况下不", "什么情况不", "禁止", "限制"]),
        (Papers, ["材料", "带什么", "带啥", "要带", "证件", "交什么", "交啥", "手续要", "啥手续", "什么手续", "哪些手续"]),
        (Fee, ["收费", "收不收", "收钱", "要钱", "花钱", "免费", "费用", "交钱", "交多少钱", "收多少", "要多少钱", "要不要钱", "要掏钱", "不要掏钱", "用掏钱", "得掏钱", "工本费", "管理费", "手续费"]),
        (Agent, ["代办", "帮办", "代领", "代为", "委托"]),
        (Late, ["补发", "补办", "补领", "逾期", "忘了", "过期", "错过"]),
        (Payment, ["多久发", "多长时间发", "什么时候发", "啥时候发", "何时发", "哪天发", "几号发", "什么时候到账", "啥时候到账", "何时到账", "几号到账", "多久到账", "发放时间", "发放周期", "到账时间"]),
        (Duration, ["多长时间", "多久", "时限", "期限", "几天", "多少天", "几个工作日", "多少个工作日"]),
        ("body", ["哪个部门", "哪个单位", "什么部门", "谁负责", "谁来管", "归谁管", "找谁", "负责部门", "主管部门", "问谁", "承办"]),
        ("place", ["在哪办", "去哪", "到哪", "哪里办", "哪儿办", "办理地点", "窗口"]),
        ("amount", ["标准", "补多少", "发多少", "领多少", "给多少", "补贴多少", "补助多少", "奖励多少", "奖多少", "多少钱", "额度", "金额", "能拿多少"]),
        ("conditions", ["条件", "资格", "哪些人", "什么人", "谁能", "谁可以", "对象", "符合什么", "范围"]),
        (Steps, ["几步", "步骤", "流程", "程序", "怎么申请", "如何申请", "怎么办理", "如何办理", "怎么领", "如何领", "怎么走", "怎么报名", "如何报名", "怎样申请", "怎样办理", "咋申请", "咋办理", "咋领", "申请方式", "办理方式", "申领方式", "办理渠道", "申请渠道", "办理途径", "怎么办", "咋办"]),
    ];

    /// <summary>原因: the one aspect that is not of procedures only.</summary>
    public const string Reason = "reason";

    /// <summary>材料, 收费, 代办, 时限, 流程.</summary>
    public const string Papers = "papers", Fee = "fee", Agent = "agent", Duration = "duration", Steps = "steps";

    /// <summary>发放: when what is granted is paid, and how often.</summary>
    public const string Payment = "payment";

    /// <summary>The aspects that a folded text names, the surest first.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var named = Table.Where(a => text.HoldsAny(a.Words)).Select(a => a.Name).ToList();
        // 忘了报停怎么办 asks what then, not how the thing is got.
        if (named.Contains(Late) && !text.HoldsAny(StepWords)) named.Remove(Steps);
        return named;
    }

    private const string Late = "late";

    // 怎么办 alone asks for a remedy too.
    private static readonly string[] StepWords = [.. Table.First(a => a.Name == Steps).Words.Where(w => w is not ("怎么办" or "咋办"))];

    /// <summary>The aspects that a folded question names by other words than the name of its matter holds: 免费乘车卡 asks for no fee.</summary>
    public static IReadOnlyList<string> Of(string text, string name) =>
        [.. Table.Where(a => a.Words.Any(w => text.Contains(w, StringComparison.Ordinal) && !name.Contains(w, StringComparison.Ordinal))).Select(a => a.Name)];

    /// <summary>A folded text without the words that name an aspect, a comma for each.</summary>
    public static string Without(string text)
    {
        foreach (var (_, words) in Table)
            foreach (var word in words)
                text = text.Replace(word, ",", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Whether a word of the question is one by which an aspect is named and so need not stand in print.</summary>
    public static bool IsNaming(string word) => word.Length > 1 && Table.Any(a => a.Words.Any(w => w.Contains(word, StringComparison.Ordinal)));
}
