using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>读问表: reads what a question asks of a table, where the table's own words and those that ask of it are all that it says.</summary>
internal sealed class TableAskReader
{
    private readonly TableQuestion question;
    private readonly string text;
    private readonly PageTable table;
    private readonly TableMatter matter;
    private readonly TableRowNames rows;
    private readonly TableColumnNames named;

    private TableAskReader(TableQuestion question, string context)
    {
        (this.question, text, table) = (question, question.Text, question.Table);
        (matter, rows, named) = (new TableMatter(question, context), new TableRowNames(question), new TableColumnNames(question));
    }

    /// <summary>Null where the question says what neither the table nor the asking of it explains.</summary>
    /// <param name="question">Folded.</param>
    /// <param name="comparing">What it compares; null when nothing.</param>
    /// <param name="table">The table.</param>
    /// <param name="terms">The question's words with their other forms.</param>
    /// <param name="before">What was asked of the table before, from which it takes what it leaves out; null when it stands alone.</param>
    /// <param name="context">The question before, folded.</param>
    public static TableAsk? Read(string question, Comparing? comparing, PageTable table, IEnumerable<QuestionTerm> terms, TableAsk? before = null, string context = "") =>
        new TableAskReader(new TableQuestion(question, table, [.. terms]), context).Read(comparing, before);

    /// <summary>The rows that a question names, of whatever columns; null where it names none.</summary>
    public static TableAsk? OfRows(string question, PageTable table) =>
        new TableRowNames(new TableQuestion(question, table, [])).Named() is { Count: > 0 } rows ? new TableAsk { Rows = rows } : null;

    private TableAsk? Read(Comparing? comparing, TableAsk? before)
    {
        if (PartOfYear.IsOther(text, table.Title, table.Columns.Select(c => c.Name))) return null;
        var isOfTable = before is not null || matter.SaysTitle();
        var ask = new TableAsk { Rows = rows.Named(), Compared = comparing is { IsAcross: false } ? comparing.Word : ComparedWord() };
        ask = rows.ReadKinds(ask, isOfTable);
        if (isOfTable && ask.Rows.Count == 0) ask = ReadNth(ask);
        // 某乡的书记是谁 wants no number of 女书记.
        if (text.HoldsAny(TableWords.Persons) && !(ask.Nth > 0 && question.Take(TableWords.Persons))) return null;
        var isSummed = ask.Rows.Count == 0 && ask.Kinds.Count == 0 && question.Take(TableWords.Sums);
        if (isSummed) ask = ask with { Rows = [.. Enumerable.Range(0, table.Rows.Count).Where(table.IsTotal)] };
        ask = ReadPair(ask);
        ask = ReadExtremes(ask, comparing);
        ask = ReadBound(ask);
        var columns = ask.Pair is { } pair ? [pair.Now, pair.Before] : named.ColumnsOf(ask);
        var ends = ask.Rows.Count == 0 && columns.Count > 1 ? named.EndsOf(columns) : [];
        // 哪个镇参保率最高,参保多少人: what is asked of the row besides follows what it is chosen by.
        if (ends.Count > 0) columns = [.. ends.Select(e => e.Column).Concat(columns).Distinct()];
        if (ends.DistinctBy(e => e.Column).Count() < 2) ends = [];
        ask = ask with { Ends = ends, Columns = columns, AsksRank = ask.Rows.Count > 0 && text.HoldsAny(TableWords.Ranks) };
        ask = Completed(ask, before, isOfTable) with { AsksSum = isSummed && ask.Rows.Count == 0 && (isOfTable || ask.Columns.Count > 0) };
        if (isOfTable && IsOfWhole(ask)) ask = ask with { Rows = [.. Enumerable.Range(0, table.Rows.Count).Where(table.IsTotal)] };
        if (ask.AsksSum && ask.Chooses && (ask.AsksHighest || ask.AsksLowest || ask.Bound is not null || ask.Pair is not null || ask.Nth > 0)) ask = ask with { AsksSum = false };
        return (ask.Columns.Count > 0 || ask.AsksSum && table.Notes.Count > 0) && matter.IsExplained(ask.AsksSum) ? ask with { IsUndated = matter.IsUndated } : null;
    }

