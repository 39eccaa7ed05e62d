namespace Wenzheng.Ingestion.Reading;

/// <summary>序数: numbered parts in running text (一是…二是…, 第一…第二…).</summary>
internal static class Ordinals
{
    private const string Digits = "一二三四五六七八九十";

    /// <summary>1 when the second text's first ordinal follows the first text's last one, -1 when it contradicts it, 0 when one has none.</summary>
    public static int Agreement(string before, string after)
    {
        int last = Last(before), first = First(after);
        return last == 0 || first == 0 ? 0 : first == last + 1 ? 1 : -1;
    }

    private static int First(string text)
    {
        for (var i = 0; i + 1 < text.Length && i < 400; i++)
            if (At(text, i) is > 0 and var n)
                return n;
        return 0;
    }

    private static int Last(string text)
    {
        for (var i = text.Length - 2; i >= 0 && i > text.Length - 1200; i--)
            if (At(text, i) is > 0 and var n)
                return n;
        return 0;
    }

    private static int At(string text, int i) =>
        text[i + 1] is '是' or '要' && (i == 0 || Glyphs.IsStop(text[i - 1]) || Glyphs.IsComma(text[i - 1]) || Glyphs.IsColon(text[i - 1]))
            ? Digits.IndexOf(text[i]) + 1 : 0;
}
