using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问列: the columns of a table that a question asks for, by their names, pieces of them, verbs and measure words.</summary>
internal sealed class TableColumnNames(TableQuestion question)
{
    private readonly string text = question.Text;
    private readonly PageTable table = question.Table;

    /// <summary>The columns that it asks for.</summary>
    public List<int> ColumnsOf(TableAsk ask)
    {
        var change = question.Take(TableWords.Changes) | ask.Direction != 0 || ask.AsksHighest && text.Contains('增', StringComparison.Ordinal) || ask.AsksLowest && text.Contains('降', StringComparison.Ordinal);
        var rank = question.Take(TableWords.Ranks);
        var asksFormer = text.HoldsAny(TableWords.Former);
        var asked = new List<int>();
        var figures = Enumerable.Range(0, table.Columns.Count).Where(table.IsFigures).ToList();
        foreach (var column in figures)
        {
            var head = table.Columns[column].Name;
            if (YearHead.IsOne(head) || head.Length == 0) continue;
            if (TableAsk.IsRank(head) ? rank && !TableAsk.IsFormer(head) : !TableAsk.IsChange(head) && (Says(head) | SaysOtherwise(head) | SaysAsVerb(head))) asked.Add(column);
        }
        // Of a named row what stands in words is told too.
        if (ask.Rows.Count > 0) asked.AddRange(Enumerable.Range(0, table.Columns.Count).Where(c => c != table.Names && !figures.Contains(c) && table.Columns[c].Name is { Length: >= TableQuestion.ShortestPiece } head && !TableAsk.IsRank(head) && !YearHead.IsOne(head) && (Says(head) || AsksWhich(head))));
        // 未进前十 beside figures is a place in the order before all the same.
        if (rank && asksFormer) asked.AddRange(Enumerable.Range(0, table.Columns.Count).Where(c => TableAsk.IsRank(table.Columns[c].Name) && TableAsk.IsFormer(table.Columns[c].Name)));
        asked.RemoveAll(c => IsOfRate(table.Columns[c].Name));
        asked.AddRange(YearsOf(ask));
        if (asked.Count == 0 && !change) asked.AddRange(figures.Where(c => Counts(table.Columns[c].Name)));
        if (!asked.Exists(figures.Contains) && !change && ask.Rows.Count > 0 && figures.FindAll(IsMeasured) is [var measured]) asked.Add(measured);
        if (!change) return Nearest(asked);
        // The change of what it asks for stands beside that; of nothing named, the only one there is.
        var named = asked.Where(c => !TableAsk.IsRank(table.Columns[c].Name)).ToList();
        var changes = figures.Where(c => TableAsk.IsChange(table.Columns[c].Name)).ToList();
        return [.. changes.Where(c => named.Count == 0 && changes.Count == 1 || named.Contains(c - 1))];
    }

    // Of the columns that the question has pieces of, those that it names whole; of what is owed and what is so, what is so.
    private List<int> Nearest(List<int> asked)
    {
        if (asked.Count < 2) return asked;
        string HeadOf(int c) => table.Columns[c].Name;
        var whole = asked.FindAll(c => text.Contains(HeadOf(c), StringComparison.Ordinal));
        // 办结率 asks for no 办结.
        if (whole.RemoveAll(c => whole.Exists(d => HeadOf(d).Length > HeadOf(c).Length && !text.Replace(HeadOf(d), " ", StringComparison.Ordinal).Contains(HeadOf(c), StringComparison.Ordinal))) > 0 && whole.Count == 1) return whole;
        // 参保 of 参保率 asks for no 参保人数; 完成 beside 女书记 asks for 已完成.
        var besides = whole.Aggregate(text, (left, c) => left.Replace(HeadOf(c), " ", StringComparison.Ordinal));
        if (whole.Count > 0) return [.. asked.Where(c => whole.Contains(c) || YearHead.IsOne(HeadOf(c)) || TableAsk.IsRank(HeadOf(c)) || HasPiece(besides, HeadOf(c)) || FollowsAsVerb(HeadOf(c)))];
        var so = asked.FindAll(c => !Array.Exists(TableWords.Owed, o => HeadOf(c).StartsWith(o, StringComparison.Ordinal)));
        return so.Count > 0 && !text.HoldsAny(TableWords.Owed) ? so : asked;
    }

    private static bool HasPiece(string question, string head)
    {
        for (var start = 0; start + TableQuestion.ShortestPiece <= head.Length; start++)
            if (question.Contains(head.Substring(start, TableQuestion.ShortestPiece), StringComparison.Ordinal)) return true;
        return false;
    }

    // Of columns that are years those that the question names, all of them for a row by its name alone.
    private List<int> YearsOf(TableAsk ask)
    {
        var years = Enumerable.Range(0, table.Columns.Count).Where(c => c != table.Names && YearHead.IsOne(table.Columns[c].Name)).ToList();
        var named = years.FindAll(c => question.Mark(YearHead.YearOf(table.Columns[c].Name)));
        return named.Count > 0 ? named : ask.Rows.Count > 0 && !text.AsSpan().ContainsAnyInRange('0', '9') ? years : [];
    }

