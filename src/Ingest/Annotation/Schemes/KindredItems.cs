using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>
/// 同类分项: items that are called what the name counts. 四问: 问甲、问乙…; 五必访: 甲必访，…；乙必访，…; 四张网: 甲网, 乙网…
/// in a list, at the head of neighbouring sentences, or at the head of paragraphs.
/// </summary>
internal static class KindredItems
{
    private static readonly SearchValues<char> ItemEnds = SearchValues.Create("、，；。：\n");

    private const int LongestItem = 20;
    private const int LongestName = 10;

    private enum Form
    {
        Begins,
        Ends,
    }

    /// <summary>The parts of all groups of the name near it; of a group of one only where it follows in the same list. Empty when another group is not found.</summary>
    public static List<SchemePart> Find(Article article, SchemeName name, List<TextRange> leads)
    {
        var parts = new List<SchemePart>();
        var (start, end) = Scope(article, name);
        foreach (var group in name.Groups)
        {
            if (group.Number == 1)
            {
                if (parts.Count > 1)
                    AddFollowing(article.Text, end, group, parts);
                continue;
            }
            var found = OfGroup(article.Text, start, end, group, name, leads);
            if (found.Count == 0)
                return [];
            parts.AddRange(found);
        }
        return parts.Count > 1 ? parts : [];
    }

    // 三圈一平台: …甲圈、乙圈、丙圈和某某平台.
    private static void AddFollowing(string text, int end, CountedGroup group, List<SchemePart> parts)
    {
        var from = parts[^1].Range.End;
        if (from >= end || !"、和与及，；".Contains(text[from], StringComparison.Ordinal) || group.Head.Length < 2)
            return;
        var to = text.AsSpan(++from, end - from).IndexOfAny(ItemEnds) is >= 0 and var length ? from + length : end;
        var item = ToWord(text, new TextRange(from, to - from), group.Head);
        if (Fits(text, item, group.Head, Form.Ends))
            ListItems.Add(text, item.Start, item.End, parts);
    }

    private static List<SchemePart> OfGroup(string text, int start, int end, CountedGroup group, SchemeName name, List<TextRange> leads)
    {
        // One character says too little for two items, and nothing when it is a number.
        if (group.Number < (group.Head.Length > 1 ? 2 : 3) || (Numerals.IsNumeral(group.Head[0]) && group.Head[0] != '一'))
            return [];
        if (group.Head is "一")
            return ByRuns(text, start, end, group, "一", Form.Begins, name);
        if (ByRuns(text, start, end, group, group.Head, Form.Ends, name) is { Count: > 0 } ending)
            return ending;
        if (ByRuns(text, start, end, group, group.Head, Form.Begins, name) is { Count: > 0 } beginning)
            return beginning;
        if (name.IsQuoted && group.Head.Length > 1 && group.Number > 2)
        {
            foreach (var form in (Form[])[Form.Begins, Form.Ends])
                if (ByLists(text, start, end, group, group.Head[..1], form, "、") is { Count: > 0 } byFirst)
                    return byFirst;
        }
        return name.IsQuoted ? ByHeadings(text, group, leads) : [];
    }

    private static List<SchemePart> ByRuns(string text, int start, int end, CountedGroup group, string word, Form form, SchemeName name)
    {
        foreach (var separators in (string[])["、", "、和与及", "，,；;", "，,；;、"])
            if (ByLists(text, start, end, group, word, form, separators) is { Count: > 0 } list)
                return list;
        return name.IsQuoted && group.Number > 2 ? ByOpenings(text, name.After, end, group, word, form) : [];
    }

    private static List<SchemePart> ByLists(string text, int start, int end, CountedGroup group, string word, Form form, string separators)
    {
        foreach (var run in Clauses.Runs(text, start, end, separators))
            for (var at = 0; at + group.Number <= run.Count; at++)
                if (Window(text, run, at, group.Number, word, form) is { Count: > 0 } parts)
                    return parts;
        return [];
    }

    // Exactly as many neighbours: one before or after of the same form makes it another list.
    private static List<SchemePart> Window(string text, List<TextRange> run, int at, int count, string word, Form form)
    {
        var last = at + count - 1;
        if ((at > 0 && Fits(text, run[at - 1], word, form)) || (last + 1 < run.Count && Fits(text, run[last + 1], word, form)))
            return [];
        var parts = new List<SchemePart>();
        for (var i = at; i <= last; i++)
        {
            var item = run[i];
            if (i == 0 && form == Form.Begins)
                item = FromWord(text, item, word, run[1].Length);
            if (i == run.Count - 1 && form == Form.Ends)
                item = ToWord(text, item, word);
            if (i == 0 && form == Form.Ends && Fits(text, item, word, form))
                item = WithoutLeadIn(text, item, run, word);
            if (!Fits(text, item, word, form))
                return [];
            ListItems.Add(text, item.Start, item.End, parts);
        }
        return parts.Count == count && parts.DistinctBy(p => p.Text).Count() == count ? parts : [];
    }

