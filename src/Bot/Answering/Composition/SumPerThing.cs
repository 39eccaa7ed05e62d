using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>每件之数: 每办一件奖几块, 一个学生收多少钱 ask for a sum for each; what is paid by the month or earned in all is none.</summary>
public static partial class SumPerThing
{
    /// <summary>Whether a folded text may tell the sum for each; true where none is asked for.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="text">What is quoted, folded.</param>
    public static bool MayBeTold(Ask ask, string text)
    {
        if (ask.Type != AskType.Figure || Asked().Match(ask.Text) is not { Success: true } asked) return true;
        var thing = asked.Groups["thing"].Value;
        for (var at = text.IndexOf(thing, StringComparison.Ordinal); at >= 0; at = text.IndexOf(thing, at + 1, StringComparison.Ordinal))
            if (Each.Contains(text[Math.Max(0, at - 1)], StringComparison.Ordinal) || text[Math.Max(0, at - Reach)..at].IndexOfAny(['每', '/', '按']) >= 0) return true;
        // 调解成功一起奖200元 may be printed of the like measure.
        return Like().IsMatch(text);
    }

    private const string Each = "每一/";

    // UTF-16 units between 每 and the thing: 每成功调处一件.
    private const int Reach = 8;

    [GeneratedRegex("[一每](?:办成?|办结|办好|调解|调成|接|报|处理|处置|上门)?(?:成|好)?一?(?<thing>件|单|例|起|宗|人次|节课|学生|孩子|游客|老人)[^,，。;；0-9]{0,7}?(?:多少|几)(?:钱|元|块|毛)|一个(?<thing>学生|孩子|游客|老人)[^,，。;；0-9]{0,7}?(?:多少|几)(?:钱|元|块|毛)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("[每一/](?:成功)?[\u4e00-\u9fff]{0,6}(?:件|单|例|起|宗|次|人|位|名)[^,，。;；每]{0,10}[0-9.]+(?:元|块)|(?:元|块)[/每一](?:件|单|例|起|宗|次|人|位|名)|免费", RegexOptions.CultureInvariant)]
    private static partial Regex Like();
}
