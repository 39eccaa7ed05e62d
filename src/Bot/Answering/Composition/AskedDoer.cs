using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 所问之主: 谁投资的, 哪家单位设计, 施工单位是哪家 ask who did one thing to a work. A report of the work names bodies enough; only one that says
/// who did that thing tells it.
/// </summary>
public static partial class AskedDoer
{
    // A closed class: what bodies are hired for, give or draw up, and words of which print must hold one where it tells who did. 研制 and 生产 are not
    // among them: a maker is told by his firm's name alone.
    private static readonly (string Asked, string[] Told)[] Deeds =
    [
        ("设计", ["设计", "规划", "出自", "手笔"]),
        ("施工", ["施工", "承建", "中标", "承包", "修建", "建设单位", "建设方", "承揽"]),
        ("承建", ["承建", "施工", "中标", "承包", "建设", "修建", "承揽"]),
        ("监理", ["监理"]),
        ("起草", ["起草", "草拟", "拟定", "拟出", "制定", "制订", "牵头", "编制", "编写", "执笔", "出台", "印发"]),
        ("投资", ["投资", "出资", "投入", "投了", "投建", "注资", "筹资", "筹集", "资金", "引进", "招商", "斥资"]),
        ("出资", ["出资", "投资", "投入", "资助", "筹", "捐", "出钱", "掏", "拿出", "垫", "财政", "承担", "补", "资金"]),
        ("赞助", ["赞助", "捐", "资助", "提供", "赠", "支持"]),
        ("运营", ["运营", "经营", "管理", "承包", "托管", "承租", "租给", "接手", "打理"]),
        ("中标", ["中标", "竞得", "拍得", "摘牌", "竞标", "承建"]),
        ("主办", ["主办", "举办", "联合", "承办"]),
        ("承办", ["承办", "举办", "主办", "联合"]),
    ];

    /// <summary>Whether what is quoted may tell who did it; true where the ask is for no such deed.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft)
    {
        var asked = ByBody().Match(ask.Text) is { Success: true } before ? before : OfBody().Match(ask.Text);
        return !asked.Success || Array.Find(Deeds, d => d.Asked == asked.Groups["deed"].Value).Told is not { } told
            || draft.Sentences.Any(s => s.Quotes.Any(q => q.Text.Replace("总投资", "", StringComparison.Ordinal).Replace("完成投资", "", StringComparison.Ordinal).HoldsAny(told)));
    }

    // 是谁投资的, 由哪家单位负责施工.
    [GeneratedRegex("(?:谁|哪一?[家个](?:公司|单位|企业|部门|机构|厂家?|院|局)?|哪些(?:公司|单位|企业|部门|机构)|什么(?:公司|单位|企业|部门|机构))(?:负责|牵头|来|给|帮着|独家|联合|共同){0,2}(?<deed>设计|施工|承建|监理|起草|投资|出资|赞助|运营|中标|主办|承办)", RegexOptions.CultureInvariant)]
    private static partial Regex ByBody();

    // 设计单位是哪家, 投资方叫什么, 设计是谁做的.
    [GeneratedRegex("(?<deed>设计|施工|承建|监理|起草|投资|出资|赞助|运营|中标|主办|承办)(?:的?(?:公司|单位|企业|部门|机构|商|方|人|院))?(?:是|叫)(?:由)?(?:谁|哪|什么|啥)", RegexOptions.CultureInvariant)]
    private static partial Regex OfBody();
}
