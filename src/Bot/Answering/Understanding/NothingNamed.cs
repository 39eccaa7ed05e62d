using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>没头没尾: 多少钱, 是谁提出的, 第二条展开讲讲, 那里书记是谁: what only the turns before it could tell the subject of.</summary>
public static partial class NothingNamed
{
    // Asked of a thing spoken of, without naming it; beside the words that StopWords has for what is asked of any report.
    private static readonly string[] Light = ["提出来", "提出", "提", "写", "钱", "展开", "详细", "再", "没", "不", "好", "样", "原因", "结果", "后来", "然后", "原来", "当时", "现在", "做法", "别的", "其他", "继续", "接着", "发生", "人", "时间", "真", "对"];

    private static readonly string[] Pointers = [.. PlacePointer.Anywhere, "他们", "她们", "它们", "他", "她", "它"];
    private const int LongestWord = 3;

    // Beside 那里 or 他 a post or a single noun (书记, 多大年纪) still names no subject; more than that may.
    private const int MostBesidePointer = 2;

    /// <summary>Whether a folded question names nothing that can be looked up.</summary>
    public static bool Is(string folded)
    {
        if (folded.AsSpan().IndexOfAny('“', '《', '”') >= 0) return false;
        if (MoreAsked.Is(folded)) return true;
        var text = Ordinal().Replace(Politeness.Strip(folded), ",");
        var opener = Array.Find(Pointers, p => text.StartsWith(p, StringComparison.Ordinal));
        if (opener is not null) text = text[opener.Length..];
        var asked = InterrogativeFinder.Find(text);
        // 书记是谁: of which of the many?
        if (opener is null && asked is [{ Type: AskType.Who }] && Array.IndexOf(PostNames.Held, AskSplitter.Without(text, asked).Trim('是', '的', '现', '任', '?', ',')) >= 0) return true;
        var left = Left(AskSplitter.Without(text, asked));
        return left <= (opener is null ? 0 : MostBesidePointer);
    }

    // Characters that no such word accounts for, the longest word first at each place.
    private static int Left(string text)
    {
        var left = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsLetterOrDigit(text[i]) ? LengthAt(text, i) : 1;
            if (length == 0) left++;
            i += Math.Max(1, length);
        }
        return left;
    }

    private static int LengthAt(string text, int at)
    {
        for (var length = Math.Min(LongestWord, text.Length - at); length > 0; length--)
        {
            var word = text.Substring(at, length);
            if (Array.IndexOf(Light, word) >= 0 || StopWords.Contains(word) && !char.IsAsciiLetter(word[0])) return length;
        }
        return 0;
    }

    [GeneratedRegex("第[一二三四五六七八九十0-9]{1,2}[个条点项种]", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
