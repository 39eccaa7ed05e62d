namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>
/// Makes pages with known truth: clean articles are set one under the other and damaged. The same seed makes the same page.
/// </summary>
public sealed class PageGenerator(IReadOnlyList<CleanArticle> articles, PageDamage damage, double rate = 0.35)
{
    /// <summary>A line of the page while it is made; the article it belongs to, or -1.</summary>
    private sealed record Line(string Text, int Article, bool IsHead, bool IsBody, bool IsBroken = false, bool IsRest = false);

    private static readonly string[] Banners = ["聚焦基层", "记者走基层", "高质量发展在身边", "关注民生", "两会时间"];

    public GeneratedPage Make(int seed)
    {
        var random = new Random(seed);
        var chosen = Choose(random);
        var usesMarks = random.NextDouble() < 0.5;
        var lines = new List<Line>();
        if (damage.HasFlag(PageDamage.Banner))
            lines.Add(new Line((usesMarks ? "### " : "") + Banners[random.Next(Banners.Length)], -1, true, false));
        for (var a = 0; a < chosen.Count; a++)
            lines.AddRange(Set(chosen[a], a, usesMarks, random));
        if (damage.HasFlag(PageDamage.Jumps))
            Jump(lines, random);
        if (damage.HasFlag(PageDamage.Interleaved))
            Interleave(lines, chosen.Count, random);
        if (damage.HasFlag(PageDamage.Crossed))
            Cross(lines, chosen.Count, random);
        if (damage.HasFlag(PageDamage.RepeatedText) && lines.FindLastIndex(l => l.IsBody && l.Text.Length > 60) is > 0 and var at)
            lines.Insert(FirstOf(lines, lines[at].Article), lines[at]);
        return new GeneratedPage(string.Join("\n\n", lines.Select(l => l.Text)) + "\n", chosen);
    }

    private List<CleanArticle> Choose(Random random)
    {
        var count = random.Next(2, 6);
        var picked = new HashSet<int>();
        while (picked.Count < Math.Min(count, articles.Count))
            picked.Add(random.Next(articles.Count));
        return [.. picked.Select(p => articles[p])];
    }

