using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>开头语: the words that open a report (本报讯（记者 某某）) or an answer (答：) and say nothing of their subject.</summary>
public static partial class OpeningWords
{
    private static readonly string[] Writers = ["记者", "通讯员", "作者", "写", "采访", "报道", "署名"];

    /// <summary>The range without the words it opens with; the range itself where writers are asked for or nothing else is left.</summary>
    public static TextRange Without(ArticleView view, TextRange range, Ask ask) => ask.Text.HoldsAny(Writers) ? range : Without(view, range);

    /// <summary>The range without the words it opens with; the range itself where nothing else is left.</summary>
    public static TextRange Without(ArticleView view, TextRange range)
    {
        var length = Length(view.Article.Text.AsSpan(range.Start, range.Length));
        return length == 0 || length == range.Length ? range : new TextRange(range.Start + length, range.Length - length);
    }

    /// <summary>Characters of the opening words that the text begins with; 0 when it begins with none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        foreach (var match in Opening().EnumerateMatches(text))
            return match.Length;
        return 0;
    }

    [GeneratedRegex(@"^(答[:：]|(本报讯|本报\w{1,6}讯|\w{2,6}社\w{2,8}电)(?>\s*)([（(][^（()）]{0,40}[)）])?)(?>\s*)")]
    private static partial Regex Opening();
}
