using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>并列职务: 教导员某某和所长某某 are two people with a post each; the second post begins behind the first name.</summary>
internal static class JoinedPosts
{
    /// <summary>The mentions, each post cut where another person's name ends in it.</summary>
    public static List<PersonMention> Part(string text, List<PersonMention> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var (start, name) = (found[i].Range.Start, found[i].Range.End - found[i].Name.Length);
            // A post that stands apart from the name, as in an author's note, is left as it is.
            if (found[i].Post.Length != name - start) continue;
            foreach (var other in found)
                if (other.Name != found[i].Name && found[i].Post.IndexOf(other.Name, StringComparison.Ordinal) is > 0 and var at && found[i].Range.Start + at + other.Name.Length is var end && end < name && text[end] is '和' or '与' or '及' or '、' && end >= start) start = end + 1;
            if (start > found[i].Range.Start && start < name) found[i] = found[i] with { Post = text[start..name], Range = new TextRange(start, found[i].Range.End - start) };
        }
        return found;
    }
}
