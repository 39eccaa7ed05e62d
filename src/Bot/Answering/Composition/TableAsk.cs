using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问表: what a question asks of a table, where the table's own words and those that ask of it are all that it says.</summary>
internal sealed class TableAsk
{
    private const int ShortestPiece = 2;
    private const int LongestUnknown = 2;

    private static readonly string[] Highest = ["增幅最高", "增幅最大", "增长最快", "增长最多", "增速最快", "增速最高", "涨得最多", "涨得最快", "涨幅最大", "升得最多", "最高", "最多", "最大", "最快", "第一", "头名", "榜首", "冠军", "居首"];
    private static readonly string[] Lowest = ["降得最多", "下降最多", "下降最大", "下降最快", "降幅最大", "跌得最多", "减少最多", "下滑最多", "增幅最低", "增幅最小", "增长最慢", "最低", "最少", "最小", "最慢", "垫底", "末位", "倒数第一"];
    private static readonly string[] Falling = ["负增长", "下降", "下滑", "减少", "降了", "跌了", "少了"];
    private static readonly string[] Rising = ["增长", "上升", "涨了", "增加", "升了"];
    private static readonly string[] Sums = ["全县", "全市", "全区", "全镇", "全乡", "合计", "总计", "总共", "一共"];
    private static readonly string[] Ordered = ["从高到低排", "排个名", "排名", "排个序", "排序", "排一下", "排一排", "名次"];
    private static readonly string[] Every = ["各乡镇", "各个乡镇", "每个乡镇", "各镇", "各乡", "各村", "各街道", "各社区", "各县", "各区", "各学校", "各校", "各个", "每个", "各指标"];
    private static readonly string[] Persons = ["是谁", "谁是", "叫什么", "叫啥", "哪位"];
    private static readonly string[] Owed = ["应", "计划", "目标", "预计"];
    private static readonly string[] Changes = ["比上年", "比去年", "较上年", "较去年", "同比", "增幅", "增长率", "增长", "增速", "增减", "涨幅", "升降", "变化"];
    private static readonly string[] Ranks = ["排名", "名次", "位次", "排第几", "第几名", "第几位", "排第几位", "排几", "序号"];
    private static readonly string[] Levels = ["管委会", "街道", "社区", "农场", "林场", "镇", "乡", "县", "区", "市", "村", "旗", "州"];

    // What a question says besides: who is asked for, how much, and what holds it together.
    private static readonly string[] Light =
        ["分别是", "分别", "多少", "几个", "哪几个", "哪个", "哪些", "哪家", "哪里", "哪儿", "是多少", "相差", "差多少", "一共", "总共", "全县", "全市", "全镇", "全区", "去年", "今年", "上年", "年度", "乡镇", "地方", "单位", "请问", "各自", "排行榜", "榜单", "榜上", "榜", "计划", "数字", "情况", "数据", "三年", "两年", "历年", "这几年", "近几年", "人数", "数量"];
    private const string LightCharacters = "的了是有在和与跟同比各谁哪几个上里中来到得吗呢呀啊?,。、 “”()为又还都多少高低大小第最年去今叫也那这家万亿元";

    private readonly string text;
    private readonly bool[] isRead;
    private bool isParaphrase;

    private TableAsk(string text)
    {
        this.text = text;
        isRead = new bool[text.Length];
    }

    /// <summary>Indices of the rows that it names.</summary>
    public IReadOnlyList<int> Rows { get; private set; } = [];

    /// <summary>Indices of the columns that it asks for.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    /// <summary>Whether the row with the highest, the lowest figure is asked for.</summary>
    public bool AsksHighest { get; private set; }

    public bool AsksLowest { get; private set; }

    /// <summary>Whether every row is asked for; in the order of their figures where the highest is asked for too.</summary>
    public bool AsksEach { get; private set; }

    /// <summary>The figure that the rows asked for lie above, or below where <see cref="IsBelow"/>; null where none bounds them.</summary>
    public decimal? Bound { get; private set; }

