namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>追问下文: 还有呢, 其他的呢, 具体点: a follow-up that asks for more of what was answered and names nothing itself.</summary>
public static class MoreAsked
{
    private const string Marks = " ?？。！!,，呢啊呀吧嘛吗的";
    private static readonly char[] Ends = Marks.ToCharArray();

    // Without the marks and particles at their ends.
    private static readonly string[] Words =
    [
        "还有", "还有没有", "还有什么", "还有啥", "还有哪些", "其他", "其它", "别", "其余", "剩下", "另外", "另外几个", "另外几项", "后面",
        "具体点", "具体些", "具体一点", "具体说说", "说具体点", "说具体些", "再具体点", "详细点", "详细些", "详细一点", "详细说说", "说详细点", "说详细些", "再详细点", "展开说说", "展开讲讲", "多说点", "多说几句", "再多说点", "细说", "细说一下",
        "继续", "继续说", "接着说", "接着讲", "然后", "再说说", "再说点", "没了",
    ];

    private static readonly string[] Openers = ["那么", "那", "请", "能不能", "能", "可以", "麻烦"];

    /// <summary>Whether a folded question says nothing else.</summary>
    public static bool Is(string folded)
    {
        var text = folded.Trim(Ends);
        foreach (var opener in Openers)
            if (text.StartsWith(opener, StringComparison.Ordinal) && text.Length > opener.Length) text = text[opener.Length..];
        return Array.IndexOf(Words, text) >= 0;
    }
}