    private List<Line> Set(CleanArticle article, int number, bool usesMarks, Random random)
    {
        var lines = new List<Line>();
        if (article.IsCaption)
        {
            lines.Add(new Line("\n\n" + article.Paragraphs[0], number, false, false));
            return lines;
        }
        var head = Headline(article, number, usesMarks, random);
        var moved = Happens(PageDamage.MovedHeadings, random) && number > 0 && IsReport(article) && article.Byline.Length == 0;
        if (!moved)
            lines.AddRange(head);
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            if (article.Sections.TryGetValue(p, out var section))
                lines.Add(new Line(usesMarks && random.NextDouble() < 0.5 ? "### " + section : section, number, true, false));
            else if (p > 0 && Happens(PageDamage.RepeatedHeadings, random) && random.NextDouble() < 0.4 && article.Sections.Count == 0)
                lines.AddRange(head.Where(h => h.Text.TrimStart('#', ' ') == article.Title));
            SetParagraph(article.Paragraphs[p], number, lines, random);
        }
        if (Happens(PageDamage.Glued, random))
            Glue(lines, random);
        if (moved)
            lines.AddRange(head);
        return lines;
    }

    private static bool IsReport(CleanArticle article) => article.Paragraphs[0].StartsWith("本报讯", StringComparison.Ordinal);

    private List<Line> Headline(CleanArticle article, int number, bool usesMarks, Random random)
    {
        var mark = !usesMarks || Happens(PageDamage.DroppedMarks, random) ? ""
            : Happens(PageDamage.WrongLevels, random) ? new string('#', random.Next(1, 4)) + " " : number == 0 ? "# " : "## ";
        var lines = new List<Line>();
        if (article.Kicker.Length > 0)
            lines.Add(new Line(mark + article.Kicker, number, true, false));
        var divide = article.Title.IndexOf(' ', StringComparison.Ordinal);
        if (Happens(PageDamage.SplitHeadlines, random) && divide > 3)
        {
            lines.Add(new Line(mark + article.Title[..divide], number, true, false));
            lines.Add(new Line(mark + article.Title[(divide + 1)..], number, true, false));
        }
        else
            lines.Add(new Line(mark + article.Title, number, true, false));
        if (article.Deck.Length > 0)
            lines.Add(new Line(article.Deck, number, true, false));
        if (article.Byline.Length > 0)
            lines.Add(new Line(article.Byline, number, true, false));
        return lines;
    }

    private void SetParagraph(string text, int number, List<Line> lines, Random random)
    {
        var from = 0;
        while (text.Length - from > 40 && Happens(PageDamage.Breaks | PageDamage.Jumps | PageDamage.Interleaved | PageDamage.Crossed | PageDamage.Doubled, random))
        {
            var at = random.Next(from + 15, text.Length - 12);
            if (char.IsSurrogate(text[at]) || "。！？…”".Contains(text[at - 1], StringComparison.Ordinal) || "，。、；：！？”’》）)，,;".Contains(text[at], StringComparison.Ordinal) && random.Next(4) > 0)
                continue;
            lines.Add(new Line(text[from..at], number, false, true, IsBroken: true, IsRest: from > 0));
            from = at;
            if (Happens(PageDamage.Doubled, random) && char.IsLetter(text[at - 1]))
                text = text[..at] + text[(at - random.Next(1, 5))..];
        }
        lines.Add(new Line(text[from..], number, false, true, IsRest: from > 0));
    }

    /// <summary>Moves the rest of a cut paragraph, with what follows it in the article, to another place in the article.</summary>
    private void Jump(List<Line> lines, Random random)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].IsBroken || !lines[i + 1].IsRest || random.NextDouble() > rate)
                continue;
            var end = i + 1;
            while (end < lines.Count && lines[end].IsBody && lines[end].Article == lines[i].Article)
                end++;
            if (end - i < 4)
                continue;
            var cut = random.Next(i + 2, end);
            if (lines[cut].IsRest)
                continue;
            var moved = lines.GetRange(i + 1, cut - i - 1);
            lines.RemoveRange(i + 1, moved.Count);
            lines.InsertRange(end - moved.Count, moved);
            return;
        }
    }

    /// <summary>Puts the next article between the halves of a cut paragraph.</summary>
    private void Interleave(List<Line> lines, int count, Random random)
    {
        for (var a = 0; a + 1 < count; a++)
        {
            var i = lines.FindIndex(l => l.IsBroken && l.Article == a);
            if (i < 0 || random.NextDouble() > rate || !lines[i + 1].IsRest)
                continue;
            var end = lines.FindLastIndex(l => l.Article == a) + 1;
            var other = lines.FindLastIndex(l => l.Article == a + 1) + 1;
            if (other <= end)
                continue;
            var rest = lines.GetRange(i + 1, end - i - 1);
            lines.RemoveRange(i + 1, rest.Count);
            lines.InsertRange(other - rest.Count, rest);
            return;
        }
    }

    /// <summary>Puts the lower half of an article, from the middle of a paragraph on, between the halves of the next one.</summary>
    private static void Cross(List<Line> lines, int count, Random random)
    {
        var a = random.Next(count - 1);
        var cut = lines.FindIndex(l => l.IsBroken && l.Article == a);
        var end = lines.FindLastIndex(l => l.Article == a) + 1;
        var into = lines.FindIndex(l => l.IsBroken && l.Article == a + 1);
        if (cut < 0 || into < end || !lines[cut + 1].IsRest || lines.GetRange(cut, end - cut).Exists(l => l.Article != a))
            return;
        var rest = lines.GetRange(cut + 1, end - cut - 1);
        lines.InsertRange(into + 1, rest);
        lines.RemoveRange(cut + 1, rest.Count);
    }

    private static void Glue(List<Line> lines, Random random)
    {
        var at = random.Next(lines.Count);
        if (at + 1 < lines.Count && lines[at] is { IsBody: true, IsBroken: false } first && lines[at + 1] is { IsBody: true } second)
        {
            lines[at] = first with { Text = first.Text + second.Text, IsBroken = second.IsBroken };
            lines.RemoveAt(at + 1);
        }
    }

    private static int FirstOf(List<Line> lines, int article) => Math.Max(0, lines.FindIndex(l => l.Article == article));

    private bool Happens(PageDamage kind, Random random) => (damage & kind) != 0 && random.NextDouble() < rate;
}
