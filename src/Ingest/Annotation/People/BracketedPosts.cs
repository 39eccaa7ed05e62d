using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>姓名（职务）: lists of who is in charge print the post in brackets behind the name.</summary>
internal static class BracketedPosts
{
    // Characters of a name without a dot, and of a post.
    private const int ShortestName = 2, LongestName = 3, LongestPost = 16;

    private const float Confidence = 3;

    public static void Find(string text, List<PersonMention> found)
    {
        for (var open = text.AsSpan().IndexOfAny('（', '('); open >= 0;)
        {
            var rest = text.AsSpan(open + 1);
            var length = rest[..Math.Min(rest.Length, LongestPost + 1)].IndexOfAny('）', ')');
            if (length > 1 && NameBefore(text, open) is >= 0 and var start && IsPost(text, open + 1, length))
                found.Add(new PersonMention(text[start..open], text.Substring(open + 1, length), new TextRange(start, open + 1 + length + 1 - start), Confidence));
            var next = rest.IndexOfAny('（', '(');
            open = next < 0 ? -1 : open + 1 + next;
        }
    }

    private static bool IsPost(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            if (!Han.Is(text[i]) && text[i] != '、')
                return false;
        return RoleWords.Posts.LengthBefore(text, start + length) > 0;
    }

    // A whole run of two or three characters that is no post itself; -1 for none.
    private static int NameBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestName && Han.Is(text[start - 1]))
            start--;
        return end - start is >= ShortestName and <= LongestName && RoleWords.Posts.LengthBefore(text, end) == 0 && Surnames.LengthAt(text, start) > 0 ? start : -1;
    }
}
