using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 履历之时: 哪年入的党, 啥时候当上局长的 ask when something happened in somebody's life. What such a person said, or did in a year, and what became of
/// another one do not tell it.
/// </summary>
public static partial class LifeEvents
{
    // How print says that somebody took up a post.
    private static readonly string[] Taking = ["当选", "接", "当上", "当了", "履新", "派", "选为", "推选", "选上", "上任", "到任", "就任", "接任", "担任", "出任", "兼任", "任职", "起任", "起为", "年任", "月任", "历任", "先后任", "调任", "升任", "转任", "被任", "任命", "聘", "挑起", "挂职", "考上", "考进", "考取"];

    // A closed class: what is asked of a life and of a building, and words of which what tells it must hold one.
    private static readonly (string Asked, string[] Told)[] Events =
    [
        ("入党", ["入党", "入了党", "党龄", "党员", "加入", "共产党"]),
        ("出生", ["生", "岁"]),
        ("退休", ["退", "卸任", "离任"]),
        ("当上", Taking),
        ("参军", ["参军", "入伍", "当兵", "从军", "兵", "部队", "服役"]),
        ("结婚", ["结婚", "成家", "婚", "嫁", "娶", "过门"]),
        ("毕业", ["毕业"]),
        ("建成", ["建", "盖", "修", "落成", "竣工", "完工", "投用", "投入使用", "启用", "造", "开工", "奠基", "通", "始于", "搭", "立", "成立", "设立", "开馆", "开放", "开业", "办起"]),
    ];

    /// <summary>Whether what is quoted may tell it; true where no such event is asked for.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft)
    {
        if (ask.Type != AskType.When || Asked().Match(ask.Text) is not { Success: true } asked) return true;
        var named = asked.Groups["party"].Success ? "入党" : asked.Groups["post"].Success ? "当上" : asked.Groups["army"].Success ? "参军" : asked.Groups["rest"].Success ? "退休" : asked.Groups["wed"].Success ? "结婚" : asked.Groups["school"].Success ? "毕业" : asked.Groups["built"].Success ? "建成" : "出生";
        var told = Array.Find(Events, e => e.Asked == named).Told;
        return draft.Sentences.Any(s => s.Quotes.Any(q => q.Text.HoldsAny(told) && (named == "建成" || !IsOfAnother(q, ask))));
    }

    // 2023年5月某某考进社区, asked of somebody else by name.
    private static bool IsOfAnother(Quote quote, Ask ask)
    {
        var isOther = false;
        foreach (var person in quote.View.Article.People)
        {
            if (!quote.Text.Contains(person.Name, StringComparison.Ordinal)) continue;
            if (ask.Text.Contains(person.Name, StringComparison.Ordinal)) return false;
            isOther = true;
        }
        return isOther && StartsWithName(quote.View, ask);
    }

    private static bool StartsWithName(ArticleView view, Ask ask) =>
        view.Article.People.Any(p => p.Name.Length > 1 && ask.Content.StartsWith(p.Name, StringComparison.Ordinal));

    [GeneratedRegex("(?:哪一?年|何年|何时|时候|几时|啥时|哪一?天|多会儿?)(?:的|才|又|开始|正式|被|刚|来)*(?:(?<party>入的?党)|(?<post>当上|当选|上的?任|到的?任|接的?任|接的?班|做上|担任|出任|当的?(?:[\u4e00-\u9fff]{0,6}(?:书记|主任|长|支书|干部|委员|代表)))|(?<army>参的?军|当的?兵|入的?伍)|(?<rest>退的?休|退下来)|(?<wed>结的?婚|成的?家)|(?<school>毕的?业)|(?<built>(?:建|盖|修)(?:的|成的?|好的|起来的?)(?![\u4e00-\u9fff]))|(?<born>出生|生的))", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