    public bool IsBelow { get; private set; }

    /// <summary>Whether a row with just that figure is asked for too (90%以上).</summary>
    public bool IsInclusive { get; private set; }

    /// <summary>-1 where the rows that fell are asked for, 1 where those that rose, else 0.</summary>
    public int Direction { get; private set; }

    /// <summary>Null where the question says what neither the table nor the asking of it explains.</summary>
    /// <param name="question">Folded.</param>
    /// <param name="comparing">What it compares; null when nothing.</param>
    /// <param name="table">The table.</param>
    /// <param name="terms">The question's words with their other forms.</param>
    public static TableAsk? Read(string question, Comparing? comparing, PageTable table, IEnumerable<QuestionTerm> terms)
    {
        // 某乡的书记是谁 wants no number of 女书记.
        if (Array.Exists(Persons, p => question.Contains(p, StringComparison.Ordinal))) return null;
        var ask = new TableAsk(question);
        ask.Rows = [.. Enumerable.Range(0, table.Rows.Count).Where(r => ask.Names(table.Text(table.Rows[r].Cells[table.Names])))];
        // 粮食 of 粮食产量, 失业率 of 城镇登记失业率: of the indicators whose years stand beside each other the only one that begins or ends so.
        if (ask.Rows.Count == 0 && Enumerable.Range(0, table.Head.Cells.Count).Any(c => YearHead.IsOne(HeadOf(table, c)))) ask.Rows = ask.RowByPiece(table);
        if (ask.Rows.Count == 0 && ask.Take(Sums)) ask.Rows = [.. Enumerable.Range(0, table.Rows.Count).Where(table.IsTotal)];
        var isLeast = comparing is { IsAcross: true } && Comparing.IsLeast(comparing.Word);
        ask.AsksLowest = ask.Take(Lowest) | isLeast;
        ask.AsksHighest = ask.Take(Highest) | (comparing is { IsAcross: true } && !isLeast);
        // 下降最多 asks for the least of the changes.
        if (comparing is { IsAcross: true } && ask.Take(Falling)) (ask.AsksLowest, ask.AsksHighest) = (!isLeast, isLeast);
        if (!ask.AsksHighest && !ask.AsksLowest && ask.Rows.Count == 0) ask.Direction = ask.Take(Falling) ? -1 : ask.Take(Rising) ? 1 : 0;
        if (ask.Rows.Count == 0 && !ask.AsksHighest && !ask.AsksLowest && ask.Direction == 0 && !Enumerable.Range(0, table.Head.Cells.Count).Any(c => IsRank(HeadOf(table, c))))
        {
            var inOrder = ask.Take(Ordered);
            ask.AsksEach = inOrder | ask.Take(Every);
            ask.AsksHighest |= inOrder;
        }
        ask.ReadBound();
        List<QuestionTerm> words = [.. terms];
        ask.Columns = ask.ColumnsOf(table, words);
        return ask.Columns.Count > 0 && ask.IsExplained(table, words) ? ask : null;
    }

    /// <summary>Whether a column tells how much another has changed.</summary>
    public static bool IsChange(string head) => Array.Exists(Changes, c => head.Contains(c, StringComparison.Ordinal));

    /// <summary>Whether a column numbers the rows.</summary>
    public static bool IsRank(string head) => Array.Exists(Ranks, r => head.Contains(r, StringComparison.Ordinal));

