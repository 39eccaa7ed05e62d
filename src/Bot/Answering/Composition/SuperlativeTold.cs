using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>最者为谁: 扣分最多的党员是谁 is told by what ranks them; the rules by which points are taken off rank nobody.</summary>
public static partial class SuperlativeTold
{
    private static readonly string[] Ranking = ["最", "第一", "第1", "首", "冠", "榜", "垫底", "末", "倒数", "排", "名列", "领先", "居", "位次", "名次", "高于", "低于", "多于", "少于", "依次", "超过", "数他", "数她"];

    /// <summary>Whether what is quoted may tell who or what is most so; true where that is not asked.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="draft">What is quoted.</param>
    public static bool MayBeTold(Ask ask, Draft draft) =>
        ask.Type is not (AskType.Who or AskType.What) || draft.Sentences.Count == 0 || !Asked().IsMatch(ask.Text)
        || draft.Sentences.Any(s => s.Quotes.Any(q => q.Text.HoldsAny(Ranking) || ToldRow.Of(q) is not null));

    [GeneratedRegex("最(?:多|高|低|少|大|小|快|慢|长|短|早|晚|贵)的[^,，。;；]{0,8}?(?:是|叫)(?:谁|哪一?[类个件条位家项]|什么|啥)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
