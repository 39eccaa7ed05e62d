namespace Wenzheng.Bot.Answering.Composition;

/// <summary>村社之首: 某社区书记, of a report on the community that calls its head 党总支书记 only.</summary>
internal static class VillageHead
{
    private static readonly string[] Levels = ["社区", "村"];

    // What may stand before the head's word in print; 第一书记 and 妇联主任 head other things.
    private static readonly (string Head, string[] Of)[] Heads =
    [
        ("书记", ["", "党委", "党总支", "党支部", "党总支部", "总支", "支部", "大党委", "联合党委", "党组织"]),
        ("主任", ["", "村委会", "居委会", "村民委员会", "居民委员会"]),
    ];

    // Below a post that is printed with its level.
    private const double ByHeadAlone = 0.85;

    /// <summary>How like a printed post, without its level word, is to the asked one; 0 where it is another.</summary>
    /// <param name="asked">The asked post with its level word, the name left out (社区书记).</param>
    /// <param name="post">The printed post, folded.</param>
    public static double Likeness(string asked, string post)
    {
        if (Array.Find(Levels, l => asked.StartsWith(l, StringComparison.Ordinal)) is not { } level) return 0;
        var bare = asked[level.Length..];
        foreach (var (head, of) in Heads)
            if (bare == head && post.EndsWith(head, StringComparison.Ordinal) && of.Contains(post[..^head.Length])) return ByHeadAlone;
        return 0;
    }
}