    // 办结率 asks for no 办结件数: all that the question has of the name is a rate of it.
    private bool IsOfRate(string head)
    {
        if (head.Contains(Rate, StringComparison.Ordinal) || !text.Contains(Rate, StringComparison.Ordinal)) return false;
        var found = false;
        for (var length = head.Length; length >= TableQuestion.ShortestPiece && !found; length--)
            for (var start = 0; start + length <= head.Length; start++)
                for (var at = text.IndexOf(head.Substring(start, length), StringComparison.Ordinal); at >= 0; at = text.IndexOf(head.Substring(start, length), at + length, StringComparison.Ordinal))
                {
                    if (at + length == text.Length || text[at + length] != Rate) return false;
                    found = true;
                }
        return found;
    }

    private const char Rate = '率';

    // Pieces of a column's name in the question.
    private bool Says(string head)
    {
        var found = false;
        for (var length = head.Length; length >= TableQuestion.ShortestPiece && !found; length--)
            for (var start = 0; start + length <= head.Length; start++)
                found |= question.Mark(head.Substring(start, length));
        return found;
    }

    // 签了几个 of 签约, 收得多 of 收入: the one column that has the verb in its name.
    private bool SaysAsVerb(string head)
    {
        if (!FollowsAsVerb(head)) return false;
        foreach (var c in head)
            if (VerbAt(c) is >= 0 and var at) question.MarkAt(at, 1);
        return true;
    }

    private bool FollowsAsVerb(string head) =>
        head.Any(c => VerbAt(c) >= 0 && table.Columns.Count(o => o.Name.Contains(c, StringComparison.Ordinal)) == 1);

    private const string Aspects = "了得过最";

    private int VerbAt(char c)
    {
        if (TableWords.LightCharacters.Contains(c, StringComparison.Ordinal)) return -1;
        for (var at = text.IndexOf(c, StringComparison.Ordinal); at >= 0; at = text.IndexOf(c, at + 1))
            if (at + 1 < text.Length && Aspects.Contains(text[at + 1], StringComparison.Ordinal)) return at;
        return -1;
    }

    // 有多少个村 asks for 村数.
    private bool Counts(string head)
    {
        // 得几分, 多少分 ask for 得分 or 总分.
        if (head.Length >= TableQuestion.ShortestPiece && head[^1] == '分') return question.Mark("得多少分") | question.Mark("得几分") | question.Mark("多少分") | question.Mark("几分");
        if (head.Length < TableQuestion.ShortestPiece || head[^1] != '数') return false;
        var stem = head[..^1];
        return question.Mark("多少个" + stem) | question.Mark("多少" + stem) | question.Mark("几个" + stem);
    }

    // 属于哪个县 of 所属县.
    private bool AsksWhich(string head) => question.Mark("哪个" + head[^1]) || question.Mark("哪个" + head[^2..]);

    // 得几分 of the one column whose figures are 分.
    private bool IsMeasured(int column) =>
        table.Measured(0, column) is { Unit: var own } && (own.Length > 0 ? own : table.Columns[column].Name is { Length: > 0 } head ? head[^1..] : "个") is var unit && unit != "个" && (question.Mark("多少" + unit) | question.Mark("几" + unit));

    private bool SaysOtherwise(string head)
    {
        var found = false;
        foreach (var term in question.Terms)
            if (!term.IsPair && term.Variants.Any(v => v.Text.Length >= TableQuestion.ShortestPiece && head.Contains(v.Text, StringComparison.Ordinal))) found |= question.Mark(term.Text);
        question.IsParaphrase |= found;
        return found;
    }

    /// <summary>受理量最大和办结率最低: every end with the column that is named nearest before it; empty where none is.</summary>
    /// <param name="columns">The columns that it asks for.</param>
    public List<ColumnEnd> EndsOf(List<int> columns)
    {
        var ends = new List<ColumnEnd>();
        for (var at = 0; at < text.Length; at++)
        {
            var lowest = Array.Find(TableWords.Lowest, w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
            var word = lowest ?? Array.Find(TableWords.Highest, w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
            if (word is null) continue;
            var nearest = columns.Select(c => (Column: c, End: NamedBefore(table.Columns[c].Name, at))).Where(c => c.End > 0).OrderByDescending(c => c.End).ToList();
            if (nearest.Count == 0) return [];
            ends.Add(new ColumnEnd(nearest[0].Column, lowest is null));
            at += word.Length - 1;
        }
        return ends;
    }

    // Where the last piece of a column's name ends before a position; 0 where none stands there.
    private int NamedBefore(string head, int at)
    {
        var end = 0;
        for (var start = 0; start + TableQuestion.ShortestPiece <= head.Length; start++)
            if (text.AsSpan(0, at).LastIndexOf(head.AsSpan(start, TableQuestion.ShortestPiece), StringComparison.Ordinal) is >= 0 and var found) end = Math.Max(end, found + TableQuestion.ShortestPiece);
        return end;
    }
}
