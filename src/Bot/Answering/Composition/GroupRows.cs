using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>分组名次: sentences of one article that each begin with the name of a group and list its members (甲组：某镇95分，第一；…。 乙组：…。).</summary>
public static class GroupRows
{
    // UTF-16 units: of a group's name, and of all that is told.
    private const int ShortestName = 2;
    private const int LongestName = 8;
    private const int Longest = 320;
    private const double Certainty = 0.8;

    private static readonly string[] Every = ["各", "每", "每个", "各个", "个", "几", "三", "两", "四", "五"];
    private static readonly string[] First = ["第一", "头名", "榜首", "冠军", "最高", "魁首"];

    private readonly record struct Row(string Name, int Unit, int Last);

    /// <summary>The row of the group that is asked for, or what each row says of its first; null where no group is asked for.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="best">The article that tells most of what is asked; null when none does.</param>
    public static Draft? Compose(Ask ask, ArticleView? best)
    {
        if (best is null || ask.Type is AskType.Why or AskType.When or AskType.Where) return null;
        var rows = Rows(best);
        if (rows.Count < 2) return null;
        var text = Folding.Fold(ask.Text);
        // Of 一等奖 and 特等奖 the longest name that is said is meant.
        var named = rows.Where(r => text.Contains(r.Name, StringComparison.Ordinal)).ToList();
        if (named.Count == 0 && !AsksEvery(text, rows[0].Name[^1])) return null;
        var asksFirst = text.HoldsAny(First);
        var told = (named.Count > 0 ? named : rows).Select(r => new DraftSentence("", [new Quote(best, Told(best, r, asksFirst && named.Count == 0))])).ToList();
        if (told.Sum(s => s.Quotes[0].Range.Length) > Longest) return null;
        var draft = new Draft(AnswerKind.Fact, told, Certainty);
        return StatedAnswer.Holds(ask, draft) ? draft : null;
    }

    private static TextRange Told(ArticleView view, Row row, bool onlyFirst)
    {
        var start = view.Units[row.Unit].Range.Start;
        return new TextRange(start, view.Units[onlyFirst ? row.Unit : row.Last].Range.End - start);
    }

    // 各组, 三个组, 每组: the groups as such, by the word that all their names end in.
    private static bool AsksEvery(string text, char kind)
    {
        for (var at = text.IndexOf(kind, StringComparison.Ordinal); at > 0; at = text.IndexOf(kind, at + 1))
            if (Array.Exists(Every, e => text.AsSpan(0, at).EndsWith(e, StringComparison.Ordinal))) return true;
        return false;
    }

    // Rows whose names end in the same word; the first such kind that an article has.
    private static List<Row> Rows(ArticleView view)
    {
        var rows = new List<Row>();
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (u > 0 && view.Units[u - 1].Sentence == view.Units[u].Sentence) continue;
            var range = view.Units[u].Range;
            var colon = view.Folded.AsSpan(range.Start, range.Length).IndexOfAny(':', '：');
            if (colon is < ShortestName or > LongestName || !IsName(view.Folded.AsSpan(range.Start, colon))) continue;
            var (_, last) = view.SentenceOf(u);
            if (last == u) continue;
            rows.Add(new Row(view.Folded.Substring(range.Start, colon), u, last));
        }
        foreach (var kind in rows.GroupBy(r => r.Name[^1]))
            if (kind.Select(r => r.Name).Distinct().Count() > 1) return [.. kind];
        return [];
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!char.IsLetter(c)) return false;
        return true;
    }
}
