using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>问点: the content words beside each question word: those after it (多少个网格), or those before it when none follow (网格有多少个).</summary>
public static class FocusFinder
{
    private const int Most = 2;

    /// <summary>Indexes of such tokens in the buffer.</summary>
    /// <param name="text">The analysed text, with a question mark where each question word stood.</param>
    /// <param name="buffer">Its tokens.</param>
    /// <param name="areKeywords">Whether no word asks, so that the last of several keywords does: 某县 龙舟赛 比赛项目.</param>
    public static HashSet<int> Find(string text, TokenBuffer buffer, bool areKeywords = false)
    {
        var focus = new HashSet<int>();
        for (var mark = text.IndexOf('?', StringComparison.Ordinal); mark >= 0; mark = text.IndexOf('?', mark + 1))
        {
            var after = Run(text, buffer, mark, 1);
            focus.UnionWith(after.Count > 0 ? after : Run(text, buffer, mark, -1));
        }
        if (areKeywords && !text.Contains('?', StringComparison.Ordinal) && text.TrimEnd() is var words && words.Contains(' ', StringComparison.Ordinal)) focus.UnionWith(Run(text, buffer, words.Length, -1));
        return focus;
    }

    private static bool IsTime(string word) => word is "年" or "月" or "日" or "今年" or "去年" || word.All(char.IsAsciiDigit) || word.Length > 1 && word[^1] == '年' && char.IsAsciiDigit(word[0]);

    private static List<int> Run(string text, TokenBuffer buffer, int mark, int step)
    {
        var found = new List<int>();
        for (var i = step > 0 ? 0 : buffer.Tokens.Length - 1; i >= 0 && i < buffer.Tokens.Length && found.Count < Most; i += step)
        {
            var token = buffer.Tokens[i];
            if (token.Kind is not TokenKind.Word || (step > 0 ? token.SourceStart <= mark : token.SourceStart >= mark)) continue;
            var (from, to) = step > 0 ? (mark + 1, token.SourceStart) : (token.SourceStart + token.SourceLength, mark);
            if (text.AsSpan(from, Math.Max(0, to - from)).IndexOfAny(',', '?', ' ') >= 0) break;
            var word = TermExtractor.WordOf(text, token);
            if (!StopWords.Contains(word) && !IsTime(word)) found.Add(i);
        }
        return found;
    }
}
