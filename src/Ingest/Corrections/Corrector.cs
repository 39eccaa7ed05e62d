using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>A reading after its corrections.</summary>
/// <param name="Reading">Articles, dropped text and doubts; corrections that no longer apply are among the doubts.</param>
/// <param name="Metadata">The page's metadata.</param>
/// <param name="Fields">Fields set for single articles, by their place among the articles.</param>
internal sealed record CorrectedReading(PageReading Reading, PageMetadata Metadata, IReadOnlyDictionary<int, List<Correction>> Fields);

/// <summary>
/// 更正: applies staff's corrections to a reading, in their order. Characters are only moved or dropped by the rule "correction";
/// what no longer fits the page is left out and told.
/// </summary>
internal sealed class Corrector
{
    public const string Rule = "correction";

    // Staff asked for it by name and do not get it: only lost text matters more.
    private const float LapsedWeight = 0.95f;

    private readonly Dictionary<int, DraftCorrection> retitled = [];
    private readonly Page page;
    private readonly LineIndex lines;
    private readonly List<DraftCorrection> drafts;
    private readonly List<DroppedText> dropped;
    private readonly List<Doubt> doubts;
    private readonly List<(Correction Correction, DraftCorrection Draft)> fields = [];
    private PageMetadata metadata;

    private Corrector(Page page, PageReading reading, PageMetadata metadata)
    {
        this.page = page;
        this.metadata = metadata;
        lines = new LineIndex(page.Text);
        drafts = [.. reading.Articles.Select(a => DraftPage.TakeApart(a, lines))];
        (dropped, doubts) = ([.. reading.Dropped], [.. reading.Doubts]);
    }

