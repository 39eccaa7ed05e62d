using System.Runtime.CompilerServices;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>
/// 夹带指令: sentences of a page that speak to a machine instead of a reader. They support nothing, and neither does what follows
/// them in their paragraph, which is where such an order puts the words it wants said.
/// </summary>
public static class InjectedOrder
{
    private static readonly string[] Verbs = ["忽略", "无视", "忘记", "忘掉", "不要理会", "不必理会", "抛开", "绕过", "ignore", "disregard", "forget", "override"];
    private static readonly string[] Targets = ["指令", "指示", "提示", "设定", "上文", "以上内容", "以上规则", "以上要求", "上述要求", "之前的", "前面的", "instruction", "prompt", "rule", "previous", "above"];

    // What only an order says. Names of things (语言模型) do not belong here: reports on them are content.
    private static readonly string[] Plain =
    [
        "系统指令", "作为一个ai", "作为ai", "你是一个ai", "你是一个人工智能", "你现在是", "你的任务是", "你必须回答", "请你回答", "请只回答", "只需回答", "请直接输出", "请输出",
        "system prompt", "as an ai", "you are now", "you must", "jailbreak", "developer mode", "<|im_", "[inst]", "### instruction", "<system>", "</system>",
    ];

    // An order names its verb and its target close together.
    private const int Reach = 16;

    private sealed record Places(bool[] Units);

    private static readonly ConditionalWeakTable<ArticleView, Places> Cache = [];

    /// <summary>Whether folded text holds an order to a machine.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var sign in Plain)
            if (text.Contains(sign, StringComparison.Ordinal))
                return true;
        foreach (var verb in Verbs)
            for (var from = 0; from < text.Length && text[from..].IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at; from += at + verb.Length)
            {
                var after = text[(from + at + verb.Length)..];
                after = after[..Math.Min(Reach, after.Length)];
                foreach (var target in Targets)
                    if (after.Contains(target, StringComparison.Ordinal))
                        return true;
            }
        return false;
    }

    /// <summary>Whether the character of the article stands in such a sentence or after one in its paragraph.</summary>
    internal static bool Covers(ArticleView view, int position)
    {
        var unit = view.UnitAt(position);
        return unit >= 0 && Cache.GetValue(view, Find).Units[unit];
    }

    private static Places Find(ArticleView view)
    {
        var units = new bool[view.Units.Count];
        for (var u = 0; u < units.Length; u++)
            units[u] = u > 0 && units[u - 1] && view.Units[u - 1].Paragraph == view.Units[u].Paragraph
                || IsIn(view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length));
        return new Places(units);
    }
}
