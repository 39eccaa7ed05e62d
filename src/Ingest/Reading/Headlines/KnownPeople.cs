namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 已知人物: whom a text takes for known. An article names a person with the post once (县委书记林远山) and goes on with the bare name; the next
/// article names its own people anew.
/// </summary>
internal static class KnownPeople
{
    private static readonly string[] Posts = ["书记", "主任", "县长", "市长", "区长", "镇长", "乡长", "局长", "所长", "校长", "院长", "站长", "队长", "会长", "部长", "支书", "主席", "经理", "村民", "社长", "厂长", "理事长", "委员", "老人", "医生", "老师"];

    /// <summary>Whether the text names someone without a post, whom <paramref name="told"/> named with one.</summary>
    public static bool AreIn(string text, string told)
    {
        for (var at = 0; at < told.Length; at++)
            foreach (var post in Posts)
                if (told.AsSpan(at).StartsWith(post, StringComparison.Ordinal) && at + post.Length is var from && from + 2 <= told.Length && IsTaken(text, told.AsSpan(from)))
                    return true;
        return false;
    }

    /// <summary>Whether a name of two or three characters that begins here stands in the text, and has no post there.</summary>
    private static bool IsTaken(string text, ReadOnlySpan<char> from)
    {
        for (var length = Math.Min(3, from.Length); length >= 2; length--)
        {
            var name = from[..length];
            if (!PersonNames.IsName(name) || (length == 2 && from.Length > 2 && Glyphs.IsHan(from[2]) && !IsVerb(from[2])))
                continue;
            var at = text.AsSpan().IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
                return !HasPost(text.AsSpan(0, at));
        }
        return false;
    }

    /// <summary>What follows a name in running text.</summary>
    private static bool IsVerb(char c) => "说在到和带为是把的介表对将给也从有就没向又算坦".Contains(c);

    private static bool HasPost(ReadOnlySpan<char> before)
    {
        foreach (var post in Posts)
            if (before.EndsWith(post, StringComparison.Ordinal))
                return true;
        return false;
    }
}
