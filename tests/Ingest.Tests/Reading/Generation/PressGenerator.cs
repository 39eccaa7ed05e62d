namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>
/// Makes pages with known truth that look like a newspaper's own text files: set in columns, with pictures, banners, folios and briefs
/// around the articles. Names, banners and captions are invented. The same seed makes the same page.
/// </summary>
/// <param name="pages">Articles by the page they come from: those of one page speak of alike things.</param>
/// <param name="form">What may happen on a page; each thing happens where chance has it.</param>
public sealed class PressGenerator(IReadOnlyList<IReadOnlyList<CleanArticle>> pages, PressForm form)
{
    private const double Rate = 0.4;
    private const int LongestBrief = 220;

    private static readonly string[] Reporters = ["周远", "孙立明", "郑秋华", "韩小北", "罗敏", "贺春生", "邵一鸣", "欧阳静"];
    private static readonly string[] Banners = ["聚焦乡村振兴", "■记者走基层", "【民生在线】", "奋进新征程 建功新时代", "转作风 抓落实", "——身边的变化——", "一线见闻"];
    private static readonly string[] BriefBanners = ["简讯", "一句话新闻", "短波", "要闻速览"];

    private static readonly string[] Pictures =
    [
        "近日，施工人员在河堤上加固护坡。汛期到来之前，沿河各段的加固工程将全部完工。", "图为孩子们在社区图书室里看书。", "果农在大棚里采摘草莓。眼下正是草莓上市的时节，前来采摘的游客络绎不绝。",
        "7月12日，医务人员在广场上为老人量血压。", "工人在车间里检查刚下线的风机叶片。今年以来，这家企业的订单比上年多了三成。",
    ];

    private static readonly string[] Folios =
    [
        "2023年5月18日 星期四", "第3版", "要闻 03", "责任编辑：周远 版式：罗敏", "责编 韩小北 校对 贺春生 电话：0350-1234567", "2023年5月18日 星期四 责任编辑：郑秋华 03 要闻", "投稿邮箱：xinwen@example.com",
    ];

    public GeneratedPage Make(int seed)
    {
        var random = new Random(seed);
        var chosen = Choose(random);
        var isMarked = !form.HasFlag(PressForm.Unmarked) && !form.HasFlag(PressForm.Wrapped) && random.Next(3) > 0;
        var truth = new List<CleanArticle>();
        var blocks = new List<List<string>>();
        if (Happens(PressForm.Furniture, random))
            blocks.Add([Pick(Folios, random)]);
        if (Happens(PressForm.Banners, random))
            blocks.Add([(isMarked ? "### " : "") + Pick(Banners, random)]);
        var rests = new List<(int After, List<List<string>> Blocks)>();
        foreach (var article in chosen)
        {
            truth.Add(article);
            var set = Lay(article, isMarked, truth, random);
            var cut = set.Count > 2 && Happens(PressForm.Continued, random) ? random.Next(2, set.Count) : set.Count;
            blocks.AddRange(set.Take(cut));
            for (var r = rests.Count - 1; r >= 0; r--)
                if (rests[r].After == 1)
                {
                    blocks.AddRange(rests[r].Blocks);
                    rests.RemoveAt(r);
                }
                else
                    rests[r] = rests[r] with { After = rests[r].After - 1 };
            if (cut < set.Count)
                rests.Add((random.Next(1, 4), set[cut..]));
        }
        blocks.AddRange(rests.SelectMany(r => r.Blocks));
        if (Happens(PressForm.Briefs, random))
            blocks.AddRange(Briefs(chosen, isMarked, truth, random));
        if (Happens(PressForm.Furniture, random))
            blocks.Add([Pick(Folios, random)]);
        var separator = form.HasFlag(PressForm.Wrapped) ? "\n" : "\n\n";
        return new GeneratedPage(string.Join("\n\n", blocks.Select(b => string.Join(separator, b))) + "\n", truth);
    }

    private List<CleanArticle> Choose(Random random)
    {
        var alike = pages[random.Next(pages.Count)];
        var chosen = new List<CleanArticle>();
        for (int count = random.Next(3, 7), tries = 0; chosen.Count < count && tries < 60; tries++)
        {
            var from = random.NextDouble() < 0.5 ? alike : pages[random.Next(pages.Count)];
            var article = from[random.Next(from.Count)];
            if (!article.IsCaption && !chosen.Contains(article))
                chosen.Add(article);
        }
        return chosen;
    }

    /// <summary>An article's head and columns, with what stands between them.</summary>
    private List<List<string>> Lay(CleanArticle article, bool isMarked, List<CleanArticle> truth, Random random)
    {
        var (head, lead) = Head(article, isMarked ? "## " : "", random);
        List<List<string>> blocks = [head, .. Columns(article, lead, random)];
        if (Happens(PressForm.JumpNotes, random) && random.Next(2) == 0)
            blocks[^1][^1] += "（下转第四版）";
        else if (Happens(PressForm.JumpNotes, random))
            blocks[1][0] = "（上接第一版）" + blocks[1][0].TrimStart('　');
        for (var at = blocks.Count - 1; at > 0; at--)
            if (Happens(PressForm.Captions, random) && random.Next(blocks.Count) < 2 && Caption(truth, random) is { } caption)
                blocks.Insert(at, caption);
            else if (Happens(PressForm.Furniture, random) && random.Next(blocks.Count) == 0)
                blocks.Insert(at, [Pick(Folios, random)]);
        return blocks;
    }