    private List<int> RowByPiece(PageTable table)
    {
        var (rows, piece) = (new List<int>(), "");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var name = table.Text(table.Rows[row].Cells[table.Names]);
            if (name.IndexOf('(', StringComparison.Ordinal) is > 1 and var open) name = name[..open];
            var longest = "";
            for (var length = name.Length - 1; length >= ShortestPiece && longest.Length == 0; length--)
                if (text.Contains(name[..length], StringComparison.Ordinal)) longest = name[..length];
                else if (text.Contains(name[^length..], StringComparison.Ordinal)) longest = name[^length..];
            if (longest.Length < Math.Max(ShortestPiece, piece.Length)) continue;
            if (longest.Length > piece.Length) rows.Clear();
            rows.Add(row);
            piece = longest;
        }
        if (rows.Count != 1) return [];
        Mark(piece);
        return rows;
    }

    // 超过98%, 低于1000, 90%以上.
    private void ReadBound()
    {
        foreach (var figure in FigureFinder.Find(text))
        {
            if (!char.IsAsciiDigit(text[figure.Start]) || TableFigure.Read(text.AsSpan(figure.Start, figure.Length)) is not { } value) continue;
            var (before, after) = (text[..figure.Start], text[figure.End..]);
            var above = Array.Find(Above, w => before.EndsWith(w, StringComparison.Ordinal));
            var below = Array.Find(Below, w => before.EndsWith(w, StringComparison.Ordinal));
            var behind = Array.Find(Behind, w => after.StartsWith(w, StringComparison.Ordinal));
            if (above is null && below is null && behind is null) continue;
            (Bound, IsBelow, IsInclusive) = (value, below is not null || behind is "以下" or "以内", behind is not null);
            Mark(text.Substring(figure.Start - (above ?? below ?? "").Length, (above ?? below ?? "").Length + figure.Length + (behind ?? "").Length));
            return;
        }
    }

    private static readonly string[] Above = ["超过了", "超过", "高于", "大于", "多于", "超"];
    private static readonly string[] Below = ["低于", "不足", "不到", "少于", "小于", "没到"];
    private static readonly string[] Behind = ["以上", "以下", "以内"];

    // By its name, or by the name without the word of its level or its measure.
    private bool Names(string name)
    {
        if (name.IndexOf('(', StringComparison.Ordinal) is > 1 and var open) name = name[..open];
        if (Mark(name)) return true;
        var level = Array.Find(Levels, l => name.Length - l.Length >= ShortestPiece && name.EndsWith(l, StringComparison.Ordinal));
        return level is not null && Mark(name[..^level.Length]);
    }

    private List<int> ColumnsOf(PageTable table, List<QuestionTerm> terms)
    {
        var change = Take(Changes) | Direction != 0 || AsksHighest && text.Contains('增', StringComparison.Ordinal) || AsksLowest && text.Contains('降', StringComparison.Ordinal);
        var rank = Take(Ranks);
        var asked = new List<int>();
        var figures = Enumerable.Range(0, table.Head.Cells.Count).Where(table.IsFigures).ToList();
        foreach (var column in figures)
        {
            var head = HeadOf(table, column);
            if (YearHead.IsOne(head)) continue;
            if (IsRank(head) ? rank : !IsChange(head) && (Says(head) | SaysOtherwise(head, terms))) asked.Add(column);
        }
        asked.AddRange(YearsOf(table));
        if (asked.Count == 0 && !change) asked.AddRange(figures.Where(c => Counts(HeadOf(table, c))));
        if (!change) return Nearest(table, asked);
        // The change of what it asks for stands beside that; of nothing named, the only one there is.
        var named = asked.Where(c => !IsRank(HeadOf(table, c))).ToList();
        var changes = figures.Where(c => IsChange(HeadOf(table, c))).ToList();
        return [.. changes.Where(c => named.Count == 0 && changes.Count == 1 || named.Contains(c - 1))];
    }

    // Of the columns that the question has pieces of, those that it names whole; of what is owed and what is so, what is so.
    private List<int> Nearest(PageTable table, List<int> asked)
    {
        if (asked.Count < 2) return asked;
        var whole = asked.FindAll(c => text.Contains(HeadOf(table, c), StringComparison.Ordinal));
        // 参保 of 参保率 asks for no 参保人数; 完成 beside 女书记 asks for 已完成.
        var besides = whole.Aggregate(text, (left, c) => left.Replace(HeadOf(table, c), " ", StringComparison.Ordinal));
        if (whole.Count > 0) return [.. asked.Where(c => whole.Contains(c) || YearHead.IsOne(HeadOf(table, c)) || HasPiece(besides, HeadOf(table, c)))];
        var so = asked.FindAll(c => !Array.Exists(Owed, o => HeadOf(table, c).StartsWith(o, StringComparison.Ordinal)));
        return so.Count > 0 && !Array.Exists(Owed, o => text.Contains(o, StringComparison.Ordinal)) ? so : asked;
    }

    private static bool HasPiece(string question, string head)
    {
        for (var start = 0; start + ShortestPiece <= head.Length; start++)
            if (question.Contains(head.Substring(start, ShortestPiece), StringComparison.Ordinal)) return true;
        return false;
    }

    // Of columns that are years those that the question names, all of them for a row by its name alone.
    private List<int> YearsOf(PageTable table)
    {
        var years = Enumerable.Range(0, table.Head.Cells.Count).Where(c => c != table.Names && YearHead.IsOne(HeadOf(table, c))).ToList();
        var named = years.FindAll(c => Mark(YearHead.YearOf(HeadOf(table, c))));
        return named.Count > 0 ? named : Rows.Count > 0 && !text.AsSpan().ContainsAnyInRange('0', '9') ? years : [];
    }

    /// <summary>What names a column, without its measure word.</summary>
    public static string HeadOf(PageTable table, int column)
    {
        var head = table.Text(table.Head.Cells[column]);
        return head.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? head[..open] : head;
    }

    // Pieces of a column's name in the question.
    private bool Says(string head)
    {
        var found = false;
        for (var length = head.Length; length >= ShortestPiece && !found; length--)
            for (var start = 0; start + length <= head.Length; start++)
                found |= Mark(head.Substring(start, length));
        return found;
    }

    // 有多少个村 asks for 村数.
    private bool Counts(string head)
    {
        // 得几分, 多少分 ask for 得分 or 总分.
        if (head.Length >= ShortestPiece && head[^1] == '分') return Mark("得多少分") | Mark("得几分") | Mark("多少分") | Mark("几分");
        if (head.Length < ShortestPiece || head[^1] != '数') return false;
        var stem = head[..^1];
        return Mark("多少个" + stem) | Mark("多少" + stem) | Mark("几个" + stem);
    }

    private bool SaysOtherwise(string head, List<QuestionTerm> terms)
    {
        var found = false;
        foreach (var term in terms)
            if (!term.IsPair && term.Variants.Any(v => v.Text.Length >= ShortestPiece && head.Contains(v.Text, StringComparison.Ordinal))) found |= Mark(term.Text);
        isParaphrase |= found;
        return found;
    }

    // Every other character stands in the table's title or heads, or only asks. Beside a column that goes by another word (钱 for 资金) a word
    // that no page has may be one of the same (招来).
    private bool IsExplained(PageTable table, List<QuestionTerm> terms)
    {
        var known = table.Title + table.Text(table.Head.Range);
        if (isParaphrase)
            foreach (var term in terms.Where(t => !t.IsIndexed && t.Text.Length <= LongestUnknown)) Mark(term.Text);
        foreach (var word in Light) Mark(word);
        for (var i = 0; i < text.Length; i++)
        {
            if (isRead[i]) continue;
            if (char.IsAsciiDigit(text[i]) ? !IsYear(i, known) : !LightCharacters.Contains(text[i], StringComparison.Ordinal) && !known.Contains(text[i], StringComparison.Ordinal)) return false;
        }
        return true;
    }

    // The digits of a year that the table is of.
    private bool IsYear(int at, string known)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return known.Contains(text[start..end], StringComparison.Ordinal);
    }

    private bool Take(string[] words)
    {
        var found = false;
        foreach (var word in words) found |= Mark(word);
        return found;
    }

    private bool Mark(string word)
    {
        var found = false;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            found = true;
            isRead.AsSpan(at, word.Length).Fill(true);
        }
        return found;
    }
}
