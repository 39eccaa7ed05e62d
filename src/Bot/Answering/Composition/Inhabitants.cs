using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>人口户数: 某村有多少户多少人 asks how many live there; 评选9户 and 护林员74名 count some of them.</summary>
public static partial class Inhabitants
{
    private static readonly string[] People = ["村民", "居民", "人家", "人口", "群众", "农户", "住户", "农牧民", "牧民"];

    // What is done with some of them.
    private static readonly string[] Some = ["每", "评", "选", "帮", "奖", "组织", "带动", "参加", "参与", "培训", "其中", "牵扯", "牵涉", "涉及", "惠及", "受益"];

    /// <summary>Whether the ask is for the people or households of a place and for nothing else.</summary>
    public static bool IsAsked(Ask ask) => ask.Type == AskType.Figure && Asked().IsMatch(ask.Text);

    /// <summary>Whether a folded text counts all of them.</summary>
    public static bool Stands(string text)
    {
        foreach (var clause in UnitSplitter.Clauses(text))
            foreach (var figure in FigureFinder.Find(clause))
                if (figure.Measure is "person" or "household" && Counts(clause, figure)) return true;
        return false;
    }

    private static bool Counts(string clause, Figure figure)
    {
        if (clause.HoldsAny(Some)) return false;
        // 鱼池14口, 水井3口: 口 counts people beside households or people alone.
        if (clause[figure.End - 1] == '口' && !clause.Contains('户', StringComparison.Ordinal) && !clause.HoldsAny(People)) return false;
        var after = clause.AsSpan(figure.End);
        var isNamed = false;
        foreach (var word in People)
        {
            if (!after.StartsWith(word, StringComparison.Ordinal)) continue;
            after = after[word.Length..];
            isNamed = true;
            break;
        }
        // 7名村民拿到证书 tells of some; 205户640人 goes on with a figure.
        var ends = after.IsEmpty || !char.IsLetter(after[0]) || figure.Measure == "household" && "一二三四五六七八九".Contains(after[0], StringComparison.Ordinal);
        return ends && (isNamed || clause[figure.End - 1] is '户' or '人' or '口' || Array.Exists(People, p => clause.AsSpan(0, figure.Start).Contains(p, StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?:村|社区|小区|镇|乡|县|区|市|旗|街道|屯|寨|庄|嘎查)(?:里|内|里头)?(?:一共|总共|现在|目前|全村|大概|到底|共|住)*(?:有|住着|住了)(?:多少|几)(?:个|名|位|口)?(?:人口|户人家|人家|村民|居民|百姓|人|户)(?:[、和,]?多少(?:人口|人|户))?(?:啊|呢|呀|来着)?[?？]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