    private (List<string> Head, string Lead) Head(CleanArticle article, string mark, Random random)
    {
        var lead = "";
        var head = new List<string>();
        var byline = article.Byline.Length > 0 ? article.Byline : form.HasFlag(PressForm.MergedBylines) ? "本报记者 " + Pick(Reporters, random) : "";
        var title = article.Title;
        if (article.Kicker.Length > 0)
            head.Add(mark + article.Kicker);
        if (Happens(PressForm.MergedBylines, random))
            (title, byline) = (title + (random.Next(2) == 0 ? " " : " □") + byline, "");
        else if (Happens(PressForm.MergedBylines, random))
            (lead, byline) = (byline + " ", "");
        if (Happens(PressForm.SplitHeads, random) && Divide(title) is > 0 and var at)
            head.AddRange([mark + title[..at].Trim(), (random.Next(2) == 0 ? mark : "") + title[at..].Trim()]);
        else
            head.Add(mark + title);
        head.AddRange(new[] { article.Deck, byline }.Where(l => l.Length > 0));
        return (form.HasFlag(PressForm.Wrapped) && random.Next(2) == 0 ? head.ConvertAll(l => new string(' ', random.Next(0, 9)) + l) : head, lead);
    }

    private static int Divide(string title)
    {
        if (title.IndexOf(' ', StringComparison.Ordinal) is > 3 and var blank)
            return blank;
        return title.Length >= 14 ? title.Length / 2 : -1;
    }

    private IEnumerable<List<string>> Columns(CleanArticle article, string lead, Random random)
    {
        if (lead.Length > 0)
            article = article with { Paragraphs = [lead + article.Paragraphs[0], .. article.Paragraphs.Skip(1)] };
        var columns = random.Next(1, 5);
        return form.HasFlag(PressForm.Wrapped)
            ? Wrap(article, columns, random.Next(13, 26))
            : SetArticle.Set(article, 0, columns, "", random, authorBelow: false).Columns.Select(c => c.ConvertAll(l => l.Text));
    }

    private static IEnumerable<List<string>> Wrap(CleanArticle article, int columns, int width)
    {
        var lines = new List<string>();
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            if (article.Sections.TryGetValue(p, out var section))
                lines.Add(section);
            var text = "　　" + article.Paragraphs[p];
            for (var from = 0; from < text.Length;)
            {
                var to = Math.Min(text.Length, from + width);
                // Marks never begin a printed line: they hang at the end of the one before.
                while (to < text.Length && (char.IsLowSurrogate(text[to]) || "，。、；：！？”’》）".Contains(text[to], StringComparison.Ordinal)))
                    to++;
                lines.Add(text[from..to]);
                from = to;
            }
        }
        var height = (lines.Count + columns - 1) / columns;
        return lines.Chunk(Math.Max(3, height)).Select(c => c.ToList());
    }

    /// <summary>A picture's text and who took it, in one line or two; null when the page has all of them.</summary>
    private static List<string>? Caption(List<CleanArticle> truth, Random random)
    {
        var left = Pictures.Where(p => !truth.Exists(t => t.IsCaption && t.Paragraphs[0].StartsWith(p, StringComparison.Ordinal))).ToArray();
        if (left.Length == 0)
            return null;
        var (text, credit) = (Pick(left, random), $"本报记者 {Pick(Reporters, random)} 摄");
        truth.Add(new CleanArticle("", [text + credit]) { IsCaption = true });
        return random.Next(2) == 0 ? [text + credit] : [text, credit];
    }

    private IEnumerable<List<string>> Briefs(List<CleanArticle> chosen, bool isMarked, List<CleanArticle> truth, Random random)
    {
        var briefs = pages.SelectMany(p => p).Where(a => !a.IsCaption && !chosen.Contains(a) && a.Paragraphs[0].Length is > 50 and < LongestBrief).ToList();
        if (briefs.Count == 0)
            yield break;
        yield return [(isMarked ? "## " : "") + Pick(BriefBanners, random)];
        foreach (var _ in Enumerable.Range(0, random.Next(2, 5)))
        {
            var brief = briefs[random.Next(briefs.Count)];
            var text = (brief.Paragraphs[0].StartsWith("本报讯", StringComparison.Ordinal) ? "" : "本报讯 ") + brief.Paragraphs[0] + $"（{Pick(Reporters, random)}）";
            if (truth.Exists(t => t.Paragraphs[0] == text || t.Paragraphs[0] == brief.Paragraphs[0]))
                continue;
            truth.Add(new CleanArticle("", [text]));
            yield return form.HasFlag(PressForm.Wrapped) ? Wrap(truth[^1], 1, 18).First() : [text];
        }
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private bool Happens(PressForm kind, Random random) => (form & kind) != 0 && random.NextDouble() < Rate;
}