    // 第三名, 排第五, 前三名.
    private TableAsk ReadNth(TableAsk ask)
    {
        if (TableAsk.RankColumn(table) < 0) return ask;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] is not ('第' or '前')) continue;
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || "一二三四五六七八九十".Contains(text[end], StringComparison.Ordinal))) end++;
            var written = text.AsSpan(at + 1, end - at - 1);
            if (written.IsEmpty || (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Numerals.Value(written)) is not (> 0 and var nth) || nth > table.Rows.Count) continue;
            // 第一 alone is the highest of whatever it is asked of; 前三个月 are months.
            var isNamed = end < text.Length && text[end] is '名' or '位' or '强';
            if (text[at] == '前' ? !isNamed && end < text.Length && text[end] is not (',' or '?' or '的' or '是' or '有') : nth == 1) continue;
            question.MarkAt(at, end - at + (isNamed ? 1 : 0));
            return ask with { Nth = nth, IsUpTo = text[at] == '前' };
        }
        return ask;
    }

    // 名次比上年下降, 没有完成计划: figures of two columns set against each other.
    private TableAsk ReadPair(TableAsk ask)
    {
        if (ask.Rows.Count > 0) return ask;
        var rank = TableAsk.RankColumn(table);
        var former = table.Columns.ToList().FindIndex(c => TableAsk.IsRank(c.Name) && TableAsk.IsFormer(c.Name));
        if (rank >= 0 && former >= 0 && text.HoldsAny(TableWords.RankHeads))
        {
            // Of the places in an order a greater number is a worse one.
            int? sign = question.Take(TableWords.Worse) ? 1 : question.Take(TableWords.Better) ? -1 : question.Take(TableWords.Same) ? 0 : null;
            if (sign is { } told)
            {
                question.Take(TableWords.RankHeads);
                question.Take(TableWords.Changes);
                return ask with { Pair = new ColumnPair(rank, former, told) };
            }
        }
        int owed = FiguresHeaded(TableWords.Owed, TableWords.OwedAtEnd), reached = FiguresHeaded(TableWords.Reached, []);
        if (owed < 0 || reached < 0 || owed == reached) return ask;
        int? share = question.Take(TableWords.Undone) ? -1 : !AsksHowMuchDone() && question.Take(TableWords.Done) ? 1 : null;
        return share is { } less ? ask with { Pair = new ColumnPair(reached, owed, less) } : ask;
    }

    // 某县造林完成了多少亩 of a table of its towns: their sum, where a row tells it.
    private bool IsOfWhole(TableAsk ask) =>
        ask is { Chooses: true, AsksSum: false, AsksHighest: false, AsksLowest: false, AsksEach: false, Bound: null, Pair: null, Direction: 0, Nth: 0, Kinds.Count: 0, Compared: "" }
        && InterrogativeFinder.Find(text) is { Count: > 0 } asked && asked.TrueForAll(w => w.Type == AskType.Figure);

    // 完成了多少亩 asks for the figure, not who reached what was planned.
    private bool AsksHowMuchDone()
    {
        foreach (var word in TableWords.Done)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (Array.Exists(HowMuch, h => text.AsSpan(at + word.Length).StartsWith(h, StringComparison.Ordinal))) return true;
        return false;
    }

    private static readonly string[] HowMuch = ["多少", "几", "百分"];

    private int FiguresHeaded(string[] opening, string[] closing)
    {
        for (var c = 0; c < table.Columns.Count; c++)
            if (table.IsFigures(c) && table.Columns[c].Name is var name && (Array.Exists(opening, w => name.StartsWith(w, StringComparison.Ordinal)) || Array.Exists(closing, w => name.EndsWith(w, StringComparison.Ordinal)))) return c;
        return -1;
    }

    private TableAsk ReadExtremes(TableAsk ask, Comparing? comparing)
    {
        var isLeast = comparing is { IsAcross: true } && Comparing.IsLeast(comparing.Word);
        var lowest = question.Take(TableWords.Lowest) | isLeast;
        // 降得最多 is the least of the changes and 倒数第一 the last, though 最多 and 第一 stand in them.
        var besides = TableWords.Lowest.Aggregate(text, (left, w) => left.Replace(w, " ", StringComparison.Ordinal));
        var highest = besides.HoldsAny(TableWords.Highest) || comparing is { IsAcross: true } && !isLeast && !lowest;
        if (highest) question.Take(TableWords.Highest);
        // 下降最多 asks for the least of the changes.
        if (comparing is { IsAcross: true } && question.Take(TableWords.Falling)) (lowest, highest) = (!isLeast, isLeast);
        ask = ask with { AsksHighest = highest, AsksLowest = lowest };
        if (!highest && !lowest && ask.Rows.Count == 0 && ask.Pair is null) ask = ask with { Direction = question.Take(TableWords.Falling) ? -1 : question.Take(TableWords.Rising) ? 1 : 0 };
        if (ask.Rows.Count > 0 || highest || lowest || ask.Direction != 0 || ask.Pair is not null || ask.Nth > 0 || table.Columns.Any(c => TableAsk.IsRank(c.Name))) return ask;
        var inOrder = question.Take(TableWords.Ordered);
        return ask with { AsksEach = inOrder | question.Take(TableWords.Every), AsksHighest = inOrder };
    }

    // 超过98%, 低于1000, 90%以上.
    private TableAsk ReadBound(TableAsk ask)
    {
        foreach (var figure in FigureFinder.Find(text))
        {
            if (!char.IsAsciiDigit(text[figure.Start]) || FigureValue.Of(text, figure) is not { } value) continue;
            // 5万元以下村数 names a column.
            if (table.Columns.Any(c => c.Name.Contains(text.Substring(figure.Start, figure.Length), StringComparison.Ordinal))) continue;
            var (before, after) = (text[..figure.Start], text[figure.End..]);
            var least = EndOf(before, TableWords.AtLeast);
            var most = EndOf(before, TableWords.AtMost);
            var above = EndOf(before, TableWords.Above);
            var below = EndOf(before, TableWords.Below);
            var behind = Array.Find(TableWords.Behind, w => after.StartsWith(w, StringComparison.Ordinal));
            if ((least ?? most ?? above ?? below ?? behind) is null) continue;
            var word = least ?? most ?? below ?? above ?? "";
            var printed = text.AsSpan(figure.Start, figure.Length);
            question.Mark(word + printed.ToString() + behind);
            return ask with { Bound = new TableBound(value, !char.IsAsciiDigit(printed[^1]), least is null && (most is not null || below is not null || behind is "以下" or "以内"), least is not null || most is not null || behind is not null) };
        }
        return ask;
    }

    private static string? EndOf(string before, string[] words) => Array.Find(words, w => before.EndsWith(w, StringComparison.Ordinal));

    // What it leaves out: as the question before, or the figures that the table is about.
    private TableAsk Completed(TableAsk ask, TableAsk? before, bool isOfTable)
    {
        var (rank, main) = (TableAsk.RankColumn(table), TableAsk.MainColumn(table));
        var columns = ask.Columns.ToList();
        if (columns.Count == 0 && before is not null && (ask.Rows.Count > 0 || ask.AsksHighest || ask.AsksLowest || ask.Bound is not null) && before.Columns.All(table.IsFigures)) columns.AddRange(before.Columns);
        // 增速呢 after the total of a row: of the same row.
        if (before is { Rows: { Count: > 0 } same } && ask is { Chooses: true, AsksHighest: false, AsksLowest: false, AsksEach: false, Bound: null, Pair: null, Direction: 0, Nth: 0, Kinds.Count: 0, Compared: "" } && columns.Count > 0) ask = ask with { Rows = same };
        if (columns.Count == 0 && isOfTable && ask.Chooses && text.HoldsAny(TableWords.Ends) && rank >= 0) columns.Add(rank);
        if (columns.Count == 0 && isOfTable && ask.Nth > 0 && rank >= 0) columns.Add(rank);
        // A table without a head is about what its title names.
        if (columns.Count == 0 && isOfTable && main >= 0 && table.Head is null && (!ask.Chooses || ask.AsksHighest || ask.AsksLowest || ask.Bound is not null)) columns.Add(main);
        if (isOfTable && ask.Kinds.Count > 0 && rank >= 0 && ask.Bound is null && !ask.AsksHighest && !ask.AsksLowest && !columns.Contains(rank)) columns.Insert(0, rank);
        if (columns.Count == 0 && main >= 0 && ask.Kinds.Count > 0) columns.Add(main);
        // A place in an order is told with what the order is by.
        if (isOfTable && main >= 0 && columns is [var only] && only == rank) columns.Add(main);
        return ask with { Columns = columns };
    }

    private static readonly string[] Choosing = ["谁", "哪个", "哪家", "哪边", "哪一个"];
    private const int LongestBetween = 5;

    // 谁收得多, 哪个开工少.
    private string ComparedWord()
    {
        foreach (var who in Choosing)
            for (var at = text.IndexOf(who, StringComparison.Ordinal); at >= 0; at = text.IndexOf(who, at + 1, StringComparison.Ordinal))
                for (var i = at + who.Length; i < Math.Min(text.Length, at + who.Length + LongestBetween); i++)
                    if ("多少高低大小".Contains(text[i], StringComparison.Ordinal) && !(text[i] == '多' && i + 1 < text.Length && text[i + 1] == '少')) return text[i].ToString();
        return "";
    }
}
