using System.Globalization;
using System.Text;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>Reads what an address asks for; everything in it is foreign and has a limit.</summary>
internal static class QueryReader
{
    /// <summary>Characters of words to search for: a long sentence.</summary>
    public const int MaxText = 200;

    /// <summary>Characters of a name that limits a list.</summary>
    private const int MaxName = 100;

    /// <summary>Pages that can be asked for; 20,000 articles are 1,000 pages.</summary>
    private const int MaxPage = 100_000;

    /// <returns>The query, or a sentence that says what is wrong.</returns>
    public static (ArchiveQuery Query, string? Fault) Read(IQueryCollection from)
    {
        var text = Clean(from["q"].ToString());
        if (text.Length > MaxText)
            return Fault($"检索词有 {text.Length} 个字，请缩短到 {MaxText} 字以内。");
        var (place, paper, scheme) = (Clean(from["place"].ToString()), Clean(from["paper"].ToString()), Clean(from["scheme"].ToString()));
        if (place.Length > MaxName || paper.Length > MaxName || scheme.Length > MaxName)
            return Fault("筛选条件太长，请从页面上选择。");
        if (!TryDay(from["from"].ToString(), isEnd: false, out var first) || !TryDay(from["to"].ToString(), isEnd: true, out var last))
            return Fault("日期写得不对，应是 2024-05-01、2024-05 或 2024 这样的写法。");
        if (first > last)
            return Fault("开始日期在结束日期之后，请对调。");
        if (!TryKind(from["kind"].ToString(), out var kind))
            return Fault("没有这种文章，种类只有报道、图片说明和文档。");
        var page = 1;
        if (from["page"].ToString() is { Length: > 0 } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > MaxPage))
            return Fault("没有这一页，请从第一页看起。");
        return (new ArchiveQuery(text, place, paper, scheme, first, last, kind, page), null);
    }

    private static (ArchiveQuery, string?) Fault(string sentence) => (ArchiveQuery.Everything, sentence);

    // Control characters and halves of surrogate pairs stand in no archive and would only come back in addresses.
    private static string Clean(string value)
    {
        if (value.Length > MaxText * 4)
            return value;
        var kept = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            kept.Append(rune.Value == 0xFFFD || Rune.IsControl(rune) ? " " : rune.ToString());
        return kept.ToString().Trim();
    }

    private static bool TryDay(string value, bool isEnd, out DateOnly? day)
    {
        day = null;
        value = value.Trim();
        if (value.Length == 0)
            return true;
        if (!DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        day = !isEnd ? read : value.Length switch { 4 => new DateOnly(read.Year, 12, 31), 7 => new DateOnly(read.Year, read.Month, DateTime.DaysInMonth(read.Year, read.Month)), _ => read };
        return true;
    }

    private static bool TryKind(string value, out ArticleKind? kind)
    {
        kind = null;
        if (value.Length == 0)
            return true;
        foreach (var known in Enum.GetValues<ArticleKind>())
            if (KindWord.Of(known) == value)
                kind = known;
        return kind is not null;
    }
}
