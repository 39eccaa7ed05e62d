using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>物之名: 那个卡叫啥名, 志愿服务队叫什么名字 ask for the name of a thing, which print sets in quotation marks beside what it is.</summary>
public static class NamedThing
{
    private static readonly string[] Called = ["叫什么", "叫啥", "的名字", "的名称", "名字是", "名称是"];

    /// <summary>What the thing is, as asked: 志愿服务队; empty when no one thing's name is asked for.</summary>
    public static string Of(Ask ask)
    {
        if (ask.Count > 1) return "";
        var text = Folding.Fold(ask.Text);
        foreach (var word in Called)
        {
            var end = text.IndexOf(word, StringComparison.Ordinal);
            if (end <= 0) continue;
            var start = end;
            while (start > 0 && text[start - 1] is >= '\u3400' and <= '\u9fff' and not ('的' or '那' or '这' or '个' or '是')) start--;
            var thing = text[start..end];
            return Array.Exists(PostNames.Persons, p => thing.EndsWith(p, StringComparison.Ordinal)) ? "" : thing;
        }
        return "";
    }

    /// <summary>Whether a folded text names such a thing: “孝美”志愿服务队, “贴心卡”.</summary>
    public static bool Stands(ReadOnlySpan<char> text, string thing)
    {
        var head = thing.AsSpan(Math.Max(0, thing.Length - Head));
        for (var open = text.IndexOf('“'); open >= 0;)
        {
            var length = text[open..].IndexOf('”');
            if (length < 0) return false;
            var name = text.Slice(open + 1, length - 1);
            var after = text[(open + length + 1)..];
            if (name.EndsWith(head, StringComparison.Ordinal) || after.StartsWith(thing, StringComparison.Ordinal) || after.StartsWith(head, StringComparison.Ordinal) || thing.Length > Head && after.Length >= Reach && after[..Reach].Contains(head, StringComparison.Ordinal)) return true;
            var next = after.IndexOf('“');
            open = next < 0 ? -1 : open + length + 1 + next;
        }
        return false;
    }

    // The end of the word for a thing, and how far behind its name it may stand (“孝美”志愿服务队).
    private const int Head = 2;
    private const int Reach = 6;
}
