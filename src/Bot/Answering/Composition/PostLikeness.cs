using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>职务相合: how far a printed post is the asked one.</summary>
public static class PostLikeness
{
    // What people call a post, and what print calls it.
    private static readonly (string Spoken, string Printed)[] Spoken = [("原来的", "原"), ("以前的", "原"), ("原先的", "原"), ("之前的", "原"), ("上一任", "原"), ("前一任", "原"), ("前任的", "原"), ("一把手", "书记"), ("老总", "董事长"), ("老支书", "支部书记"), ("村支书", "村党支部书记"), ("支书", "支部书记"), ("村长", "村委会主任"), ("书计", "书记"), ("书纪", "书记")];

    private static readonly char[] Joints = ['、', ',', '，'];

    /// <summary>The post with what people say put as print has it, slips of 书记 included.</summary>
    public static string Printed(string post)
    {
        foreach (var (spoken, printed) in Spoken)
            for (var at = post.IndexOf(spoken, StringComparison.Ordinal); at >= 0; at = at < post.Length ? post.IndexOf(spoken, at, StringComparison.Ordinal) : -1)
            {
                // 党总支书记: 支书 is no word there.
                var isWord = spoken[^1] != '书' || at + spoken.Length >= post.Length || post[at + spoken.Length] != '记';
                if (isWord) post = string.Concat(post.AsSpan(0, at), printed, post.AsSpan(at + spoken.Length));
                at += isWord ? printed.Length : spoken.Length;
            }
        return post;
    }

    /// <summary>Of 市某会副主任、某县委书记 each may be the asked one: the likest part of a printed post, or the whole, and how like it is.</summary>
    public static (string Post, double Likeness) PartOf(string whole, string asked) =>
        whole.Split(Joints).Append(whole).Select(p => (Post: p, Likeness: IsOfParts(p, asked) ? 0 : Likeness(asked, p))).MaxBy(p => p.Likeness);

    // 县委常委、政法委书记 is no 县委书记, whose characters it has in two of its parts.
    private static bool IsOfParts(string post, string asked) => post.IndexOfAny(Joints) >= 0 && asked.IndexOfAny(Joints) < 0 && asked.Contains('委', StringComparison.Ordinal) && !post.Contains(asked, StringComparison.Ordinal);

    private static double Likeness(string asked, string post)
    {
        // What it ends with is the post itself: no 部长 is a 市长, and no 副镇长 a 镇长.
        if (asked.Length < 2 || !Holds(post, asked[^2..], IsDeputys(asked, asked.Length - 2))) return 0;
        if (CommitteeHead.IsOther(asked, post)) return 0;
        if (post.Contains(asked, StringComparison.Ordinal)) return 1;
        if (OfficeWords.IsMissing(asked, post) || IsOfLower(asked, post)) return 0;
        var inOrder = 0;
        var at = 0;
        foreach (var c in asked)
        {
            var found = post.IndexOf(c, at);
            if (found < 0) continue;
            inOrder++;
            at = found + 1;
        }
        return 0.95 * inOrder / asked.Length;
    }

    /// <summary>Whether a printed post is of a community or village where the asked one is of what lies over it: 社区党委书记 is no 镇党委书记.</summary>
    public static bool IsOfLower(string asked, string post) =>
        Array.Find(Lowest, l => post.StartsWith(l, StringComparison.Ordinal)) is { } low && !asked.Contains(low, StringComparison.Ordinal) && Array.Exists(Over, o => asked.EndsWith(o + post[low.Length..], StringComparison.Ordinal));

    /// <summary>Whether a question asks for the secretary of a town or what lies over it and the printed post is a village's or community's.</summary>
    public static bool IsBelow(string post, string question) =>
        post.HoldsAny(Lowest) && Array.Exists(Over, o => Array.Exists(Committees, c => question.Contains(o + c, StringComparison.Ordinal)));

    private static readonly string[] Committees = ["委书记", "党委书记", "工委书记", "党工委书记"];
    private static readonly string[] Lowest = ["社区", "村"];
    private static readonly string[] Over = ["镇", "乡", "街道", "苏木", "县", "区", "市", "旗", "州", "省"];

    /// <summary>Whether a printed post, or a sentence, holds the head of a post: of a deputy where one is asked for, else of no deputy.</summary>
    public static bool Holds(string post, string head, bool isDeputy)
    {
        for (var at = post.IndexOf(head, StringComparison.Ordinal); at >= 0; at = post.IndexOf(head, at + 1, StringComparison.Ordinal))
            if (IsDeputys(post, at) == isDeputy) return true;
        return false;
    }

    // 副书记, 副秘书长.
    private static bool IsDeputys(string post, int head) => post[Math.Max(0, head - 2)..head].Contains('副', StringComparison.Ordinal);
}
