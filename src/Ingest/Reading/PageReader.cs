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
        var doubts = new List<Doubt>();
        var (sight, drafts) = Draft(page, dropped, doubts);
        sight = sight with { Breaks = new Rethreading(weights, sight).Revise(drafts) };
        var assembler = new ArticleAssembler(weights, page, sight.Lines, sight.Breaks, dropped);
        var articles = drafts.OrderBy(d => d.First).Select(assembler.Write).ToList();
        new DoubtWriter(weights).Write(sight.Lines, sight.Kinds, sight.Breaks, drafts, doubts);
        DoubtWriter.TellInvisible(sight.Lines, dropped, doubts);
        dropped.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return new PageReading(articles, dropped, [.. doubts.OrderByDescending(d => d.Weight).ThenBy(d => d.Line).ThenBy(d => d.What, StringComparer.Ordinal)]);
    }

    /// <summary>Reads down the page once: what every line is and which article it was laid into.</summary>
    internal (PageSight Sight, List<ArticleDraft> Drafts) Draft(Page page, List<DroppedText> dropped, List<Doubt> doubts, Func<PageSight, BoundaryLessons>? teach = null)
    {
        var lines = LineSplitter.Split(page.Text, dropped);
        JumpNotes.Mark(lines);
        TableRows.Mark(lines);
        lines = new RepeatRemover(weights).Remove(lines, dropped, doubts);
        var sight = Look(lines);
        if (lines.Count <= LongestPage && new GluedHeadlines(weights, lines, sight.Kinds).Divide() is var divided && divided != lines)
            sight = Look(divided);
        if (lines.Count <= LongestPage && new MovedHeadlines(weights, sight.Lines, sight.Kinds, sight.Topics, sight.Breaks).Restore() is var restored && restored != sight.Lines)
            sight = Look(restored);
        var lessons = teach?.Invoke(sight);
        var (drafts, left) = new ArticleBuilder(weights, sight.Lines, sight.Kinds, sight.Breaks, sight.Topics, lessons).Build();
        foreach (var (line, rule) in left)
            DropLine(sight.Lines[line], rule, dropped);
        return (sight, drafts);
    }

    private PageSight Look(List<PageLine> lines)
    {
        var fit = new BreakFit(weights, lines);
        var kinds = HeadingRuns.Relabel(lines, new LineTyper(weights).Type(lines, fit));
        var topics = new PageTopics(lines);
        return new PageSight(lines, kinds, fit, topics, new ColumnJoiner(weights).Join(lines, kinds, fit, topics));
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
