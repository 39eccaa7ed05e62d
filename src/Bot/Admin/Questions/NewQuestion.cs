namespace Wenzheng.Bot.Admin.Questions;

/// <summary>A question that staff add to the evaluation file.</summary>
internal sealed record NewQuestion
{
    /// <summary>Kinds that evaluation reports know, with their Chinese names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["number"] = "数字",
        ["fact"] = "事实",
        ["who"] = "人物",
        ["when"] = "时间",
        ["where"] = "地点",
        ["list"] = "要点",
        ["how"] = "做法",
        ["compare"] = "比较",
        ["multi"] = "多问",
        ["unanswerable"] = "资料没有",
        ["offtopic"] = "无关",
    };

    public static readonly string[] Styles = ["formal", "colloquial", "keyword", "typo", "abbr"];

    public string Question { get; init => field = value ?? ""; } = "";

    public string Type { get; init => field = value ?? ""; } = "";

    public string Style { get; init => field = value ?? "formal"; } = "formal";

    /// <summary>Facts an answer must hold; each is a list of forms of which one is enough.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Must { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> MustNot { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Source { get; init => field = value ?? []; } = [];

    public bool Refuse { get; init; }

    /// <summary>What is wrong with it as a Chinese sentence; null when nothing is.</summary>
    public string? Problem()
    {
        if (Question.Trim().Length is 0 or > 500)
            return "问题要有 1 到 500 个字。";
        if (!Types.ContainsKey(Type) || !Styles.Contains(Style))
            return "题目的类型不对。";
        if (!Refuse && Must.Count == 0)
            return "请写上回答里必须有的事实；资料里没有的问题，请选“应当拒答”。";
        if (Refuse && Must.Count > 0)
            return "应当拒答的题不能再有必须的事实。";
        IEnumerable<string?> all = [Question, .. Must.SelectMany(f => f ?? []), .. MustNot, .. Source];
        return Must.Count > 30 || Must.Any(f => f is null || f.Count is 0 or > 20) || MustNot.Count > 30 || Source.Count > 30
            || all.Any(t => string.IsNullOrWhiteSpace(t) || t.Length > 500 || t.Any(char.IsControl))
            ? "事实、不应有的话和出处各最多 30 条，每条 1 到 500 个字，不带换行。" : null;
    }
}
