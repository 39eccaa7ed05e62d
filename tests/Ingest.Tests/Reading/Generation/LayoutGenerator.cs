namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>
/// Makes pages with known truth the way a press and an OCR program make them: articles are set in columns, the columns are laid out,
/// and the layout is read off in a wrong order. The same seed makes the same page.
/// </summary>
/// <param name="pages">Articles by the page they come from: those of one page speak of alike things.</param>
/// <param name="layout">What every part of the page looks like.</param>
public sealed class LayoutGenerator(IReadOnlyList<IReadOnlyList<CleanArticle>> pages, PageLayout layout)
{
    private const double Rate = 0.3;

    private static readonly PageLayout[] Parts = [PageLayout.Plain, PageLayout.Stacked, PageLayout.Bands, PageLayout.Boxed, PageLayout.Swapped, PageLayout.LateHeadlines];

    public GeneratedPage Make(int seed)
    {
        var random = new Random(seed);
        var chosen = Choose(random);
        var mark = random.Next(2) == 0 ? "## " : "";
        var authorBelow = random.Next(3) == 0;
        var lines = new List<PrintedLine>();
        for (var from = 0; from < chosen.Count;)
        {
            var part = layout == PageLayout.Mixed ? Parts[random.Next(Parts.Length)] : layout;
            var to = Math.Min(chosen.Count, from + (part is PageLayout.Stacked or PageLayout.Bands ? random.Next(2, 4) : 2));
            var columns = random.Next(2, 5);
            var set = Enumerable.Range(from, to - from).Select(a => SetArticle.Set(chosen[a], a, columns, Mark(mark, random), random, authorBelow)).ToList();
            lines.AddRange(Read(part, set, random));
            from = to;
        }
        lines = [.. Slip(lines, random)];
        return new GeneratedPage(string.Join("\n\n", lines.Select(l => l.Text)) + "\n", chosen) { Lines = lines };
    }

    private string Mark(string mark, Random random) => layout == PageLayout.Mixed && random.NextDouble() < Rate / 2 ? "" : mark;

    private List<CleanArticle> Choose(Random random)
    {
        var alike = pages[random.Next(pages.Count)];
        var chosen = new List<CleanArticle>();
        for (var count = random.Next(3, 7); chosen.Count < count;)
        {
            var from = random.NextDouble() < 0.6 ? alike : pages[random.Next(pages.Count)];
            var article = from[random.Next(from.Count)];
            if (!chosen.Contains(article) && (chosen.Count > 0 || !article.IsCaption))
                chosen.Add(article);
            else if (random.Next(20) == 0)
                break;
        }
        return chosen;
    }

    private static IEnumerable<PrintedLine> Read(PageLayout layout, List<SetArticle> set, Random random) => layout switch
    {
        PageLayout.Stacked => Stacked(set, random),
        PageLayout.Bands => Bands(set, random),
        PageLayout.Boxed when set.Count > 1 => Boxed(set[0], set[1], random),
        PageLayout.Swapped => Swapped(set, random),
        PageLayout.LateHeadlines => Late(set, random),
        _ => set.SelectMany(Whole),
    };

    private static IEnumerable<PrintedLine> Whole(SetArticle a) => a.Head.Concat(a.Columns.SelectMany(c => c));

    private static IEnumerable<PrintedLine> Stacked(List<SetArticle> set, Random random)
    {
        // A headline is read with the column it is centred over.
        var over = set.ConvertAll(a => a == set[0] ? 0 : random.Next(3) > 0 ? 0 : random.Next(a.Columns.Count));
        for (var c = 0; c < set.Max(a => a.Columns.Count); c++)
            for (var k = 0; k < set.Count; k++)
            {
                if (over[k] == c)
                    foreach (var line in set[k].Head)
                        yield return line;
                if (c < set[k].Columns.Count)
                    foreach (var line in set[k].Columns[c])
                        yield return line;
            }
    }

    private static IEnumerable<PrintedLine> Bands(List<SetArticle> set, Random random)
    {
        var headsFirst = random.Next(3) == 0;
        if (headsFirst)
            foreach (var line in set.SelectMany(a => a.Head))
                yield return line;
        for (var c = 0; c < set.Max(a => a.Columns.Count); c++)
            foreach (var a in set)
            {
                if (c == 0 && !headsFirst)
                    foreach (var line in a.Head)
                        yield return line;
                if (c < a.Columns.Count)
                    foreach (var line in a.Columns[c])
                        yield return line;
            }
    }

    private static IEnumerable<PrintedLine> Boxed(SetArticle outer, SetArticle box, Random random)
    {
        var after = random.Next(outer.Columns.Count);
        return outer.Head.Concat(outer.Columns.Take(after).SelectMany(c => c)).Concat(Whole(box)).Concat(outer.Columns.Skip(after).SelectMany(c => c));
    }

    private static IEnumerable<PrintedLine> Swapped(List<SetArticle> set, Random random)
    {
        var first = set[0].Columns;
        if (first.Count < 2)
            return set.SelectMany(Whole);
        var moved = random.Next(1, first.Count);
        var column = first[moved];
        first.RemoveAt(moved);
        if (set.Count > 1 && random.Next(2) == 0)
            return set.SelectMany(Whole).Concat(column);
        first.Insert(moved == first.Count ? moved - 1 : moved + 1, column);
        return set.SelectMany(Whole);
    }

    private static IEnumerable<PrintedLine> Late(List<SetArticle> set, Random random)
    {
        foreach (var a in set)
        {
            var before = a.Head.Count == 0 ? 0 : random.Next(a.Columns.Count + 1);
            foreach (var line in a.Columns.Take(before).SelectMany(c => c).Concat(a.Head).Concat(a.Columns.Skip(before).SelectMany(c => c)))
                yield return line;
        }
    }

    /// <summary>A character printed on both sides of a cut.</summary>
    private IEnumerable<PrintedLine> Slip(List<PrintedLine> lines, Random random)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var doubles = layout == PageLayout.Mixed && i > 0 && lines[i - 1].Text.Length > 40 && char.IsLetter(lines[i - 1].Text[^1]) && random.NextDouble() < Rate / 4;
            yield return doubles && lines[i].Text.Length > 40 ? lines[i] with { Text = lines[i - 1].Text[^1] + lines[i].Text } : lines[i];
        }
    }
}
