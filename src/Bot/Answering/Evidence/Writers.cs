using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>记者与作者: who wrote or photographed an article stands in its first sentence, and is not whom a report tells of.</summary>
public static class Writers
{
    private static readonly string[] Asking = ["记者", "通讯员", "作者", "写", "摄", "拍", "照片", "照的", "采访", "报道", "署名", "稿"];

    /// <summary>Whether a post is that of who wrote or photographed the article.</summary>
    public static bool Is(string post) => post.EndsWith("记者", StringComparison.Ordinal) || post.EndsWith("通讯员", StringComparison.Ordinal) || post == "摄";

    /// <summary>Whether a person may be whom the ask asks for: its writer only where it speaks of writing.</summary>
    public static bool MayBeMeant(Person person, Ask ask) => !Is(person.Post) || ask.Text.HoldsAny(Asking);

    /// <summary>Folded names of whom the article's bylines name.</summary>
    public static IEnumerable<string> Named(Article article) =>
        article.Paragraphs.Where(p => p.Kind == ParagraphKind.Byline).Select(p => article.TextOf(p.Range)).Prepend(article.Byline)
            .SelectMany(byline => Bylines.Names(Folding.Fold(byline))).Distinct(StringComparer.Ordinal);
}
