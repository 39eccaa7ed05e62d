using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 别家: the question names one hospital or school (人民医院), and the article tells only of another (中医院): what it counts there is not
/// the asked one's.
/// </summary>
public static class OtherBody
{
    private static readonly string[] Kinds = ["卫生院", "医院", "小学", "中学", "幼儿园"];

    // Before a kind: what tells no body of it from another.
    private const string Unnamed = "省市州县区旗镇乡村家所个座的间新老本该各全有在到去哪这那和与及、级类上院办建修好住入进读念报送";

    // Characters of a name before its kind that tell it from others, and how much longer the full name may be (第一人民医院).
    private const int Name = 2;
    private const int Longest = 8;

    /// <summary>Whether the article speaks of bodies of the asked kind and never of the asked one.</summary>
    public static bool IsOnlyOther(ArticleView view, Ask ask)
    {
        // 某某小学就读于哪所小学 asks for the body.
        if (NamedBody.IsAsked(ask.Text)) return false;
        foreach (var kind in Kinds)
            for (var at = ask.Text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = ask.Text.IndexOf(kind, at + 1, StringComparison.Ordinal))
            {
                if (NameBefore(ask.Text, at) is not { Length: > 0 } name) continue;
                var isOther = false;
                for (var found = view.Folded.IndexOf(kind, StringComparison.Ordinal); found >= 0; found = view.Folded.IndexOf(kind, found + 1, StringComparison.Ordinal))
                {
                    // 中医院 is 中医医院 too.
                    if (InOrder.Holds(view.Folded.AsSpan(Math.Max(0, found - Longest), found - Math.Max(0, found - Longest)), name)) return false;
                    if (NameBefore(view.Folded, found) is not { Length: > 0 } other) continue;
                    // 石坡 for 石陂 is a slip, not another name.
                    if (other.AsSpan().IndexOfAny(name) >= 0) return false;
                    isOther = true;
                }
                return isOther;
            }
        return false;
    }

    // 人民 of 县人民医院, 中 of 县中医院; empty where nothing there is a name.
    private static string NameBefore(string text, int kind)
    {
        var start = kind;
        while (start > 0 && kind - start < Name && text[start - 1] is >= '\u3400' and <= '\u9fff' && !Unnamed.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        return text[start..kind];
    }
}
