using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>
/// 网页杂字: what a web page prints around its report and what says nothing of its subject: 原标题：, an advertisement between two sentences, a note to those who
/// send texts in, the editors' names and the links at its end. It makes no unit, and no quotation shows it. The page keeps it, as it keeps everything.
/// </summary>
public sealed partial class WebFurniture
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["原标题", "返回搜狐", "查看更多", "广告 ", "【", "编辑", "责编", "校对", "审校", "监制", "声明"], StringComparison.Ordinal);

    private const string SentenceEnds = "。！？!?";
    private const string Closers = "”’」』》";

    // Characters of a headline with the dateline after it, of the notes at a page's end, and of one editor's note.
    private const int LongestHeadline = 160;
    private const int LongestTail = 160;
    private const int LongestEditors = 60;
    private const int LeastHeadline = 8;

    // Whose reporter it is that a note names: 某某融媒记者.
    private const int LongestOutlet = 16;

    private static readonly WebFurniture None = new([], 0);

    private WebFurniture(IReadOnlyList<TextRange> ranges, int headlineEnd) => (Ranges, HeadlineEnd) = (ranges, headlineEnd);

    /// <summary>Where it stands in the article's text, in order and apart.</summary>
    public IReadOnlyList<TextRange> Ranges { get; }

    /// <summary>Where the report begins whose first paragraph runs on from its printed headline and dateline; 0 where that is not known.</summary>
    public int HeadlineEnd { get; }

    /// <summary>What of it an article has.</summary>
    public static WebFurniture Of(Article article)
    {
        if (!article.Text.AsSpan().ContainsAny(Signs)) return None;
        var ranges = new List<TextRange>();
        var headlineEnd = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Caption)) continue;
            var own = article.Text.AsSpan(paragraph.Start, paragraph.Length);
            var first = ranges.Count;
            if (OriginalTitle().EnumerateMatches(own) is var titles && titles.MoveNext())
            {
                ranges.Add(new TextRange(paragraph.Start, titles.Current.Length));
                if (headlineEnd == 0 && HeadlineIn(own, titles.Current.Length) is > 0 and var end) headlineEnd = paragraph.Start + end;
            }
            foreach (var note in Note().EnumerateMatches(own)) ranges.Add(new TextRange(paragraph.Start + note.Index, note.Length));
            var tail = TailOf(own);
            if (tail < own.Length)
            {
                ranges.RemoveAll(r => r.Start >= paragraph.Start + tail);
                if (ranges.Count > first && ranges[^1].End > paragraph.Start + tail) tail = ranges[^1].End - paragraph.Start;
                if (tail < own.Length) ranges.Add(new TextRange(paragraph.Start + tail, own.Length - tail));
            }
        }
        return ranges.Count == 0 ? None : new WebFurniture(ranges, headlineEnd);
    }

    /// <summary>A quotation without it, in the pieces that are left; a headline that runs on into the report is left out too.</summary>
    public IEnumerable<TextRange> Without(TextRange range)
    {
        var start = range.Start < HeadlineEnd && HeadlineEnd < range.End ? HeadlineEnd : range.Start;
        foreach (var piece in Ranges)
        {
            if (piece.End <= start || piece.Start >= range.End) continue;
            if (piece.Start > start) yield return new TextRange(start, piece.Start - start);
            start = piece.End;
        }
        if (start < range.End) yield return new TextRange(start, range.End - start);
    }

    /// <summary>Whether a quotation holds any of it.</summary>
    public bool Touches(TextRange range)
    {
        if (range.Start < HeadlineEnd && HeadlineEnd < range.End) return true;
        foreach (var piece in Ranges)
            if (piece.Start < range.End && piece.End > range.Start) return true;
        return false;
    }

    // The headline ends where its dateline does, or where it is printed again.
    private static int HeadlineIn(ReadOnlySpan<char> text, int start)
    {
        var slice = text[..Math.Min(text.Length, LongestHeadline)];
        foreach (var dateline in Dateline().EnumerateMatches(slice, start))
            return dateline.Index + dateline.Length;
        for (var length = Math.Min(LongestHeadline / 2, (slice.Length - start) / 2); length >= LeastHeadline; length--)
            if (slice.Slice(start, length).SequenceEqual(slice.Slice(start + length, length))) return start + length;
        return 0;
    }

    // Where the notes begin that close the paragraph; its length where there are none.
    private static int TailOf(ReadOnlySpan<char> text)
    {
        var hard = text.IndexOf("返回搜狐", StringComparison.Ordinal);
        // 【投稿…】 right before it, or at the end, belongs to the notes.
        if (text[..(hard < 0 ? text.Length : hard)].TrimEnd() is [.., '】'] and var closed && closed.LastIndexOf('【') is >= 0 and var note && Note().IsMatch(closed[note..])) hard = note;
        var end = hard < 0 ? text.Length : hard;
        if (Disclaimer().EnumerateMatches(text[Math.Max(0, end - LongestTail)..end]) is var disclaimers && disclaimers.MoveNext())
            return Math.Max(0, end - LongestTail) + disclaimers.Current.Index;
        var sentence = end - 1;
        while (sentence >= 0 && !SentenceEnds.Contains(text[sentence], StringComparison.Ordinal)) sentence--;
        // What has no sentence before it is a line of its own.
        if (sentence < 0 || end - sentence > LongestTail) return end;
        sentence++;
        while (sentence < end && Closers.Contains(text[sentence], StringComparison.Ordinal)) sentence++;
        var tail = text[sentence..end];
        if (hard >= 0)
            foreach (var credit in Credit().EnumerateMatches(tail)) return credit.Index <= LongestOutlet ? sentence : sentence + credit.Index;
        else if (tail.Length <= LongestEditors)
            foreach (var editors in Editors().EnumerateMatches(tail)) return sentence + editors.Index;
        return end;
    }

    [GeneratedRegex(@"\A(?>\s*)原标题(?>\s*)[:：](?>\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex OriginalTitle();

    [GeneratedRegex(@"(?:讯|电)(?>\s*)[（(][^（()）。]{0,8}?(?:记者|通讯员)[^（()）。]{0,60}[)）](?>\s*)|\d日(?:讯|电)[\s】]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"广告\s[^×]{2,120}×|【[^】]{0,60}?(?:投稿|来稿|邮件|扫码|转载|版权|举报|报料|客户端下载)[^】]{0,80}】", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:免责|版权|特别)?声明(?>\s*)[:：](?>\s*)[“《【]?(?:转载|凡|本文|此文|该文|文章|部分|图片|以上|本网|作者|来源)|(?:新闻线索)?报料(?:通道|热线|电话|微信)[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Disclaimer();

    [GeneratedRegex(@"[（(]?(?:来源|作者|撰稿|图片|图文|视频|通讯员|记者|摄影|本文链接|原文链接|转载|编辑|责编|校对|审校|审核|监制|编审|值班|责任|本期)[^，。；]{0,8}?[:：\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"\A(?>\s*)(?:责任|值班|执行|本期|资深|图文|网络){0,2}(?:编辑|责编|校对|审校|监制)\s{0,2}[:：\s][^，。；]{1,50}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Editors();
}
