using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所问之电话: 电话多少, 打哪个电话 ask for a number to call; any other figure of the page is none.</summary>
public static class NumberToCall
{
    private static readonly string[] Calls = ["电话", "热线", "手机号"];

    private static readonly string[] Asked = ["电话多少", "电话是", "电话号码", "打哪个电话", "哪打电话", "哪里打电话", "打什么电话", "打啥电话", "打什么号", "打啥号", "打哪个号", "哪个电话", "什么电话", "热线是", "热线多少", "哪个热线", "什么热线", "热线电话", "手机号"];

    // Shorter ones are known by heart: police, fire, ambulance, traffic.
    private static readonly string[] Short = ["110", "119", "120", "122"];
    private const int ShortestNumber = 5;

    /// <summary>Whether the ask is for one; 热线是谁开通的 and 热线电话接了多少个 are not.</summary>
    public static bool IsAsked(Ask ask) => IsBare(ask.Text) || ask.Type switch
    {
        AskType.None => ask.Text.HoldsAny(Asked) || Array.Exists(Calls, c => ask.Text.EndsWith(c, StringComparison.Ordinal)),
        AskType.What or AskType.Which => ask.Text.HoldsAny(Asked),
        // Of a 补贴 the words alone ask for a sum.
        AskType.Figure => ask.Units is [] or ["元"] && ask.Text.HoldsAny(Asked),
        _ => false,
    };

    /// <summary>电话呢, 那咨询电话: of what was spoken of, whatever was asked of it before.</summary>
    internal static bool IsBare(string text) =>
        Substitution.Bare(text) is { Length: <= LongestBare } bare && Array.Exists(Calls, c => bare.EndsWith(c, StringComparison.Ordinal)) || text.HoldsAny(Asked) && NamesNoOwner(text);

    // 打哪个电话问, 咨询电话是多少: nothing is said of whose it is.
    private static bool NamesNoOwner(string text)
    {
        foreach (var word in Asked.Concat(Calls).Concat(Around)) text = text.Replace(word, "", StringComparison.Ordinal);
        return !text.Any(char.IsLetterOrDigit);
    }

    private static readonly string[] Around = ["咨询", "联系", "举报", "投诉", "多少", "号码", "不懂", "可以", "应该", "我们", "我", "想", "要", "去", "来", "打", "问", "该", "呢", "啊"];

    private const int LongestBare = 4;

    /// <summary>Whose number it is: a word of the ask without what only says that a number is asked for (举报 of 举报电话, nothing of 电话).</summary>
    public static string Owner(string word)
    {
        foreach (var call in Naming) word = word.Replace(call, "", StringComparison.Ordinal);
        return word;
    }

    private static readonly string[] Naming = [.. Calls, "号码", "手机"];

    /// <summary>Whether one stands in a text: 12345, 0351-4040404. “1-4-9” and 2019-2023 are none.</summary>
    public static bool Stands(string text)
    {
        var folded = Folding.Fold(text);
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsAsciiDigit(folded[i])) continue;
            var (start, digits) = (i, 0);
            for (; i < folded.Length && (char.IsAsciiDigit(folded[i]) || folded[i] == '-'); i++)
                if (folded[i] != '-') digits++;
            if (digits >= ShortestNumber && !IsYears(folded.AsSpan(start, i - start))) return true;
        }
        return text.HoldsAny(Short) && text.HoldsAny(Calls);
    }

    private static bool IsYears(ReadOnlySpan<char> text) => text.Length == 9 && text[4] == '-' && text[..2] is "19" or "20" && text[5..7] is "19" or "20";
}
