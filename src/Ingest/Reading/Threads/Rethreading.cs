namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 通盘复核: looks at a page's reading as a whole once more: which line comes after which, under which headline. What is read line by
/// line down the page goes wrong where columns of several articles cross.
/// </summary>
internal sealed class Rethreading(ReadingWeights weights, PageSight page)
{
    /// <summary>Longer texts are no newspaper pages.</summary>
    private const int MostLines = 200;

    /// <summary>Rearranges the drafts in place; returns the joins that hold now.</summary>
    public List<ColumnBreak> Revise(List<ArticleDraft> drafts)
    {
        if (!Applies(drafts) || IsWrapped())
            return page.Breaks;
        var links = LinksOf(drafts);
        var threads = links.Threads(drafts);
        if (new ThreadSearch(weights, links, links.Score(weights.Links)).Improve(threads) <= 0)
            return page.Breaks;
        Apply(links, threads, drafts);
        return Joins(links, drafts);
    }

    /// <summary>Whether there is anything to choose from: several articles with text on a page of a newspaper's size.</summary>
    public static bool Applies(List<ArticleDraft> drafts) =>
        drafts.Count(d => d is { IsCaption: false }) > 1 && drafts.Sum(d => d.Lines.Count) is > 2 and <= MostLines;

    /// <summary>Most of the page is set line by line: almost every line goes on in the next, and to arrange lines by what they speak of parts sentences.</summary>
    private bool IsWrapped()
    {
        var wrap = new Wrapping(page.Lines);
        return Enumerable.Range(0, page.Lines.Count).Count(wrap.IsWrapped) * 2 > page.Lines.Count;
    }

    public ThreadLinks LinksOf(List<ArticleDraft> drafts)
    {
        var scorer = new BreakScorer(weights, page.Lines, page.Kinds, page.Fit, page.Topics);
        scorer.Know(page.Breaks);
        return new ThreadLinks(page, scorer, drafts);
    }

    private static void Apply(ThreadLinks links, List<TextThread> threads, List<ArticleDraft> drafts)
    {
        var sections = drafts.SelectMany(d => d.Sections).ToHashSet();
        var titled = drafts.Where(d => d is { Headline.HasTitle: true, IsCaption: false }).ToList();
        // What was text within a picture's draft is in the threads now.
        foreach (var picture in drafts.Where(d => d.IsCaption))
            picture.Lines.RemoveAll(i => !picture.Captions.Contains(i));
        var untitled = new Queue<ArticleDraft>(drafts.Where(d => d is { Headline.HasTitle: false, IsCaption: false }));
        foreach (var thread in threads)
        {
            var draft = thread.Head < links.NoHead ? titled[thread.Head - links.LineCount] : untitled.TryDequeue(out var known) ? known : new ArticleDraft();
            if (!drafts.Contains(draft))
                drafts.Add(draft);
            Fill(draft, thread.Lines.ConvertAll(i => links.Text[i]), sections);
        }
        foreach (var draft in untitled)
            Fill(draft, [], sections);
        GiveBylines(drafts);
        drafts.RemoveAll(d => d.Lines.Count == 0 && d.Headline.Last < 0 && d.ClosingBylines.Count == 0);
    }

    /// <summary>New lines of an article; its pictures stay where they stood among them.</summary>
    private static void Fill(ArticleDraft draft, List<int> text, HashSet<int> sections)
    {
        foreach (var caption in draft.Captions.Order())
        {
            var before = text.FindLastIndex(i => i < caption);
            text.Insert(before + 1, caption);
        }
        draft.Lines.Clear();
        draft.Lines.AddRange(text);
        draft.Sections.Clear();
        draft.Sections.UnionWith(text.Where(sections.Contains));
    }

    /// <summary>An author's name printed under a text goes with that text.</summary>
    private static void GiveBylines(List<ArticleDraft> drafts)
    {
        var owner = drafts.SelectMany(d => d.Lines.Select(i => (Line: i, Draft: d))).ToDictionary(x => x.Line, x => x.Draft);
        foreach (var draft in drafts.ToList())
            foreach (var byline in draft.ClosingBylines.ToList())
            {
                var above = byline - 1;
                while (above >= 0 && !owner.ContainsKey(above))
                    above--;
                if (above != byline - 1 || owner[above] == draft)
                    continue;
                draft.ClosingBylines.Remove(byline);
                owner[above].ClosingBylines.Add(byline);
            }
    }

    private List<ColumnBreak> Joins(ThreadLinks links, List<ArticleDraft> drafts)
    {
        var number = new Dictionary<int, int>();
        for (var i = 0; i < links.LineCount; i++)
            number[links.Text[i]] = i;
        var known = page.Breaks.ToDictionary(b => (b.From, b.To));
        var joins = new List<ColumnBreak>();
        foreach (var draft in drafts)
            for (var k = 0; k + 1 < draft.Lines.Count; k++)
            {
                var (from, to) = (draft.Lines[k], draft.Lines[k + 1]);
                if (known.TryGetValue((from, to), out var join))
                    joins.Add(join);
                else if (number.TryGetValue(from, out var i) && number.TryGetValue(to, out var j) && links.Join(i, j, weights.LeaveBroken) is { } score)
                    joins.Add(new ColumnBreak(from, to, score - weights.LeaveBroken));
            }
        joins.Sort((a, b) => a.From.CompareTo(b.From));
        return joins;
    }
}
