using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 来信: letters to the editor on a page, each from its address (编辑同志：) to the bracketed name that closes it (（某村 某某）). Who wrote one stands
/// only there, so that the name belongs to every sentence of the letter and tells nothing by itself.
/// </summary>
public static class Letters
{
    private static readonly string[] Addresses = ["编辑同志", "编辑你好", "编辑您好", "编辑老师", "编辑:", "尊敬的编辑", "编者同志", "记者同志", "记者你好", "记者您好"];

    // Units; letters that newspapers print are shorter.
    private const int Longest = 20;

    /// <summary>For each unit the unit that signs the letter it belongs to; -1 where it belongs to none. Empty where the article has no letter.</summary>
    public static int[] SignaturesOf(ArticleView view)
    {
        if (!view.Folded.HoldsAny(Addresses)) return [];
        var signatures = new int[view.Units.Count];
        Array.Fill(signatures, -1);
        for (var u = 1; u < view.Units.Count; u++)
        {
            if (!IsBracketedName(view, u)) continue;
            for (var first = u - 1; first >= Math.Max(0, u - Longest) && signatures[first] < 0; first--)
            {
                if (!IsAddressed(TextOf(view, first))) continue;
                signatures.AsSpan(first, u - first + 1).Fill(u);
                break;
            }
        }
        return signatures;
    }

    // At the beginning, where a newspaper's name may stand before it; 责任编辑：某某 addresses nobody, a quotation no newspaper.
    private static bool IsAddressed(string text)
    {
        foreach (var address in Addresses)
            if (text.AsSpan(0, Math.Min(text.Length, LongestLead + address.Length)).IndexOf(address, StringComparison.Ordinal) is >= 0 and var at && !text.AsSpan(0, at).Contains('“') && (at == 0 || address[^1] != ':')) return true;
        return false;
    }

    // Characters before an address.
    private const int LongestLead = 8;

    /// <summary>Takes 写信 and 反映 of an ask as said by every sentence of a letter: no letter says of itself that it is one.</summary>
    public static void HoldWriting(ArticleView view, IReadOnlyList<QuestionTerm> terms, TermMatches matches)
    {
        for (var t = 0; t < terms.Count; t++)
        {
            if (terms[t].IsPair || Array.IndexOf(Writing, terms[t].Text) < 0) continue;
            for (var u = 0; u < view.Units.Count; u++)
                if (view.SignatureOf(u) >= 0) matches.Hold(t, u);
        }
    }

    private static readonly string[] Writing = ["写信", "来信", "去信", "投书", "反映", "读者"];

    private static bool IsBracketedName(ArticleView view, int unit)
    {
        var text = TextOf(view, unit);
        return view.IsSignature(unit) || view.KindOf(view.Units[unit]) is ParagraphKind.Body && text.Length is > 3 and <= LongestName && text[0] == '(' && text[^1] == ')' && !text.AsSpan().ContainsAnyInRange('0', '9');
    }

    private const int LongestName = 24;

    private static string TextOf(ArticleView view, int unit) => view.Folded.Substring(view.Units[unit].Range.Start, view.Units[unit].Range.Length).Trim();
}
