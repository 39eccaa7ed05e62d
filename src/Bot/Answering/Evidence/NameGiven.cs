namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>起名: whether a unit gives a thing its name: 推行“某某积分”. What the verb brings in is the name; other words in quotation marks need not be.</summary>
public static class NameGiven
{
    private static readonly string[] Verbs = ["推行", "叫", "叫作", "叫做", "称", "称作", "称为", "称之为", "名为", "取名", "起名", "命名为", "推出", "创办", "成立", "设立", "建起", "建起了", "办起", "办起了", "推广", "实行", "试点", "探索", "搞起", "组建", "打造", "开设", "开展", "建了", "修了", "办了", "开了", "搞了", "设了"];
    private const string Measures = "个间支套批种张所座家条项场本块";

    // How near to the best a unit comes that still speaks of the thing.
    private const float LeastShare = 0.5f;
    private const int Looked = 6;

    /// <summary>The one of the best units that gives a name; null where none does.</summary>
    public static ScoredUnit? In(IReadOnlyList<ScoredUnit> units) =>
        units.Take(Looked).FirstOrDefault(u => u.Score >= LeastShare * units[0].Score && Stands(u));

    /// <summary>Whether a verb of naming or founding stands before a name in quotation marks.</summary>
    public static bool Stands(ScoredUnit unit) => Name(unit).Length > 0;

    /// <summary>The first name in quotation marks that a verb of naming or founding stands before; empty when there is none.</summary>
    public static string Name(ScoredUnit unit)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        for (int at = text.IndexOf('“'), next; at >= 0; at = next < 0 ? -1 : at + 1 + next)
        {
            var before = text[..at];
            // 添了一间“某某屋”: a count of one may stand between.
            if (before is [.., '一', var measure] && Measures.Contains(measure, StringComparison.Ordinal)) before = before[..^2];
            foreach (var verb in Verbs)
                if (before.EndsWith(verb, StringComparison.Ordinal)) return text[(at + 1)..].IndexOf('”') is > 0 and var length ? text.Slice(at + 1, length).ToString() : text[(at + 1)..].ToString();
            next = text[(at + 1)..].IndexOf('“');
        }
        return "";
    }
}
