using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>作者注: （作者系中共甲县委书记） at the end of a signed article gives the post of the one whom the byline names.</summary>
internal static class AuthorNotes
{
    private const int LongestPost = 40;

    private static readonly WordTable Openings = new("作者系 作者为 作者是 作者单位： 作者：");

    private static readonly WordTable Prefixes = new("中共 现任 时任");

    public static IEnumerable<PersonMention> Find(Article article)
    {
        var text = article.Text;
        var at = text.LastIndexOf("作者", StringComparison.Ordinal);
        if (at < 1 || text[at - 1] is not ('（' or '(') || Openings.LengthAt(text, at) is not (> 0 and var opening))
            yield break;
        var start = at + opening;
        start += Prefixes.LengthAt(text, start);
        var close = start < text.Length ? text.AsSpan(start).IndexOfAny(')', '）', '\n') : -1;
        if (close is <= 1 or > LongestPost || Byline(article) is not { Length: > 1 } name)
            yield break;
        yield return new PersonMention(text.Substring(name.Start, name.Length), text.Substring(start, close), name, 4);
    }

    // A byline that is one name and nothing else (spaces aside).
    private static TextRange? Byline(Article article)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Byline)
                continue;
            var start = paragraph.Start;
            while (start < paragraph.Range.End && !Han.Is(article.Text[start]))
                start++;
            var length = NameReader.Read(article.Text, start, true, out _);
            if (length > 0 && (start + length >= paragraph.Range.End || !Han.Is(article.Text[start + length])))
                return new TextRange(start, length);
        }
        return null;
    }
}
