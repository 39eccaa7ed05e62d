using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering.Checking;

/// <summary>Honest rewordings of quotations, as models make them.</summary>
internal static class Rephrasings
{
    private static readonly string[] Openings = ["据报道，", "据悉，", "根据资料，", "您好，根据资料显示，", "资料显示，", "据介绍，", "关于您的问题，", "根据提供的资料，"];
    private static readonly string[] Joints = ["，同时，", "，此外，", "；", "；同时，", "，另外，", "；此外，"];

    // Chosen apart from the guard's own list: what a careful editor strikes out.
    private static readonly string[] Modifiers = ["积极", "全面", "大力", "深入", "进一步", "切实", "不断", "扎实", "认真", "持续", "有效", "全力", "充分", "着力", "牢牢", "紧紧", "率先", "稳步", "始终", "主动", "及时"];
    private static readonly string[] PassiveVerbs = ["纳入", "作为", "建设成", "打造成", "列为", "列入", "融入", "划分", "改造", "送到", "转化", "变成", "变为", "延伸", "摆在", "放在", "写进"];

    public static IEnumerable<CheckedSentence> Of(IReadOnlyList<Quote> article, Random random)
    {
        for (var i = 0; i < article.Count; i++)
        {
            var quote = article[i];
            var text = Plain(quote);
            yield return new("verbatim", text + "。", [quote]);
            yield return new("opening", Openings[random.Next(Openings.Length)] + text + "。", [quote]);
            yield return new("semicolons", text.Replace('，', '；') + "！", [quote]);
            var clauses = Clauses(quote);
            if (clauses.Count is 2 or 3)
                yield return new("reordered", string.Join("，", clauses.Skip(1).Append(clauses[0])) + "。", [quote]);
            if (clauses.Count >= 3)
                yield return new("a clause left out", string.Join("，", clauses.Where((_, c) => c != clauses.Count - 1)) + "。", [quote]);
            if (i + 1 < article.Count)
                yield return new("joined", text + Joints[random.Next(Joints.Length)] + Plain(article[i + 1]) + "。", [quote, article[i + 1]]);
            var plain = Modifiers.Aggregate(text, (t, m) => t.Replace(m, "", StringComparison.Ordinal));
            if (plain != text) yield return new("without modifiers", plain + "。", [quote]);
            if (Passive(clauses) is { } passive) yield return new("passive", passive + "。", [quote]);
            if (Subject(quote) is { } place && !text.Contains(place, StringComparison.Ordinal)) yield return new("place in front", place + "：" + text + "。", [quote]);
        }
    }

    private static string Plain(Quote quote) => quote.Text.Replace("\n", "", StringComparison.Ordinal).TrimEnd('。', '；', '！', '？', ';', '!', '?', '，');

    private static List<string> Clauses(Quote quote) =>
        [.. UnitSplitter.Clauses(quote.View.Article.Text, quote.Range).Select(c => quote.View.Article.TextOf(c).Trim().TrimEnd('，', '。', '；', '：', ',', ':', ';')).Where(c => c.Length > 0)];

    // 甲把乙纳入丙 → 乙被甲纳入丙.
    private static string? Passive(List<string> clauses)
    {
        foreach (var clause in clauses)
        {
            var ba = clause.IndexOf('把', StringComparison.Ordinal);
            if (ba < 2 || clause.LastIndexOf('把') != ba) continue;
            foreach (var verb in PassiveVerbs)
                if (clause.IndexOf(verb, ba, StringComparison.Ordinal) is var at && at > ba + 2)
                    return clause[(ba + 1)..at] + "被" + clause[..ba] + clause[at..];
        }
        return null;
    }

    private static string? Subject(Quote quote)
    {
        var subjects = quote.View.Article.Places.Where(p => p.IsSubject && p.Level is PlaceLevel.County or PlaceLevel.Township).ToList();
        return subjects.Count == 1 && quote.View.Article.Places.Count(p => p.Level == subjects[0].Level) == 1 ? subjects[0].Name : null;
    }
}
