using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>上文之职: 谁当的局长 after an answer that speaks of one 县民政局局长 alone asks who holds that post.</summary>
public static class PostSpokenOf
{
    // What may stand before a post that is named without its body.
    private const string Before = "的当任是这那该位做叫个";
    private const int LongestBody = 12;

    /// <summary>The follow-up with the post named in full; itself where it names another, or the last answer speaks of none or of several.</summary>
    /// <param name="folded">The follow-up.</param>
    /// <param name="history">The turns before it.</param>
    public static string Complete(string folded, IReadOnlyList<Turn> history)
    {
        if (Array.Find(PostNames.Held, p => folded.Contains(p, StringComparison.Ordinal)) is not { } post) return folded;
        var at = folded.IndexOf(post, StringComparison.Ordinal);
        if (at > 0 && char.IsLetterOrDigit(folded[at - 1]) && !Before.Contains(folded[at - 1], StringComparison.Ordinal)) return folded;
        var full = Named.Matches(Conversation.LastAnswer(history)).Select(m => m.Value).Where(v => v.EndsWith(post, StringComparison.Ordinal) && v.Length is var length && length > post.Length + 1 && length <= post.Length + LongestBody).Distinct().ToList();
        return full is [var one] ? string.Concat(folded.AsSpan(0, at), one, folded.AsSpan(at + post.Length)) : folded;
    }

    // From the start of a clause to the post.
    private static readonly Regex Named = new(
        "(?:省|市|州|县|区|旗|镇|乡|街道|村|社区)[\u4e00-\u9fff]{0,9}?(?:" + string.Join('|', PostNames.Held) + ")", RegexOptions.CultureInvariant);
}
