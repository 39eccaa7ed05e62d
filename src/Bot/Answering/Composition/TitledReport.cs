using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>书名号里的文章: the article whose title a question names when it asks what that tells (《…》讲了什么).</summary>
internal static partial class TitledReport
{
    // Letters of a title that is not any other's beginning.
    private const int LeastLetters = 5;

    /// <summary>The article; null where the question names none of those found, or asks for something in it.</summary>
    public static ArticleView? In(Inquiry inquiry, IReadOnlyList<ArticleView> articles)
    {
        var (from, to) = (inquiry.Folded.IndexOf('《', StringComparison.Ordinal), inquiry.Folded.LastIndexOf('》'));
        if (from < 0 || to < from || !AsksForAll().IsMatch(inquiry.Folded[..from] + inquiry.Folded[(to + 1)..])) return null;
        var title = Letters(inquiry.Folded[(from + 1)..to]);
        return title.Length < LeastLetters ? null : articles.FirstOrDefault(a => Folding.Fold(a.Article.Title) is var own && (Opens(own, title) || Opens(own[(own.IndexOf(':', StringComparison.Ordinal) + 1)..], title)));
    }

    // 某县：三张网兜住小事 is called 《三张网兜住小事》 too.
    private static bool Opens(string own, string title) => Letters(own).StartsWith(title, StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("^(?:请问?|麻烦|帮我|给我|介绍|概括|总结|说说|讲讲|这|那|篇|一|下|文章|报道|稿子|里|中|的|,){0,30}(?:主要|具体|都|大概){0,5}(?:(?:讲|说|写|介绍|报道)(?:了|的)?(?:是)?(?:些)?(?:什么|啥|哪些)(?:好)?(?:做法|内容|事情|事儿|事|东西|经验)?|(?:主要)?(?:内容|意思|做法)(?:是(?:什么|啥))?|有(?:什么|啥|哪些)(?:好)?(?:做法|内容|经验)|)(?:呢|呀|啊)?[?？。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForAll();
}
