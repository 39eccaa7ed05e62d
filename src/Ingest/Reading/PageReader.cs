using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 读版: lines → kinds → joined breaks → headlines → articles. Every step chooses between readings by score, the weights stand in one
/// table. Thread-safe.
/// </summary>
public sealed class PageReader
{
    /// <summary>Longer texts are no newspaper pages: their headlines stand where they belong.</summary>
    private const int LongestPage = 400;

    private readonly ReadingWeights weights;

    internal PageReader(ReadingWeights weights) => this.weights = weights;

    public static PageReader Default { get; } = new(ReadingWeights.Default);

    /// <summary>Reads a page; the same page always gives the same reading.</summary>
    public PageReading Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var dropped = new List<DroppedText>();
        var lines = LineSplitter.Split(page.Text, dropped);
        var doubts = new List<Doubt>();
        lines = new RepeatRemover(weights).Remove(lines, dropped, doubts);
        var (kinds, breaks, topics) = Look(lines);
        if (lines.Count <= LongestPage && new GluedHeadlines(weights, lines, kinds).Divide() is var divided && divided != lines)
        {
            lines = divided;
            (kinds, breaks, topics) = Look(lines);
        }
        if (lines.Count <= LongestPage && new MovedHeadlines(weights, lines, kinds, topics, breaks).Restore() is var restored && restored != lines)
        {
            lines = restored;
            (kinds, breaks, topics) = Look(lines);
        }
        var (drafts, left) = new ArticleBuilder(weights, lines, kinds, breaks, topics).Build();
        foreach (var (line, rule) in left)
            DropLine(lines[line], rule, dropped);
        var assembler = new ArticleAssembler(weights, page, lines, breaks, dropped);
        var articles = drafts.OrderBy(d => d.First).Select(assembler.Write).ToList();
        new DoubtWriter(weights).Write(lines, kinds, breaks, drafts, doubts);
        dropped.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return new PageReading(articles, dropped, [.. doubts.OrderByDescending(d => d.Weight).ThenBy(d => d.Line).ThenBy(d => d.What, StringComparer.Ordinal)]);
    }

    private (LineKind[] Kinds, List<ColumnBreak> Breaks, PageTopics Topics) Look(List<PageLine> lines)
    {
        var fit = new BreakFit(weights, lines);
        var kinds = HeadingRuns.Relabel(lines, new LineTyper(weights).Type(lines, fit));
        var topics = new PageTopics(lines);
        return (kinds, new ColumnJoiner(weights).Join(lines, kinds, fit, topics), topics);
    }

    internal static void DropLine(PageLine line, string rule, List<DroppedText> dropped)
    {
        for (var i = 0; i < line.Text.Length;)
        {
            var end = line.Offsets is null ? line.Text.Length : i + 1;
            while (end < line.Text.Length && line.OffsetOf(end) == line.OffsetOf(end - 1) + 1)
                end++;
            dropped.Add(new DroppedText(new TextRange(line.OffsetOf(i), end - i), rule));
            i = end;
        }
    }
}