    public static CorrectedReading Apply(Page page, PageReading reading, PageMetadata metadata, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0)
            return new CorrectedReading(reading, metadata, new Dictionary<int, List<Correction>>());
        var corrector = new Corrector(page, reading, metadata);
        foreach (var correction in corrections)
            if (corrector.Place(correction) is not { } placed || !corrector.Apply(placed))
                corrector.doubts.Add(new Doubt(Math.Max(1, correction.First), $"更正 {correction.Where} 与版面对不上，没有用上，请核对行号和开头的字。", LapsedWeight));
        return corrector.Finish();
    }

    /// <summary>The correction with its lines where they now are, or null when they are not on the page.</summary>
    private Correction? Place(Correction correction)
    {
        if (correction.First == 0)
            return correction;
        var shift = 0;
        if (correction.Anchor.Length > 0 && !Begins(correction.First, correction.Anchor))
        {
            var found = Enumerable.Range(1, lines.Count).Where(l => Begins(l, correction.Anchor)).Take(2).ToList();
            if (found.Count != 1)
                return null;
            shift = found[0] - correction.First;
        }
        // Lines near each other move together when text comes in before them.
        var target = correction.Target == 0 ? 0 : correction.Target + shift;
        return correction.Last + shift > lines.Count || target < 0 || target > lines.Count ? null
            : correction with { First = correction.First + shift, Last = correction.Last + shift, Target = target };
    }

    private bool Begins(int line, string anchor) =>
        line <= lines.Count && page.Text.AsSpan(lines.RangeOf(line).Start, lines.RangeOf(line).Length).TrimStart(" \t\u3000#*>").StartsWith(anchor, StringComparison.Ordinal);

    private bool Apply(Correction c) => c.Kind switch
    {
        CorrectionKind.Join => Join(c.First, c.Target),
        CorrectionKind.Split => Split(c.First),
        CorrectionKind.Move => Move(c.First, c.Last, c.Target),
        CorrectionKind.Retitle => Retitle(c.First, c.Value),
        CorrectionKind.Drop => Drop(c.First, c.Last),
        CorrectionKind.Set => Set(c),
        _ => throw new ArgumentOutOfRangeException(nameof(c), c.Kind, null),
    };

    private (DraftCorrection Draft, DraftParagraph Paragraph)? Find(int line)
    {
        foreach (var draft in drafts)
            foreach (var paragraph in draft.Paragraphs)
                if (paragraph.Has(line))
                    return (draft, paragraph);
        return null;
    }

    /// <summary>The article of a line, also of a title line that an earlier correction put another title for.</summary>
    private DraftCorrection? ArticleOf(int line) => Find(line) is var (draft, _) ? draft : retitled.GetValueOrDefault(line);

    private bool Join(int from, int to)
    {
        if (Find(from) is not var (_, source) || Find(to) is not var (_, target))
            return false;
        var first = source.Runs.FindIndex(r => r.Line == from);
        var tail = source.Runs[first..];
        var behind = target.Runs.FindLastIndex(r => r.Line == to) + 1;
        if (source == target && behind > first)
            return false;
        source.Runs.RemoveRange(first, tail.Count);
        target.Runs.InsertRange(behind, tail);
        target.Confidence = 1;
        return true;
    }

    private bool Split(int line)
    {
        if (Find(line) is not var (draft, paragraph))
            return false;
        var at = draft.Paragraphs.IndexOf(paragraph);
        var cut = paragraph.Runs.FindIndex(r => r.Line == line);
        if (at == 0 && cut == 0)
            return false;
        var moved = draft.Paragraphs[(at + 1)..];
        moved.Insert(0, new DraftParagraph(paragraph.Kind, 1, paragraph.Runs[cut..]));
        draft.Paragraphs.RemoveRange(at + 1, draft.Paragraphs.Count - at - 1);
        paragraph.Runs.RemoveRange(cut, paragraph.Runs.Count - cut);
        // The new article begins with its title when a heading stands there.
        if (moved[0].Kind == ParagraphKind.SectionHeading)
            moved[0].Kind = ParagraphKind.Title;
        drafts.Insert(drafts.IndexOf(draft) + 1, new DraftCorrection(draft.Original with { Byline = "", Kicker = "", Deck = "" }, moved));
        return true;
    }

    private bool Move(int first, int last, int target)
    {
        if (Find(target) is not var (draft, behind) || (target >= first && target <= last))
            return false;
        var moved = new List<DraftParagraph>();
        foreach (var (of, paragraph) in drafts.SelectMany(d => d.Paragraphs.Select(p => (d, p))).ToList())
        {
            var runs = paragraph.Runs.Where(r => r.Line >= first && r.Line <= last).ToList();
            if (runs.Count == 0)
                continue;
            paragraph.Runs.RemoveAll(runs.Contains);
            moved.Add(new DraftParagraph(of == draft || paragraph.Kind != ParagraphKind.Title ? paragraph.Kind : ParagraphKind.SectionHeading, 1, runs));
        }
        draft.Paragraphs.InsertRange(draft.Paragraphs.IndexOf(behind) + 1, moved);
        return moved.Count > 0;
    }

    private bool Retitle(int line, string title)
    {
        if (ArticleOf(line) is not { } draft)
            return false;
        foreach (var old in draft.Paragraphs.Where(p => p.Kind == ParagraphKind.Title).ToList())
        {
            DropRuns(old.Runs);
            old.Runs.ForEach(r => retitled[r.Line] = draft);
            draft.Paragraphs.Remove(old);
        }
        var place = draft.Paragraphs.FindLastIndex(p => p.Kind == ParagraphKind.Kicker) + 1;
        draft.Paragraphs.Insert(place, new DraftParagraph(ParagraphKind.Title, 1, [new TextRun(title, -1, 0)]));
        return true;
    }

    private bool Drop(int first, int last)
    {
        var any = false;
        foreach (var paragraph in drafts.SelectMany(d => d.Paragraphs))
        {
            var runs = paragraph.Runs.Where(r => r.Line >= first && r.Line <= last).ToList();
            DropRuns(runs);
            paragraph.Runs.RemoveAll(runs.Contains);
            any |= runs.Count > 0;
        }
        return any;
    }

    private void DropRuns(List<TextRun> runs) =>
        dropped.AddRange(runs.Where(r => r.PageOffset >= 0).Select(r => new DroppedText(new TextRange(r.PageOffset, r.Text.Length), Rule)));

    private bool Set(Correction c)
    {
        if (c.First == 0)
        {
            metadata = Fields.OfPage(metadata, c);
            // Series and byline belong to articles.
            fields.AddRange(c.Field is "series" or "byline" ? drafts.Select(d => (c, d)) : []);
            return true;
        }
        if (ArticleOf(c.First) is not { } draft)
            return false;
        fields.Add((c, draft));
        return true;
    }

    private CorrectedReading Finish()
    {
        foreach (var draft in drafts)
            draft.Paragraphs.RemoveAll(p => p.IsEmpty);
        drafts.RemoveAll(d => d.Paragraphs.Count == 0);
        dropped.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        var set = fields.Where(f => drafts.Contains(f.Draft)).GroupBy(f => drafts.IndexOf(f.Draft)).ToDictionary(g => g.Key, g => g.Select(f => f.Correction).ToList());
        return new CorrectedReading(new PageReading([.. drafts.Select(DraftPage.PutTogether)], dropped,
            [.. doubts.OrderByDescending(d => d.Weight).ThenBy(d => d.Line)]), metadata, set);
    }
}
