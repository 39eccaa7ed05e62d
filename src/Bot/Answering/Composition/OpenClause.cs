namespace Wenzheng.Bot.Answering.Composition;

/// <summary>半句: a clause that leaves its sentence open: it says when, for what or by what means something is done (自去年以来，围绕增收目标，), or only names what the next one tells of (限桌数，), and what is done stands behind it. No quotation ends with one.</summary>
internal static class OpenClause
{
    private static readonly string[] Openings =
    [
        "按照", "按", "根据", "依据", "依照", "围绕", "针对", "依托", "结合", "通过", "随着", "面对", "为了", "为切实", "为进一步", "为有效", "为充分", "为全面", "为加快", "为推动", "为解决", "立足", "着眼", "本着", "借助", "凭借", "自从", "近年来", "今年以来",
    ];

    // 以服务群众为抓手, 在摸底的基础上, 自去年以来.
    private static readonly string[] Closings =
    [
        "以来", "之后", "以后", "之际", "期间", "过程中", "基础上", "前提下", "背景下", "情况下", "条件下", "的同时", "为抓手", "为契机", "为依托", "为导向", "为目标", "为核心", "为重点", "为主线", "为引领", "为载体", "为突破口", "为基础", "为原则", "为主题",
    ];

    // Characters of a clause that names a thing and tells nothing of it.
    private const int Topic = 4;

    /// <summary>Whether a clause ends with a comma and leaves its sentence open.</summary>
    public static bool Is(ReadOnlySpan<char> clause)
    {
        if (clause.Length == 0 || clause[^1] is not (',' or '，')) return false;
        var text = clause[..^1];
        // 评上三星的，: whom or what the next clause tells of.
        if (text.EndsWith('的')) return true;
        foreach (var closing in Closings)
            if (text.EndsWith(closing, StringComparison.Ordinal)) return true;
        foreach (var opening in Openings)
            if (text.StartsWith(opening, StringComparison.Ordinal)) return true;
        return text.Length <= Topic && !text.ContainsAnyInRange('0', '9');
    }
}