    // 甲必访，每天…；乙必访，每周…。 / 甲中心突出…；乙中心突出…
    private static List<SchemePart> ByOpenings(string text, int start, int end, CountedGroup group, string word, Form form)
    {
        var parts = new List<SchemePart>();
        foreach (var opening in start < end ? Clauses.Openings(text, start, end) : [])
        {
            var item = form == Form.Ends && word.Length > 1 && text.AsSpan(opening.Start, opening.Length).IndexOf(word) is > 1 and <= LongestName and var at
                ? new TextRange(opening.Start, at + word.Length) : opening;
            if (Fits(text, item, word, form) && !text.AsSpan(item.Start, item.Length).ContainsAny('“', '、') && !parts.Exists(p => p.Text == text.Substring(item.Start, item.Length)))
                ListItems.Add(text, item.Start, item.End, parts);
        }
        return parts.Count == group.Number ? parts : [];
    }

    // Section headings and first clauses of paragraphs: 织密甲网, 织密乙网.
    private static List<SchemePart> ByHeadings(string text, CountedGroup group, List<TextRange> leads)
    {
        if (group.Number < 3)
            return [];
        var parts = new List<SchemePart>();
        foreach (var lead in leads)
        {
            var clause = text.AsSpan(lead.Start, lead.Length).IndexOfAny("，,");
            var item = new TextRange(lead.Start, clause < 0 ? lead.Length : clause);
            if (Fits(text, item, group.Head, Form.Ends))
                ListItems.Add(text, item.Start, item.End, parts);
        }
        return parts.Count == group.Number || parts.Count == group.Number - 1 && parts.Count > 2 ? parts : [];
    }

    private static bool Fits(string text, TextRange item, string word, Form form) =>
        item.Length > word.Length && item.Length <= LongestItem
        && (form == Form.Begins ? Han.HasAt(text, item.Start, word) : Han.EndsAt(text, item.End, word) && !Numerals.IsNumeral(text[item.Start]) && !Numerals.IsNumeral(text[item.End - word.Length - 1]));

    // The first item of a list may follow its verb: 就是不让甲、不让乙.
    private static TextRange FromWord(string text, TextRange item, string word, int usual)
    {
        var best = item;
        for (var at = text.IndexOf(word, item.Start, item.Length, StringComparison.Ordinal); at >= 0 && at < item.End - 1; at = text.IndexOf(word, at + 1, item.End - at - 1, StringComparison.Ordinal))
            if (best == item || Math.Abs(item.End - at - usual) < Math.Abs(best.Length - usual))
                best = new TextRange(at, item.End - at);
        return best;
    }

    // The last may run on: 甲化、乙化、丙化建设.
    private static TextRange ToWord(string text, TextRange item, string word)
    {
        var at = text.AsSpan(item.Start, item.Length).LastIndexOf(word);
        return at > 0 ? new TextRange(item.Start, at + word.Length) : item;
    }

    private static TextRange WithoutLeadIn(string text, TextRange item, List<TextRange> run, string word)
    {
        if (run.Count > 2 && run.TrueForAll(r => r == item || r == run[^1] || r.Length == run[1].Length) && item.Length > run[1].Length)
            return new TextRange(item.End - run[1].Length, run[1].Length);
        for (var i = item.Start; i < item.End - word.Length - 1 && i - item.Start <= 6; i++)
            if (SchemeWords.LeadIns.LengthAt(text, i) is > 0 and var length && i + length < item.End - word.Length)
                return new TextRange(i + length, item.End - i - length);
        return item;
    }

    // The name's paragraph and the next one of the body.
    private static (int Start, int End) Scope(Article article, SchemeName name)
    {
        var at = -1;
        for (var i = 0; i < article.Paragraphs.Count; i++)
            if (article.Paragraphs[i].Range.Contains(name.Range))
                at = i;
        if (at < 0)
            return (name.Open, Math.Min(article.Text.Length, name.After));
        // A headline speaks of the article's beginning.
        var next = at + 1;
        while (next < article.Paragraphs.Count - 1 && article.Paragraphs[next].Kind != ParagraphKind.Body)
            next++;
        return (article.Paragraphs[at].Start, article.Paragraphs[Math.Min(next, article.Paragraphs.Count - 1)].Range.End);
    }
}
